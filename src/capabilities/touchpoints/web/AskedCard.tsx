import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { OnlyHeard } from '../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { Asked, listAskedTooOften } from '../contract.ts'
import { askedQuery } from './questions.ts'
import styles from './Rules.module.css'
import { say } from './say.ts'

type Shown = OutputOf<typeof listAskedTooOften>

/** Who is asked more often than the limits allow, in all and place by place. */
export function AskedCard() {
  const asked = useQuery(askedQuery)
  const mayRead = useMay('customers:read')
  return (
    <Card title={say('tooOften')} aside={<Link to="/touchpoints/stages">{say('changeLimits')}</Link>}>
      <Answer
        of={asked}
        height={120}
        isEmpty={({ customers }) => customers === 0}
        empty={<p>{say('noneAsked')}</p>}
      >
        {(shown) => (
          <>
            <p className={styles.lead}>{inWords(shown)}</p>
            {shown.touchpoints.length > 0 && (
              <Table
                label={say('tooOften')}
                rows={shown.touchpoints}
                rowKey={({ name }) => name}
                columns={mayRead ? [...columnsFor(shown), seeing] : columnsFor(shown)}
                maxHeight={420}
              />
            )}
          </>
        )}
      </Answer>
    </Card>
  )
}

function inWords({ customers, tooOften, again, askedMost, askedDays, againDays }: Shown) {
  if (tooOften + again === 0) return say('noneTooOften', { customers: count(customers) })
  return say('tooOftenWords', {
    customers: count(customers),
    tooOften: count(tooOften),
    again: count(again),
    most: askedMost,
    days: askedDays,
    againDays,
  })
}

function columnsFor({ askedMost, againDays }: Shown): Column<Asked>[] {
  const number = (key: 'customers' | 'tooOften' | 'again', head: string): Column<Asked> => ({
    key,
    head,
    isNumber: true,
    sortBy: (one) => one[key],
    cell: (one) => count(one[key]),
  })
  return [
    {
      key: 'name',
      head: say('touchpoint'),
      sortBy: ({ name }) => name,
      cell: ({ touchpointId, name }) =>
        touchpointId ? (
          <Link to="/touchpoints/$id" params={{ id: touchpointId }}>
            {name}
          </Link>
        ) : (
          name
        ),
    },
    number('customers', say('asked')),
    number('tooOften', say('moreThan', { most: askedMost })),
    number('again', say('askedAgain', { days: againDays })),
  ]
}

const seeing: Column<Asked> = {
  key: 'see',
  head: <OnlyHeard>{say('actions')}</OnlyHeard>,
  isNumber: true,
  cell: ({ names }) => (
    <Link
      to="/customers"
      search={{
        segment: undefined,
        filter: [
          { field: 'touchpoint', values: names },
          { field: 'kind', values: ['response'] },
        ],
      }}
    >
      {say('theCustomers')}
    </Link>
  ),
}

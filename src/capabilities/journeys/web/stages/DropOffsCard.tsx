import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { DropOff, DropOffs } from '../../stages/contract.ts'
import { asPercent, DifferenceShown, ShareValue } from './Measure.tsx'
import { dropOffsQuery } from './queries.ts'
import styles from './Stages.module.css'
import { say } from './say.ts'

/** All pages and events by how many visits end there with nothing bought. */
export function DropOffsCard() {
  const { address } = useAddress()
  const found = useQuery(dropOffsQuery(address))
  return (
    <Card title={say('exits')} flush>
      <Answer
        of={found}
        height={320}
        isEmpty={({ visits }) => visits === 0}
        empty={<p className={styles.lead}>{say('exitsNone')}</p>}
      >
        {(shown) => <Places found={shown} />}
      </Answer>
    </Card>
  )
}

function Places({ found: { periods, visits, withoutOrder, places } }: { found: DropOffs }) {
  const mayRead = useMay('customers:read')
  return (
    <>
      {withoutOrder.value !== null && (
        <p className={styles.lead}>
          {say('exitsSub', { share: asPercent(withoutOrder.value), n: count(visits) })}
        </p>
      )}
      <Table
        label={say('exits')}
        rows={places}
        rowKey={({ place }) => place}
        columns={columns(mayRead, periods.before !== null)}
        maxHeight={460}
      />
    </>
  )
}

const columns = (mayRead: boolean, isCompared: boolean): Column<DropOff>[] => [
  { key: 'place', head: say('place'), cell: ({ place }) => place, sortBy: ({ place }) => place },
  {
    key: 'visits',
    head: say('visits'),
    cell: ({ visits }) => count(visits),
    isNumber: true,
    sortBy: ({ visits }) => visits,
  },
  {
    key: 'ended',
    head: say('endedThere'),
    cell: ({ place, ended }) => (
      <>
        <ShareValue of={ended} />{' '}
        {mayRead ? (
          <Link
            to="/journeys/stages"
            search={(now) => ({ ...now, people: `place ${place}` })}
            resetScroll={false}
          >
            {count(ended.hits)}
          </Link>
        ) : (
          count(ended.hits)
        )}
      </>
    ),
    isNumber: true,
    sortBy: ({ ended }) => ended.value,
  },
  {
    key: 'ofAll',
    head: say('ofAllEnds'),
    cell: ({ ofAll }) => (ofAll.value === null ? '' : asPercent(ofAll.value)),
    isNumber: true,
    sortBy: ({ ofAll }) => ofAll.value,
  },
  {
    key: 'change',
    head: say('usual'),
    cell: ({ change }) =>
      change ? (
        <DifferenceShown of={change} better="less" />
      ) : (
        isCompared && <span className={styles.quiet}>{say('newPlace')}</span>
      ),
    sortBy: ({ change }) => change?.difference ?? null,
  },
]

import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../web/client/links.tsx'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { day } from '../../../web/kit/instants.ts'
import { kindName } from '../../../web/kit/kinds.ts'
import { count } from '../../../web/kit/numbers.ts'
import { OnlyHeard } from '../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { Unrecognised } from '../contract.ts'
import type { DraftCondition } from './draft.ts'
import { unrecognisedQuery } from './questions.ts'
import styles from './Rules.module.css'
import { say, sayCounted } from './say.ts'
import { useMayChange } from './use-change.ts'

/** What no rule and no source gave a place, with a rule half made for each. */
export function UnrecognisedCard() {
  const unrecognised = useQuery(unrecognisedQuery)
  const mayChange = useMayChange()
  return (
    <Card title={say('unrecognised')}>
      <Answer
        of={unrecognised}
        height={120}
        isEmpty={({ total }) => total === 0}
        empty={<p>{say('allRecognised')}</p>}
      >
        {({ total, groups }) => (
          <>
            <p className={styles.lead}>{sayCounted('unrecognisedWords', total)}</p>
            <Table
              label={say('unrecognised')}
              rows={groups}
              rowKey={({ source, kind, name, touchpoint, stage }) =>
                JSON.stringify([source, kind, name, touchpoint, stage])
              }
              columns={mayChange ? [...columns, making] : columns}
              maxHeight={420}
            />
          </>
        )}
      </Answer>
    </Card>
  )
}

const columns: Column<Unrecognised>[] = [
  {
    key: 'name',
    head: say('what'),
    sortBy: ({ name }) => name,
    cell: ({ kind, name }) => `${name} (${kindName(kind)})`,
  },
  { key: 'source', head: say('source'), sortBy: ({ source }) => source, cell: ({ source }) => source },
  { key: 'missing', head: say('missing'), cell: (group) => missing(group) },
  { key: 'n', head: say('in90'), isNumber: true, sortBy: ({ n }) => n, cell: ({ n }) => count(n) },
  {
    key: 'last',
    head: say('since'),
    sortBy: ({ lastDay }) => lastDay,
    cell: ({ lastDay }) => day(lastDay, 'UTC'),
  },
]

function missing({ touchpoint, stage }: Unrecognised) {
  if (touchpoint === '') return say(stage === '' ? 'missingBoth' : 'missingPlace')
  return say('missingStage', { touchpoint })
}

const making: Column<Unrecognised> = {
  key: 'make',
  head: <OnlyHeard>{say('actions')}</OnlyHeard>,
  isNumber: true,
  cell: (group) => (
    <ButtonLink to="/touchpoints/rules" search={{ rule: 'new', begin: beginning(group) }} variant="subtle">
      {say('makeRule')}
    </ButtonLink>
  ),
}

function beginning({ source, kind, name }: Unrecognised): DraftCondition[] {
  return [
    { field: 'source', how: 'is', values: [source] },
    { field: 'kind', how: 'is', values: [kind] },
    { field: 'name', how: 'is', values: [name] },
  ]
}

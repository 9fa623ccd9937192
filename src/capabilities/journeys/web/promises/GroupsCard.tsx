import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import type { PromiseGroups } from '../../promises/contract.ts'
import { type Grouping, groupings } from './address.ts'
import { ChangeShown } from './ChangeShown.tsx'
import { gapInWords } from './in-words.ts'
import styles from './Promises.module.css'
import { groupsQuery, type OneKind } from './queries.ts'
import { ShareBar, ShareValue } from './Share.tsx'
import { say } from './say.ts'
import { usePromises } from './use-promises.ts'

type Group = PromiseGroups['groups'][number]

/** The kept share by channel, product, unit, segment or journey, each against all others. */
export function GroupsCard({ asked, measure }: { asked: OneKind; measure: string }) {
  const { address, change } = usePromises()
  const by = address.by ?? 'channel'
  const groups = useQuery(groupsQuery(asked, by))
  return (
    <Card
      title={say('groups')}
      aside={
        <label className={styles.choice}>
          {say('by')}
          <select value={by} onChange={(event) => change({ by: event.currentTarget.value as Grouping })}>
            {groupings.map((one) => (
              <option key={one} value={one}>
                {say(`by_${one}`)}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <Answer
        of={groups}
        height={220}
        isEmpty={({ groups }) => groups.length === 0}
        empty={<p className={styles.quiet}>{say('noGroups')}</p>}
      >
        {(shown) => (
          <Table
            label={say('groups')}
            rows={shown.groups}
            rowKey={({ id, name }) => id ?? name}
            columns={columnsFor(shown.by, measure)}
            maxHeight={420}
          />
        )}
      </Answer>
    </Card>
  )
}

const tones: Record<
  Group['against'],
  { tone: Tone; word: 'against_better' | 'against_worse' | 'against_same' | 'against_few' }
> = {
  better: { tone: 'good', word: 'against_better' },
  worse: { tone: 'bad', word: 'against_worse' },
  'no real difference': { tone: 'plain', word: 'against_same' },
  'too few': { tone: 'plain', word: 'against_few' },
}

function columnsFor(by: Grouping, measure: string): Column<Group>[] {
  return [
    {
      key: 'name',
      head: say(`by_${by}`),
      cell: ({ name }) => name || say('noGroup'),
      sortBy: ({ name }) => name,
    },
    {
      key: 'kept',
      head: say('kept'),
      cell: ({ kept }) => <ShareValue of={kept} />,
      sortBy: ({ kept }) => kept.value,
    },
    {
      key: 'bar',
      head: '',
      cell: ({ kept }) => (
        <span className={styles.bar}>
          <ShareBar of={kept} />
        </span>
      ),
    },
    {
      key: 'against',
      head: say('against'),
      cell: ({ against }) => {
        const { tone, word } = tones[against]
        return tone === 'plain' ? (
          <span className={styles.quiet}>{say(word)}</span>
        ) : (
          <Tag tone={tone}>{say(word)}</Tag>
        )
      },
    },
    { key: 'change', head: say('change'), cell: ({ change }) => <ChangeShown of={change} unit="percent" /> },
    {
      key: 'gap',
      head: say('medianGap'),
      cell: ({ gap }) => gapInWords(gap, { measure }),
      sortBy: ({ gap }) => gap,
    },
  ]
}

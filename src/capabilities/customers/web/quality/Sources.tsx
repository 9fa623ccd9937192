import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { QualitySource, showQuality } from '../../quality/contract.ts'
import styles from './Quality.module.css'
import { Part, Score } from './Score.tsx'
import { say } from './say.ts'

const checks = ['person', 'touchpoint', 'accepted', 'clock', 'language', 'text', 'value'] as const

const columns: Column<QualitySource>[] = [
  { key: 'source', head: say('source'), cell: ({ source }) => source, sortBy: ({ source }) => source },
  {
    key: 'score',
    head: say('score'),
    cell: ({ score }) => <Score score={score} />,
    sortBy: ({ score }) => score,
  },
  ...checks.map(
    (name): Column<QualitySource> => ({
      key: name,
      head: say(`check_${name}`),
      isNumber: true,
      cell: (source) => <Check source={source} name={name} />,
      sortBy: (source) => shareOf(source, name),
    }),
  ),
  { key: 'arrived', head: say('arrived'), cell: ({ arrival }) => <Arrival arrival={arrival} /> },
]

/** What each source brings, and whether it still arrives. */
export function Sources({
  sources,
  interactionWeights,
}: Pick<OutputOf<typeof showQuality>, 'sources' | 'interactionWeights'>) {
  if (sources.length === 0) return null
  const weights = checks.map((name) => `${say(`check_${name}`)} ${interactionWeights[name]}`).join(', ')
  return (
    <Card title={say('sources')} flush>
      <Table label={say('sources')} rows={sources} rowKey={({ source }) => source} columns={columns} />
      <p className={`${styles.note} ${styles.inset}`}>{say('sourcesWords', { weights })}</p>
    </Card>
  )
}

function checkOf({ checks }: QualitySource, name: string) {
  return checks.find(({ check }) => check === name)
}

function shareOf(source: QualitySource, name: string) {
  const found = checkOf(source, name)
  return found && found.n > 0 ? found.good / found.n : null
}

function Check({ source, name }: { source: QualitySource; name: (typeof checks)[number] }) {
  const { n = 0, good = 0, duplicates = 0 } = checkOf(source, name) ?? {}
  return (
    <span title={say(`hint_${name}`, { duplicates: count(duplicates) })}>
      <Part hits={good} n={n} />
    </span>
  )
}

function Arrival({ arrival }: Pick<QualitySource, 'arrival'>) {
  if (!arrival) return null
  const { state, lastAt, longestGapHours } = arrival
  const hours = Math.round((Date.now() - Date.parse(lastAt)) / 3_600_000)
  return (
    <>
      {moment(lastAt)}{' '}
      {state === 'silent' ? (
        <Tag tone="bad">{say('silentSource')}</Tag>
      ) : (
        <span className={styles.quiet}>{say(state)}</span>
      )}
      {state === 'silent' && (
        <span className={styles.small}>
          {say('silentWords', { hours: count(hours), longest: count(longestGapHours) })}
        </span>
      )}
    </>
  )
}

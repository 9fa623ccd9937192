import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../../../web/client/address.ts'
import { segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Compared, ComparedTime, Heading } from '../../flow/contract.ts'
import styles from './ComparisonCard.module.css'
import { howLong } from './how-long.ts'
import { comparisonQuery } from './queries.ts'
import { say } from './say.ts'

interface ComparisonCardProps {
  heading: Heading
  against: string
}

/** The same journey beside another period or segment: what really differs first, in words. */
export function ComparisonCard({ heading, against }: ComparisonCardProps) {
  const { address } = useAddress()
  const comparison = useQuery(comparisonQuery(heading.id, address, against))
  const segments = useQuery(segmentsQuery)
  const what =
    against === 'before'
      ? say('compareBefore')
      : (segments.data?.segments.find(({ id }) => id === against)?.name ?? say('other'))
  return (
    <Card title={say('comparison', { what })}>
      <Answer
        of={comparison}
        height={260}
        isEmpty={({ other }) => other.journeys === 0}
        empty={<p className={styles.note}>{say('nothingToCompare')}</p>}
      >
        {({ shares, times }) => (
          <div className={styles.parts}>
            <Shares shares={shares} what={what} />
            <Times times={times} what={what} />
            <p className={styles.note}>{say('judged')}</p>
          </div>
        )}
      </Answer>
    </Card>
  )
}

const atFirst = 8

function Shares({ shares, what }: { shares: Compared[]; what: string }) {
  const [isAll, setAll] = useState(false)
  const real = shares.filter(({ verdict }) => verdict === 'real change')
  const rows = isAll ? shares : real.length > 0 ? real.slice(0, atFirst) : shares.slice(0, 5)
  return (
    <div>
      <h3>{say('sharesCompared')}</h3>
      <p className={styles.found}>
        {real.length > 0 ? say('nReal', { count: real.length }) : say('noneReal')}
      </p>
      <Table
        label={say('sharesCompared')}
        rows={rows}
        rowKey={({ what: sort, name, to }) => `${sort} ${name} ${to}`}
        columns={shareColumns(what)}
      />
      {shares.length > rows.length && (
        <Button mt="xs" variant="subtle" onClick={() => setAll(true)}>
          {say('showAllCompared', { n: count(shares.length) })}
        </Button>
      )}
      {isAll && (
        <Button mt="xs" variant="subtle" onClick={() => setAll(false)}>
          {say('showRealOnly')}
        </Button>
      )}
    </div>
  )
}

function shareColumns(what: string): Column<Compared>[] {
  return [
    { key: 'what', head: say('what'), cell: whatIs },
    {
      key: 'now',
      head: say('now'),
      isNumber: true,
      cell: ({ now }) => <Side side={now} />,
      sortBy: ({ now }) => now.value,
    },
    {
      key: 'other',
      head: what,
      isNumber: true,
      cell: ({ other }) => <Side side={other} />,
      sortBy: ({ other }) => other.value,
    },
    {
      key: 'difference',
      head: say('difference'),
      isNumber: true,
      sortBy: ({ difference }) => difference,
      cell: ({ difference, low, high }) => (
        <span
          title={
            low === null || high === null
              ? undefined
              : say('between', { low: inPoints(low), high: inPoints(high) })
          }
        >
          {difference === null ? '' : say('points', { n: inPoints(difference) })}
        </span>
      ),
    },
    { key: 'verdict', head: say('verdict'), cell: ({ verdict }) => <Verdict verdict={verdict} /> },
  ]
}

function whatIs({ what, name, to, path }: Compared): string {
  if (what === 'outcome') return say('what_outcome')
  if (what === 'step') return say('what_step', { name })
  if (what === 'stopped') return say('what_stopped', { name })
  if (what === 'edge') return say('what_edge', { from: name, to })
  return say('what_way', { path: path.join(' → ') })
}

function Side({ side: { value, hits, n } }: { side: Compared['now'] }) {
  return (
    <span title={`${count(hits)} / ${count(n)}`}>
      {value === null ? say('tooFew') : percent(value)} <small className={styles.n}>n {count(n)}</small>
    </span>
  )
}

/** `+4.2`, `−0.3`: hundredths of all journeys. */
function inPoints(share: number): string {
  const text = (Math.abs(share) * 100).toFixed(1)
  return share > 0 ? `+${text}` : `−${text}`
}

function Verdict({ verdict }: { verdict: Compared['verdict'] }) {
  if (verdict === 'real change') return <Tag tone="warn">{say('real')}</Tag>
  return <span className={styles.quiet}>{say(verdict === 'too few' ? 'few' : 'notReal')}</span>
}

function Times({ times, what }: { times: ComparedTime[]; what: string }) {
  const rows = times.filter(({ from, verdict }, at) => from === '' || verdict === 'real change' || at < 5)
  if (rows.length === 0) return null
  return (
    <div>
      <h3>{say('timesCompared')}</h3>
      <Table
        label={say('timesCompared')}
        rows={rows.slice(0, atFirst)}
        rowKey={({ from, to }) => `${from} ${to}`}
        columns={timeColumns(what)}
      />
    </div>
  )
}

function timeColumns(what: string): Column<ComparedTime>[] {
  return [
    {
      key: 'what',
      head: say('what'),
      cell: ({ from, to }) => (from === '' ? say('whole') : say('what_edge', { from, to })),
    },
    { key: 'now', head: say('now'), isNumber: true, cell: ({ now }) => <Time side={now} /> },
    { key: 'other', head: what, isNumber: true, cell: ({ other }) => <Time side={other} /> },
    { key: 'verdict', head: say('verdict'), cell: ({ verdict }) => <Verdict verdict={verdict} /> },
  ]
}

function Time({ side: { median, low, high, n } }: { side: ComparedTime['now'] }) {
  if (median === null) return say('tooFew')
  const range =
    low === null || high === null ? undefined : say('between', { low: howLong(low), high: howLong(high) })
  return (
    <span title={range}>
      {howLong(median)} <small className={styles.n}>n {count(n)}</small>
    </span>
  )
}

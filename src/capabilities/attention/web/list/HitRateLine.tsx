import { day } from '../../../../web/kit/instants.ts'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { HitRate } from '../../list/contract.ts'
import styles from './List.module.css'
import { say } from './say.ts'
import { shareInWords } from './shares.ts'

type Hits = HitRate['lists'][number]

/** How right the list was: of those who were on it, what became of them, beside everybody else. */
export function HitRateLine({ rate, list }: { rate: HitRate; list: Hits['list'] }) {
  const hits = rate.lists.find((one) => one.list === list)
  if (!hits) return null
  const told = {
    days: rate.days,
    notActed: shareInWords(hits.notActed),
    acted: shareInWords(hits.acted),
    others: shareInWords(hits.others),
  }
  return (
    <details className={styles.hits}>
      <summary>{list === 'grow' ? say('hitGrow', told) : say('hitIntervene', told)}</summary>
      <p className={styles.quiet}>{spanInWords(rate)}</p>
      <Table label={say('hitTable')} rows={rowsOf(hits)} rowKey={({ word }) => word} columns={columns} />
    </details>
  )
}

function spanInWords({ isLookedBack, from, until, days }: HitRate): string {
  const span = { from: day(from), until: day(until), days }
  return isLookedBack ? say('hitLookedBack', span) : say('hitSince', span)
}

interface Line {
  word: 'hitNotActed' | 'hitActed' | 'hitOthers'
  measured: Hits['acted']
}

function rowsOf({ notActed, acted, others }: Hits): Line[] {
  return [
    { word: 'hitNotActed', measured: notActed },
    { word: 'hitActed', measured: acted },
    { word: 'hitOthers', measured: others },
  ]
}

const columns: Column<Line>[] = [
  { key: 'who', head: say('hitGroup'), cell: ({ word }) => say(word) },
  { key: 'share', head: say('hitShare'), isNumber: true, cell: ({ measured }) => shareInWords(measured) },
  { key: 'n', head: say('hitN'), isNumber: true, cell: ({ measured }) => count(measured.n) },
  {
    key: 'interval',
    head: say('hitInterval'),
    isNumber: true,
    cell: ({ measured: { low, high, n } }) =>
      low === null || high === null || n < 5 ? say('tooFew') : `${percent(low)} – ${percent(high)}`,
  },
]

import type { ScoreReport } from '../capabilities/scores/laboratory.ts'
import type { ScoreSummary } from '../capabilities/scores/metrics.ts'
import { calendarOf, type Every } from '../platform/calendar.ts'
import { scales } from '../statistics/scales.ts'
import { plainNumber, shortNumber, textTable } from './text-table.ts'

interface Asked {
  file: string
  score: string
  by?: string
  time?: string
  every: Every
  zone: string
}

/** The whole report for reading on a terminal. */
export function scoresInWords(report: ScoreReport, asked: Asked): string {
  const { groups, periods, change } = report
  const dayOf = (instant: string) => calendarOf(asked.zone).dayOf(Date.parse(instant))
  const grouped = groups.map((group) => [group.name || '(empty)', ...cells(group)])
  const dated = periods.map((period) => [dayOf(period.from), ...cells(period)])
  return [
    headline(report, asked),
    ...(asked.by ? [table(asked.by, grouped)] : []),
    ...(asked.time ? [table(`${asked.every} from`, dated), changeInWords(change, report, dayOf)] : []),
    ...(report.rejected.length > 0 ? [rejectedInWords(report)] : []),
  ].join('\n')
}

function headline(report: ScoreReport, { file, score }: Asked): string {
  const { label } = scales[report.scale]
  const answers = `n = ${report.n}`
  const value = report.value === null ? 'no answers' : `${plainNumber(report.value)}${unitSign(report)}`
  const judged = report.reliability === 'ok' ? [] : [judgement(report)]
  const how = `95 % ${report.method}`
  return [
    `${label} of “${score}” in ${file === '-' ? 'standard input' : file}\n`,
    `\n  ${[value, `${interval(report)} (${how})`, answers, ...judged].join('   ')}\n`,
    detail(report),
  ].join('')
}

/** What the score is made of. */
function detail({ shares, scale, mean, unit }: ScoreReport): string {
  const percent = (share: number) => `${plainNumber(share * 100)} %`
  if (shares) {
    const names = scale === 'nes' ? ['easy', 'neither', 'difficult'] : ['promoters', 'passives', 'detractors']
    const parts = [shares.promoters, shares.passives, shares.detractors]
    return `  ${parts.map((part, i) => `${percent(part)} ${names[i]}`).join(' · ')}\n`
  }
  return unit === 'percent' && mean !== null ? `  mean ${shortNumber(mean)}\n` : ''
}

function table(title: string, rows: string[][]): string {
  return textTable(
    [
      { title },
      { title: 'n', align: 'right' },
      { title: 'score', align: 'right' },
      { title: '95 % interval', align: 'right' },
      { title: '' },
    ],
    rows,
  )
}

function cells(summary: ScoreSummary): string[] {
  return [String(summary.n), shortNumber(summary.value), interval(summary), judgement(summary)]
}

function interval({ low, high }: { low: number | null; high: number | null }): string {
  return low === null || high === null ? '—' : `${shortNumber(low)}…${shortNumber(high)}`
}

function judgement({ reliability, n }: ScoreSummary): string {
  if (n === 0 || reliability === 'ok') return ''
  return reliability === 'hidden' ? 'too few to show' : 'too few to judge'
}

function changeInWords(
  change: ScoreReport['change'],
  report: ScoreSummary,
  dayOf: (instant: string) => string,
): string {
  if (!change) return 'Change: there are no two whole periods to compare.\n'
  const periods = `Change, period from ${dayOf(change.from)} against ${dayOf(change.against.from)}`
  if (change.difference === null) return `${periods}: too few answers to compare.\n`
  const sign = change.difference > 0 ? '+' : ''
  const size = `${sign}${shortNumber(change.difference)}${stepSign(report)} (${interval(change)}, ${shortP(change.p)})`
  const tone = change.tone ? `, ${change.tone}` : ''
  return `${periods}: ${size}: ${change.verdict}${change.verdict === 'too few' ? ' to judge' : tone}.\n`
}

function shortP(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`
}

/** Two shares differ by percentage points: 40 % to 50 % is not 10 % more. */
function stepSign({ unit }: ScoreSummary): string {
  return { points: ' points', percent: ' percentage points', mean: '' }[unit]
}

function unitSign({ unit }: ScoreSummary): string {
  return unit === 'percent' ? ' %' : ''
}

/** The first few; all of them come with --json. */
function rejectedInWords({ rejected }: ScoreReport): string {
  const shown = rejected.slice(0, 5).map(({ line, reason }) => `  line ${line}: ${reason}\n`)
  const more =
    rejected.length > shown.length ? `  and ${rejected.length - shown.length} more (--json lists all)\n` : ''
  const rows = rejected.length === 1 ? '1 row was' : `${rejected.length} rows were`
  return `${rows} not counted:\n${shown.join('')}${more}`
}

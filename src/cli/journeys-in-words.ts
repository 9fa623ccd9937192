import type { Discovery } from '../capabilities/journeys/discovery/discover.ts'
import { shortNumber, textTable } from './text-table.ts'

type Found = Discovery & { rejected: readonly { line: number; reason: string }[] }

const shown = 12

/** What was discovered, for reading on a terminal. */
export function journeysInWords(found: Found, file: string): string {
  return [
    headline(found, file),
    ways(found),
    steps(found),
    edges(found),
    channels(found),
    conforming(found),
    left(found),
  ].join('')
}

function headline({ cases, events, activities, duration, cases_with_repeat }: Found, file: string): string {
  const name = file === '-' ? 'standard input' : file
  const repeat = cases_with_repeat === null ? '—' : `${shortNumber(cases_with_repeat * 100, 1)} %`
  return [
    `${cases} journeys in ${name}: ${events} events, ${activities.length} kinds of step.\n`,
    `From first to last event: median ${inWords(duration.median_seconds)}, mean ${inWords(duration.mean_seconds)}, `,
    `90 % within ${inWords(duration.p90_seconds)}. ${repeat} of the journeys repeat a step.\n`,
  ].join('')
}

function ways({ variants, cases }: Found): string {
  const rows = variants.top
    .slice(0, shown)
    .map(({ path, cases: n }) => [
      `${n}`,
      `${shortNumber((n / cases) * 100, 1)} %`,
      path.length > 8 ? [...path.slice(0, 7), `… ${path.length - 7} more`].join(' → ') : path.join(' → '),
    ])
  const title = `${variants.count} ways; ${variants.for_80_percent} of them cover 80 % of the journeys`
  return `\n${textTable([{ title: 'journeys', align: 'right' }, { title: 'share', align: 'right' }, { title }], rows)}`
}

function steps({ activities, starts, ends, drop_off }: Found): string {
  const of = (list: Found['starts'], name: string) =>
    String(list.find((one) => one.name === name)?.count ?? 0)
  const rows = activities
    .slice(0, shown)
    .map(({ name, count }) => [
      name,
      String(count),
      of(starts, name),
      of(ends, name),
      stopping(drop_off, name),
    ])
  const numbers = ['times', 'begins', 'ends', 'go no further'].map((title) => ({
    title,
    align: 'right' as const,
  }))
  return `\n${textTable([{ title: 'step' }, ...numbers], rows)}`
}

/** Of the journeys that came to a step, the share that ended there. */
function stopping(dropOff: Found['drop_off'], name: string): string {
  const found = dropOff.find((one) => one.name === name)
  return found ? `${shortNumber(found.share * 100, 1)} %` : '—'
}

function edges({ edges: all }: Found): string {
  const rows = all
    .slice(0, shown)
    .map(({ from, to, count, median_seconds, p90_seconds }) => [
      `${from} → ${to}`,
      String(count),
      inWords(median_seconds),
      inWords(p90_seconds),
    ])
  const numbers = ['times', 'median', '90 % within'].map((title) => ({ title, align: 'right' as const }))
  const more = all.length > shown ? `  and ${all.length - shown} more (--json lists all)\n` : ''
  return `\n${textTable([{ title: 'from → to' }, ...numbers], rows)}${more}`
}

function channels({ channel_changes }: Found): string {
  if (!channel_changes) return ''
  const { share, cases_with_change, changes } = channel_changes
  const rows = changes.slice(0, shown).map(({ from, to, count }) => [`${from} → ${to}`, String(count)])
  const said = `${cases_with_change} of the journeys (${shortNumber(share * 100, 1)} %) change the channel.`
  const title = 'channel → channel'
  return `\n${said}\n${rows.length > 0 ? textTable([{ title }, { title: 'times', align: 'right' }], rows) : ''}`
}

function conforming({ conformance, cases: all }: Found): string {
  if (!conformance) return ''
  const { path, cases, share, low, high, fitness, deviations } = conformance
  const percent = (value: number) => shortNumber(value * 100, 1)
  const rows = deviations.slice(0, shown).map(({ kind, name, cases: n }) => [`${kind} ${name}`, String(n)])
  return [
    `\n${cases} of ${all} journeys go ${path.join(' → ')}: ${percent(share)} % (${percent(low)}…${percent(high)} %). `,
    `Mean fitness ${shortNumber(fitness, 2)}.\n`,
    rows.length > 0 ? textTable([{ title: 'otherwise' }, { title: 'journeys', align: 'right' }], rows) : '',
  ].join('')
}

function left({ rejected }: Found): string {
  if (rejected.length === 0) return ''
  const lines = rejected.slice(0, 5).map(({ line, reason }) => `  line ${line}: ${reason}\n`)
  const more = rejected.length > 5 ? `  and ${rejected.length - 5} more (--json lists all)\n` : ''
  return `\n${rejected.length === 1 ? '1 row was' : `${rejected.length} rows were`} not counted:\n${lines.join('')}${more}`
}

const units = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
] as const

/** A length of time in its largest fitting unit: `3.5 h`. */
function inWords(seconds: number | null): string {
  if (seconds === null) return '—'
  for (const [unit, length] of units) {
    if (seconds >= length) return `${shortNumber(seconds / length, 1)} ${unit}`
  }
  return `${shortNumber(seconds, seconds < 10 ? 1 : 0)} s`
}

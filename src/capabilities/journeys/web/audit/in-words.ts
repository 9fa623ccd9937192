import { count, percent } from '../../../../web/kit/numbers.ts'
import type { Statement } from '../../audit/statement.ts'

type Unit = Statement['unit']

/** A value of an audit as people read it. */
export function valueInWords(value: number, unit: Unit): string {
  if (unit === 'share') return percent(value).replace('-', '−')
  if (unit === 'count') return count(value)
  if (unit === 'seconds') return howLong(value)
  const said = value.toFixed(unit === 'points' || unit === 'days' ? 1 : 2).replace('-', '−')
  return unit === 'feeling' && value > 0 ? `+${said}` : said
}

function howLong(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`
  return seconds < 36 * 3600 ? `${Math.round(seconds / 3600)} h` : `${(seconds / 86_400).toFixed(1)} days`
}

/** `84.3%–86.1%`; empty where there is no interval. */
export function rangeInWords({ low, high }: { low: number | null; high: number | null }, unit: Unit): string {
  if (low === null || high === null) return ''
  return `${valueInWords(low, unit)} – ${valueInWords(high, unit)}`
}

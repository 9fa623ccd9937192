import { scales } from '../../../statistics/scales.ts'
import type { ScoreSummary } from '../../scores/index.ts'
import { type Measured, measuredAs, reliabilityOf } from '../measured.ts'
import type { Statement, Unit } from './statement.ts'

/** The level of all intervals of an audit. */
export const level = 0.95

type Told = Pick<Statement, 'id' | 'section' | 'text' | 'of'> &
  Partial<Pick<Statement, 'claim' | 'isDifference' | 'unit' | 'better' | 'evidence' | 'weight'>>

/** A statement about a number that was measured. */
export function stating(measured: Omit<Measured, 'reliability'>, told: Told): Statement {
  const { n, value, low, high } = measured
  return {
    claim: 'measured',
    isDifference: false,
    unit: 'share',
    better: null,
    evidence: [],
    weight: 0,
    ...told,
    ...{ n, value, low, high, level },
    reliability: reliabilityOf(n),
  }
}

/** A statement that is a count and nothing else, such as how many orders there are. */
export function counting(n: number, told: Told): Statement {
  return stating({ n, value: n, low: null, high: null }, { ...told, unit: 'count' })
}

/** What cannot be said, and why. */
export function missing(told: Omit<Told, 'of'>): Statement {
  const nothing = { n: 0, value: null, low: null, high: null }
  return stating(nothing, { ...told, of: '', claim: 'missing', unit: 'count' })
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const hundredths = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export function count(n: number): string {
  return whole.format(n)
}

/** A share between 0 and 1 as `12.5%`. */
export function percent(share: number): string {
  return `${minus(tenths.format(share * 100))}%`
}

/** Seconds in the unit people would use: `40 s`, `12 min`, `3 h`, `5.2 days`. */
export function howLong(seconds: number): string {
  if (seconds < 90) return `${whole.format(seconds)} s`
  if (seconds < 90 * 60) return `${whole.format(seconds / 60)} min`
  if (seconds < 36 * 3600) return `${whole.format(seconds / 3600)} h`
  return days(seconds / 86_400)
}

export function days(n: number): string {
  const said = tenths.format(n)
  return said === '1' ? '1 day' : `${minus(said)} days`
}

/** A value as people read it: `84%`, `4.16`, `+0.31`, `10 days`. */
export function inWords(value: number, unit: Unit): string {
  if (unit === 'share') return percent(value)
  if (unit === 'seconds') return howLong(value)
  if (unit === 'days') return days(value)
  if (unit === 'count') return count(value)
  if (unit === 'points') return minus(tenths.format(value))
  if (unit === 'feeling') return `${value > 0 ? '+' : ''}${minus(hundredths.format(value))}`
  return minus(hundredths.format(value))
}

/** The interval as it stands behind a sentence: `84.3%–86.1%`; empty where there is none. */
export function rangeInWords({ low, high, unit }: Pick<Statement, 'low' | 'high' | 'unit'>): string {
  if (low === null || high === null) return ''
  const [from, to] = [inWords(low, unit), inWords(high, unit)]
  return /[−+ ]/.test(from + to) ? `${from} to ${to}` : `${from}–${to}`
}

/** A minus people can tell from a hyphen; none before nothing. */
function minus(text: string): string {
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '')
}

/** `a, b and c`, in the order given. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A difference of shares in percentage points: `+3.1`. */
export function pointsOf(difference: number): string {
  return `${difference > 0 ? '+' : ''}${minus(tenths.format(difference * 100))}`
}

/** A score as it is told: shares as fractions, with the mean beside them. */
export function scoreInWords({ scale, unit: counted, n, value, low, high, mean }: ScoreSummary) {
  const by = counted === 'percent' ? 100 : 1
  const part = (one: number | null) => (one === null ? null : one / by)
  const measured = measuredAs(
    n,
    value === null ? null : { value: value / by, low: part(low), high: part(high) },
  )
  const unit: Unit = counted === 'percent' ? 'share' : counted === 'points' ? 'points' : 'score'
  const said = measured.value === null ? 'unknown' : inWords(measured.value, unit)
  const of = mean === null ? '' : ` of ${scales[scale].highest}`
  const more =
    unit === 'share' && mean !== null
      ? ` satisfied (mean ${inWords(mean, 'score')}${of})`
      : unit === 'score'
        ? of
        : ''
  return { measured, unit, words: `${said}${more}` }
}

export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

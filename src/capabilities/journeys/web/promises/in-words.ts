import { count, figure } from '../../../../web/kit/numbers.ts'
import type { MeasuredShare } from '../../measured.ts'
import type { PromiseShown, Summary } from '../../promises/contract.ts'
import { say } from './say.ts'

export const asPercent = (share: number) => figure(share * 100, 'percent')

/** `88%`, `86`, `90` of a share, for sentences; undefined where there are too few. */
export function shareInWords({ value, low, high, n }: MeasuredShare) {
  if (value === null || low === null || high === null) return undefined
  return { share: asPercent(value), low: whole(low), high: whole(high), n: count(n) }
}

const whole = (share: number) => String(Math.round(share * 100))

const tenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** `3`, `7.5`, with a real minus sign. */
export function number(value: number): string {
  return tenths.format(value).replace('-', '−')
}

/** `3 days`, `12.5 minutes`. */
export function measureInWords(value: number | null, measure: string): string {
  if (value === null) return '–'
  const rounded = Math.round(value * 10) / 10
  return measure === 'days'
    ? say('days', { count: rounded })
    : say('amount', { n: number(rounded), unit: measure })
}

/** `3 days late`, `on the promised day`, `2 days early`; amounts as their distance. */
export function gapInWords(gap: number | null, { measure }: Pick<Summary, 'measure'>): string {
  if (gap === null) return '–'
  const rounded = Math.round(gap * 10) / 10
  if (measure !== 'days')
    return say('gapAmount', { n: `${rounded > 0 ? '+' : ''}${number(rounded)}`, unit: measure })
  if (rounded === 0) return say('gapOn')
  const days = say('days', { count: Math.abs(rounded) })
  return rounded > 0 ? say('gapLate', { days }) : say('gapEarly', { days })
}

/** Of a band of delays, such as `4 to 7 days late`. */
export function bandInWords({ above, upTo }: PromiseShown['bands'][number]): string {
  if (above === null) return say('band_first', { upTo: Math.abs(upTo ?? 0) })
  if (upTo === null) return say('band_last', { above })
  if (upTo === 0) return say('band_on', { from: Math.abs(above) - 1 })
  if (upTo < 0) return say('band_early', { from: Math.abs(upTo), upTo: Math.abs(above) - 1 })
  return say('band_late', { from: above + 1, upTo })
}

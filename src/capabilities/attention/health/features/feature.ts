/** Something measured about a customer at a moment, from what was known by then. */
export interface Feature {
  /** As tables of inputs call it: `Days since the last purchase`. */
  name: string
  measure: Measure
  /** Which values usually go before leaving; what was learned may say otherwise, and is worth a second look then. */
  worse: 'higher' | 'lower' | 'either'
  /** Whether it is for the company to change, and what it would do: `Answer what they asked`. */
  mend?: string
  /** The value in a sentence: `The last 3 promises were broken`. */
  words(value: number): string
}

/** How its number is written: days and counts as whole numbers, shares in percent, the others as they are. */
export type Measure = 'days' | 'times' | 'share' | 'ratio' | 'feeling' | 'change'

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const short = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

export function counted(value: number, one: string, many: string): string {
  return `${whole.format(value)} ${Math.round(value) === 1 ? one : many}`
}

export const days = (value: number) => counted(Math.floor(value), 'day', 'days')
export const times = (value: number) => short.format(value)
export const percent = (value: number) => `${whole.format(value * 100)} %`

/** A feeling from -1 to 1 as people say it. */
export function felt(value: number): string {
  if (value <= -0.4) return 'very unhappy'
  if (value <= -0.1) return 'unhappy'
  return value < 0.1 ? 'neutral' : value < 0.4 ? 'happy' : 'very happy'
}

/** How often something happens now against before: below 1 is less. */
export function against(value: number, what: string): string {
  if (value < 0.8) return `${what} ${percent(1 - value)} less than before`
  return value > 1.25 ? `${what} ${times(value)} times as much as before` : `${what} as much as before`
}

import { language } from './words.ts'

/** What a figure counts in: points of a net score, percent of people, a mean on its scale, people, money. */
export type Unit = 'points' | 'percent' | 'mean'

const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
const hundredths = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** `48,216` */
export function count(n: number): string {
  return whole.format(n)
}

/** A figure as people read it: `38`, `84%`, `2.41`. A minus is a real minus sign. */
export function figure(value: number, unit: Unit): string {
  return withMinus(unit === 'mean' ? hundredths.format(value) : `${whole.format(value)}${sign(unit)}`)
}

/** Half the interval's width, finer than the figure itself: `3.1`, `0.9`. */
export function margin(low: number, high: number, unit: Unit): string {
  const half = (high - low) / 2
  return unit === 'mean' ? hundredths.format(half) : tenths.format(half)
}

/** A difference without its sign, which an arrow carries: `6`, `0.4`. */
export function difference(value: number, unit: Unit): string {
  return unit === 'mean' ? hundredths.format(Math.abs(value)) : tenths.format(Math.abs(value))
}

/** A share between 0 and 1 as `12.5%`. */
export function percent(share: number): string {
  return `${tenths.format(share * 100)}%`
}

function sign(unit: Unit) {
  return unit === 'percent' ? '%' : ''
}

function withMinus(text: string) {
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '')
}

import { dateParts } from './date-parts.ts'
import { type DateOrder, readInstant } from './instants.ts'

export interface DateExample {
  text: string
  /** The day it would be, `2024-04-03`, or `no date`. */
  asDmy: string
  asMdy: string
}

export type FoundOrder = { order: DateOrder } | { ambiguous: true; examples: DateExample[] }

const examplesShown = 5

/**
 * In which order day, month and year stand. One `25/03/2024` settles a column of `03/04/2024`; where nothing
 * settles it, or two samples contradict each other, the answer is five examples for a person to decide by.
 * Dates that tell their order themselves (ISO, month names) leave the others undecided; if there are only such,
 * the order is `ymd`, which changes nothing for them.
 */
export function detectDateOrder(samples: Iterable<string>): FoundOrder {
  const told = new Set<DateOrder>()
  const open: string[] = []
  for (const sample of samples) {
    const text = sample.trim()
    const parts = dateParts(text)
    if (!parts || parts.order) continue
    const order = orderTold(parts.numbers, parts.separator)
    if (order) told.add(order)
    else open.push(text)
    if (told.size > 1 && order) open.unshift(text)
  }
  const [only] = told
  if (only && told.size === 1) return { order: only }
  if (open.length === 0) return { order: 'ymd' }
  return { ambiguous: true, examples: [...new Set(open)].slice(0, examplesShown).map(bothWays) }
}

function orderTold(
  [first, second, third]: [string, string, string],
  separator: string,
): DateOrder | undefined {
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  if (third.length !== 4 && (a > 31 || a === 0)) return 'ymd'
  const isYearLast = third.length === 4 || c > 31
  if (b > 12) return isYearLast || a <= 12 ? 'mdy' : undefined
  if (a > 12) return isYearLast ? 'dmy' : undefined
  return separator === '.' && isYearLast ? 'dmy' : undefined
}

function bothWays(text: string): DateExample {
  return { text, asDmy: dayOf(text, 'dmy'), asMdy: dayOf(text, 'mdy') }
}

function dayOf(text: string, order: DateOrder): string {
  const withoutZone = text.replace(/\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})$/i, '')
  return readInstant(withoutZone, { order })?.slice(0, 10) ?? 'no date'
}

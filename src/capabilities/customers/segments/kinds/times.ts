import { z } from 'zod'
import type { Asking } from './kind.ts'

/** How often something must have happened. Never is exactly 0 times. */
export const Times = z
  .strictObject({
    is: z.enum(['at least', 'at most', 'exactly'], 'Choose at least, at most or exactly.'),
    n: z
      .int('Say how many times, in whole numbers.')
      .min(0, 'Fewer than 0 times cannot be.')
      .max(1_000_000, 'That is more often than can be.'),
  })
  .refine(({ is, n }) => !(is === 'at least' && n === 0), {
    message: 'At least 0 times means everybody: say at least 1.',
    path: ['n'],
  })
export type Times = z.infer<typeof Times>

/** Customers with so many rows of `from` (`interactions WHERE …`): whoever has none counts as 0 times. */
export function timesSql({ is, n }: Times, from: string, ask: Asking): string {
  const counted = (comparison: string) =>
    `(SELECT customer_id FROM ${from} GROUP BY customer_id HAVING count() ${comparison} ${ask.bind('UInt32', n)})`
  const any = `(SELECT customer_id FROM ${from})`
  if (is !== 'at least' && n === 0) return `customer_id NOT IN ${any}`
  if (is === 'at most') return `customer_id NOT IN ${counted('>')}`
  if (is === 'exactly') return `customer_id IN ${counted('=')}`
  return n === 1 ? `customer_id IN ${any}` : `customer_id IN ${counted('>=')}`
}

export function isNever({ is, n }: Times) {
  return is !== 'at least' && n === 0
}

/** ` at least 2 times`, with its space; nothing for at least once and for never, which the verb says. */
export function timesWords(times: Times): string {
  const { is, n } = times
  if (isNever(times) || (is === 'at least' && n === 1)) return ''
  return ` ${is} ${n === 1 ? 'once' : `${n.toLocaleString('en')} times`}`
}

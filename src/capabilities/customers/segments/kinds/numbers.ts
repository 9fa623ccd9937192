import { z } from 'zod'
import type { Asking } from './kind.ts'

const Bound = z
  .number('Give a number.')
  .min(-1e12, 'This number is too small.')
  .max(1e12, 'This number is too large.')
const comparisons = { below: '<', 'at most': '<=', exactly: '=', 'at least': '>=', above: '>' } as const
const comparisonNames = Object.keys(comparisons) as (keyof typeof comparisons)[]

/** How a number must be. Both ends of `between` belong to it. */
export const Comparison = z.discriminatedUnion(
  'is',
  [
    z.strictObject({ is: z.enum(comparisonNames), n: Bound }),
    z
      .strictObject({ is: z.literal('between'), from: Bound, to: Bound })
      .refine(({ from, to }) => from <= to, {
        message: 'The second number is smaller than the first.',
        path: ['to'],
      }),
  ],
  `Choose how to compare: ${comparisonNames.join(', ')}, between.`,
)
export type Comparison = z.infer<typeof Comparison>

/** Whether a number (an SQL expression) compares like this; false for one that is unknown. */
export function comparisonSql(number: string, comparison: Comparison, ask: Asking): string {
  const bound = (n: number) => ask.bind('Float64', n)
  if (comparison.is !== 'between') return `${number} ${comparisons[comparison.is]} ${bound(comparison.n)}`
  return `${number} BETWEEN ${bound(comparison.from)} AND ${bound(comparison.to)}`
}

/** `6 or lower`, `9 or higher`, `between 3 and 4`. */
export function comparisonWords(comparison: Comparison): string {
  if (comparison.is === 'between') return `between ${numeral(comparison.from)} and ${numeral(comparison.to)}`
  const n = numeral(comparison.n)
  const words = {
    below: `below ${n}`,
    'at most': `${n} or lower`,
    exactly: `${n}`,
    'at least': `${n} or higher`,
    above: `above ${n}`,
  }
  return words[comparison.is]
}

export function numeral(n: number): string {
  return n.toLocaleString('en', { maximumFractionDigits: 4 })
}

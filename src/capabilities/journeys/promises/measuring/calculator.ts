import { z } from 'zod'
import { Measured, MeasuredShare, measuredShare } from '../../measured.ts'
import { type Counted, measuredQuantile, tallied, totalOf } from './counted.ts'

export const Calculator = z.object({
  /** What could be promised, with how often it would have been kept. */
  choices: z.array(z.object({ promise: z.number(), kept: MeasuredShare })),
  /** What is delivered: the middle, and within what 80 % and 90 % are. */
  median: Measured,
  p80: Measured,
  p90: Measured,
})
export type Calculator = z.infer<typeof Calculator>

const mostChoices = 60

/**
 * What could be promised: of everything delivered, how much was within each possible promise. `better` is `less` where
 * a promise is kept by delivering no more than promised (days, minutes), `more` where by no less.
 */
export function calculate(actual: readonly Counted[], better: 'less' | 'more'): Calculator {
  const rising = tallied(actual)
  const n = totalOf(rising)
  const within = (promise: number) =>
    totalOf(rising.filter(({ value }) => (better === 'less' ? value <= promise : value >= promise)))
  const least = (share: number) => measuredQuantile(rising, better === 'less' ? share : 1 - share)
  return {
    choices: choicesFrom(rising, n).map((promise) => ({ promise, kept: measuredShare(within(promise), n) })),
    median: least(0.5),
    p80: least(0.8),
    p90: least(0.9),
  }
}

/** Whole steps from the least to where nearly all is delivered; few enough to choose from. */
function choicesFrom(rising: readonly Counted[], n: number): number[] {
  if (n === 0) return []
  const least = Math.floor(rising[0]!.value)
  let [passed, most] = [0, least]
  for (const { value, n: times } of rising) {
    passed += times
    most = Math.ceil(value)
    if (passed >= 0.99 * n) break
  }
  const step = Math.max(1, Math.ceil((most - least + 1) / mostChoices))
  return Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, i) => least + i * step)
}

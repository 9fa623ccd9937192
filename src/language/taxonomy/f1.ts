import type { Estimate } from '../../statistics/interval.ts'
import { share } from '../../statistics/share.ts'

/** How often a topic was found rightly, found wrongly, and missed. */
export interface Hits {
  right: number
  wrong: number
  missed: number
}

/**
 * F1 = 2·right / (2·right + wrong + missed), with an interval: with J = right / (right + wrong + missed) it is 2J / (1 + J),
 * which rises with J, so the ends of Wilson's interval for the share J are those of F1. Null without any case.
 */
export function f1({ right, wrong, missed }: Hits): Estimate | null {
  const cases = share({ hits: right, n: right + wrong + missed })
  return cases && { ...cases, value: rise(cases.value), low: rise(cases.low), high: rise(cases.high) }
}

function rise(jaccard: number) {
  return (2 * jaccard) / (1 + jaccard)
}

export function addHits(all: readonly Hits[]): Hits {
  return all.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      wrong: sum.wrong + one.wrong,
      missed: sum.missed + one.missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  )
}

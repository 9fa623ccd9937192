import { share } from '../../../statistics/share.ts'
import { alphabetically, type Variant } from './variants.ts'

/** How many of the cases that came to a step went no further, with Wilson's 95 % interval. */
export interface DropOff {
  name: string
  cases: number
  ended: number
  share: number
  low: number
  high: number
}

/**
 * For each step the cases that came to it and those whose last step it was, most first. A step where cases are meant to end
 * stands here too: what is a loss only somebody who knows the journey can say.
 */
export function dropOff(variants: readonly Variant[]): DropOff[] {
  const reached = new Map<string, { cases: number; ended: number }>()
  for (const { path, cases } of variants) {
    for (const name of new Set(path)) {
      const step = reached.get(name) ?? { cases: 0, ended: 0 }
      step.cases += cases
      if (path.at(-1) === name) step.ended += cases
      reached.set(name, step)
    }
  }
  return [...reached]
    .map(([name, { cases, ended }]) => {
      const { value, low, high } = share({ hits: ended, n: cases })!
      return { name, cases, ended, share: value, low, high }
    })
    .sort((a, b) => b.ended - a.ended || alphabetically(a.name, b.name))
}

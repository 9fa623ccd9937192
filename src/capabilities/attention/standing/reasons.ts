import { inWords } from '../health/features/features.ts'
import type { Reason } from './standing.ts'

/** What adds something, the strongest first. What is not known of a customer is a reason too, where it adds something. */
export function reasonsOf(
  features: readonly string[],
  inputs: readonly (number | null)[],
  effects: readonly number[],
): Reason[] {
  return features
    .map((feature, at) => {
      const value = inputs[at] ?? null
      return { feature, value, effect: effects[at] ?? 0, words: inWords(feature, value) }
    })
    .filter(({ effect }) => effect !== 0)
    .sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect))
}

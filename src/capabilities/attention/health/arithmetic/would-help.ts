import { featureOf, inWords, isFeature } from '../features/features.ts'
import { type Arithmetic, effectOf, scoreOf } from '../model.ts'

export interface WouldHelp {
  mend: string
  /** What is the matter now, in words. */
  now: string[]
  /** The score if it were not. */
  risk: number
}

/** Less than this is no help that anybody would notice. */
const leastGain = 0.005

/**
 * What the company could change, and what the same arithmetic would say then: questions answered, promises kept, work taken
 * off. What one deed mends is changed together. Others with such values left less often; that this one stays is not promised.
 */
export function wouldHelp(arithmetic: Arithmetic, inputs: readonly (number | null)[]): WouldHelp[] {
  const effects = arithmetic.parts.map((part, at) => effectOf(part, inputs[at] ?? null))
  const score = scoreOf(arithmetic, effects)
  const mendable = arithmetic.parts.flatMap(({ feature }, at) => {
    const mend = isFeature(feature) ? featureOf(feature).mend : undefined
    const value = inputs[at] ?? null
    return mend && value !== null && value !== bestOf(feature) ? [{ at, feature, mend, value }] : []
  })
  return [...Map.groupBy(mendable, ({ mend }) => mend)]
    .map(([mend, features]) => {
      const mended = effects.slice()
      for (const { at, feature } of features) mended[at] = effectOf(arithmetic.parts[at]!, bestOf(feature))
      return {
        mend,
        now: features.map(({ feature, value }) => inWords(feature, value)),
        risk: scoreOf(arithmetic, mended),
      }
    })
    .filter(({ risk }) => score - risk >= leastGain)
    .sort((a, b) => a.risk - b.risk)
}

/** What can be mended is a count of failures, best at none, or an answer, best at 1. */
function bestOf(feature: string): number {
  return isFeature(feature) && featureOf(feature).worse === 'lower' ? 1 : 0
}

import type { ModelTold, WeightsShown } from './contract.ts'
import { leavingInWords } from './definition/definition.ts'
import { featureOf, isFeature } from './features/features.ts'
import type { KeptModel } from './learning/store.ts'
import type { Arithmetic, Part } from './model.ts'

export function modelTold({ id, method, madeAt, inForce, leaving, report }: KeptModel): ModelTold {
  const { tested } = report.risk
  return {
    id,
    method,
    madeAt: madeAt.toISOString(),
    inForce,
    leaving,
    leavingInWords: leavingInWords(leaving),
    whyNotInForce: report.whyNotInForce,
    auc: tested?.auc ?? null,
    hitRate: tested?.tenths[0]?.rate ?? null,
    chance: tested?.chance ?? null,
  }
}

export function nameOf(feature: string): string {
  return isFeature(feature) ? featureOf(feature).name : feature
}

/** What each feature can add, those that can move a score furthest first; those that add nothing are left out. */
export function weightsTold({ parts }: Arithmetic): WeightsShown[] {
  return parts
    .map(told)
    .filter(({ reach }) => reach > 0)
    .sort((a, b) => b.reach - a.reach)
}

function told({ feature, cuts, effects, unknown }: Part): WeightsShown {
  const known = isFeature(feature) ? featureOf(feature) : undefined
  return {
    feature,
    name: nameOf(feature),
    measure: known?.measure ?? 'ratio',
    worse: known?.worse ?? 'either',
    reach: Math.max(...effects, unknown) - Math.min(...effects, unknown),
    bins: effects.map((effect, at) => ({ from: cuts[at - 1] ?? null, to: cuts[at] ?? null, effect })),
    unknown,
  }
}

import type { Context } from '../../../../platform/context.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../../platform/http/endpoint.ts'
import { namesOf } from '../../../customers/index.ts'
import type { Standing } from '../../standing/standing.ts'
import { standingsOf } from '../../standing/standings.ts'
import type * as contract from '../contract.ts'
import { leavingInWords } from '../definition/definition.ts'
import { featureOf, inWords, isFeature } from '../features/features.ts'
import { keptModels } from '../learning/store.ts'
import { type Arithmetic, effectOf, type HealthModel, scoreOf } from '../model.ts'
import { modelsOf } from '../models.ts'
import { scoredAt } from '../scoring/at.ts'
import { nameOf } from '../told.ts'
import { wouldHelp } from './would-help.ts'

const weekMs = 7 * 86_400_000

/** Opens the arithmetic of how a customer stands; the week before is reckoned by the same model. */
export async function showArithmetic(
  context: Context,
  { id, onlyNow }: InputOf<typeof contract.showArithmetic>,
): Promise<OutputOf<typeof contract.showArithmetic>> {
  if (!(await namesOf(context, [id])).has(id)) throw new NotFound('This customer is not known.')
  const standing = (await standingsOf(context, [id])).get(id)
  const model = standing && (await modelsOf(context, [standing.modelId])).get(standing.modelId)
  if (!standing || !model) return { arithmetic: null }
  const kept = (await keptModels(context)).find((one) => one.id === model.id)
  const before = onlyNow ? undefined : await weekBefore(context, standing, model)
  const inputs = model.features.map((feature) => standing.inputs[feature] ?? null)
  const { risk, growth } = standing
  return {
    arithmetic: {
      workedOutAt: standing.workedOutAt.toISOString(),
      lastSeenAt: standing.lastSeenAt.toISOString(),
      band: standing.band,
      horizonDays: standing.horizonDays,
      leavingInWords: kept
        ? leavingInWords(kept.leaving)
        : `nothing is heard of them for ${standing.horizonDays} days`,
      learnedAt: kept?.madeAt.toISOString() ?? null,
      risk:
        risk === null
          ? null
          : outcome(model.risk, { inputs, score: risk, before: before?.risk ?? null }, before?.inputs),
      growth:
        growth === null || !model.growth
          ? null
          : outcome(model.growth, { inputs, score: growth, before: before?.growth ?? null }, before?.inputs),
      wouldHelp: risk === null ? [] : wouldHelp(model.risk, inputs),
    },
  }
}

async function weekBefore(context: Context, { customerId, workedOutAt }: Standing, model: HealthModel) {
  const asOf = new Date(workedOutAt.getTime() - weekMs)
  const [row] = await scoredAt(context, { model, customers: [customerId], asOf })
  return row
}

type Inputs = readonly (number | null)[]

function outcome(
  arithmetic: Arithmetic,
  { inputs, score, before }: { inputs: Inputs; score: number; before: number | null },
  inputsBefore: Inputs | undefined,
): contract.OutcomeShown {
  const effects = arithmetic.parts.map((part, at) => effectOf(part, inputs[at] ?? null))
  const whole = scoreOf(arithmetic, effects)
  const told = arithmetic.parts.map((part, at): contract.InputShown => {
    const { feature } = part
    const value = inputs[at] ?? null
    const earlier = inputsBefore?.[at] ?? null
    return {
      feature,
      name: nameOf(feature),
      words: inWords(feature, value),
      value,
      measure: isFeature(feature) ? featureOf(feature).measure : 'ratio',
      effect: effects[at]!,
      share: whole - scoreOf(arithmetic, effects.with(at, 0)),
      before: inputsBefore
        ? { value: earlier, words: inWords(feature, earlier), effect: effectOf(part, earlier) }
        : null,
    }
  })
  return {
    score,
    scoreBefore: before,
    method: arithmetic.outOf === undefined ? 'learned' : 'points',
    intercept: arithmetic.intercept,
    outOf: arithmetic.outOf ?? null,
    inputs: told.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
  }
}

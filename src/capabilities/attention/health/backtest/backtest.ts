import type { Context } from '../../../../platform/context.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../../platform/http/endpoint.ts'
import type * as contract from '../contract.ts'
import { type KeptModel, keptModels, type Report } from '../learning/store.ts'
import { modelTold, nameOf } from '../told.ts'

/** How a model did on the later time: that in force, or another one that was kept. */
export async function showBacktest(
  context: Context,
  { model }: InputOf<typeof contract.showBacktest>,
): Promise<OutputOf<typeof contract.showBacktest>> {
  const models = await keptModels(context)
  const found = model
    ? models.find(({ id }) => id === model)
    : (models.find(({ inForce }) => inForce) ?? models[0])
  if (model && !found) throw new NotFound('This model is not kept any more.')
  return { backtest: found ? told(found) : null, models: models.map(modelTold) }
}

function told(kept: KeptModel): contract.Backtest {
  const { moments, oneOf, risk, growth, against } = kept.report
  return {
    model: modelTold(kept),
    moments,
    oneOf,
    risk: named(risk),
    growth: named(growth),
    against: against && { value: against.value, low: against.low, high: against.high },
  }
}

function named(judged: Report['risk']): contract.JudgedShown {
  return { ...judged, leaks: judged.leaks.map(nameOf) }
}

import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { Estimate } from '../../../../statistics/interval.ts'
import { Leaving } from '../definition/definition.ts'
import type { HealthModel } from '../model.ts'
import type { Judged } from './judge.ts'
import type { Moment } from './moments.ts'

/** How a model came about and how it did, as kept beside it. */
export interface Report {
  moments: (Moment & { n: number; left: number; grew: number })[]
  /** One customer of so many was looked at. */
  oneOf: number
  risk: Omit<Judged, 'arithmetic'>
  growth: Omit<Judged, 'arithmetic'>
  /** Against the model before on the same later customers: how much worse, as log-loss. Null where nothing compares. */
  against: (Estimate & { model: string }) | null
  /** Why it was not put in force; null where it was. */
  whyNotInForce: string | null
}

export interface KeptModel {
  id: string
  method: HealthModel['method']
  madeAt: Date
  inForce: boolean
  leaving: Leaving
  model: HealthModel
  report: Report
}

const Definition = z.object({ leaving: Leaving })
/** So many models are kept beside the one in force, to compare with. */
const mostKept = 12

/** The newest first. */
export async function keptModels({ db }: Pick<Context, 'db'>): Promise<KeptModel[]> {
  const rows = await db.selectFrom('health_models').selectAll().orderBy('made_at', 'desc').execute()
  return rows.map(({ id, method, made_at, in_force, definition, model, backtest }) => ({
    id,
    method,
    madeAt: made_at,
    inForce: in_force,
    leaving: Definition.parse(definition).leaving,
    model: { ...model, id },
    report: backtest as Report,
  }))
}

export async function saveModel(context: Context, kept: Omit<KeptModel, 'madeAt'>): Promise<void> {
  if (kept.inForce) await takeOutOfForce(context)
  await context.db
    .insertInto('health_models')
    .values({
      id: kept.id,
      method: kept.method,
      made_at: context.now(),
      in_force: kept.inForce,
      definition: JSON.stringify({ leaving: kept.leaving }),
      model: JSON.stringify(kept.model),
      backtest: JSON.stringify(kept.report),
    })
    .execute()
}

export async function putInForce(context: Context, id: string): Promise<void> {
  await takeOutOfForce(context)
  await context.db.updateTable('health_models').set({ in_force: true }).where('id', '=', id).execute()
}

async function takeOutOfForce({ db }: Context) {
  await db.updateTable('health_models').set({ in_force: false }).where('in_force', '=', true).execute()
}

/** Lets go of the oldest; what is in force stays. Returns the ids of those that are left. */
export async function pruneModels(context: Context): Promise<string[]> {
  const models = await keptModels(context)
  const gone = models.filter(({ inForce }, at) => at >= mostKept && !inForce).map(({ id }) => id)
  if (gone.length > 0) await context.db.deleteFrom('health_models').where('id', 'in', gone).execute()
  return models.map(({ id }) => id).filter((id) => !gone.includes(id))
}

import type { Context } from '../../../../platform/context.ts'
import { modelInForce } from '../models.ts'
import { scoreEverybody, scoreSome } from '../scoring/score.ts'
import { keepWeek } from '../scoring/weeks.ts'
import { customersChangedSince } from './changed.ts'
import { followed, saveFollowed } from './store.ts'

/** What arrives may be stored a little after its moment of arrival, or wait in the spool while a store is away. */
const lateMs = { soon: 10_000, clock: 180_000 }
/** From so many customers on, everybody is worked out anew: reading everything in order is faster than looking for them. */
const manyCustomers = 20_000
/** But no oftener than this: while a long history comes in, everybody changes all the time. */
const betweenMs = 10 * 60_000

/**
 * Works out anew how those stand of whom something new is known; everybody, where another model is in force.
 * @param soon asked for a moment after something came: it looks back less far than the clock does
 */
export async function followHealth(
  context: Context,
  { soon = false }: { soon?: boolean } = {},
): Promise<void> {
  const { until, model_id, scored_at } = await followed(context)
  const model = await modelInForce(context)
  if (model_id !== model.id) return scoreAll(context)
  const startedAt = context.now()
  const since = new Date(until.getTime() - (soon ? lateMs.soon : lateMs.clock))
  const customers = await customersChangedSince(context, since, { gathering: !soon })
  if (customers.length > manyCustomers) {
    if (startedAt.getTime() - scored_at.getTime() >= betweenMs) await scoreAll(context)
    return
  }
  await scoreSome(context, model, customers)
  await saveFollowed(context, { until: startedAt })
  if (customers.length > 0) await context.enqueue('attention.follow', {})
}

/** Works out how everybody stands now, and keeps the state of the week. */
export async function scoreAll(context: Context): Promise<void> {
  const startedAt = context.now()
  const model = await modelInForce(context)
  await scoreEverybody(context, model)
  await keepWeek(context)
  await saveFollowed(context, { until: startedAt, model_id: model.id, scored_at: startedAt })
  await context.enqueue('attention.refresh', {})
  await context.enqueue('attention.measures', {})
}

import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type { Pattern } from '../listening.ts'
import type * as contract from './contract.ts'
import * as store from './store.ts'
import { plannedShown } from './touchpoints.ts'

/** A plan that is changed goes on: it is since its first day that something should have been heard. */
export function setPlan(
  context: Context,
  { id, pattern, methods, cadence, note }: InputOf<typeof contract.setPlan>,
) {
  return context.transaction(async (tx) => {
    const before = await store.lockTouchpoint(tx, id)
    const plan = { methods: [...new Set(methods)], cadence, note }
    await tx.db
      .insertInto('listening_plans')
      .values({ touchpoint_id: id, pattern, ...plan, since: tx.now() })
      .onConflict((there) => there.columns(['touchpoint_id', 'pattern']).doUpdateSet(plan))
      .execute()
    const after = await store.findTouchpoint(tx, id)
    await tx.audit('touchpoint.planned', {
      subject: id,
      before: { [pattern]: plannedShown(before.plans[pattern]) },
      after: { [pattern]: plannedShown(after.plans[pattern]) },
    })
    return after
  })
}

export function clearPlan(
  context: Context,
  { id, pattern }: { id: string; pattern: Pattern },
): Promise<null> {
  return context.transaction(async (tx) => {
    const before = await store.lockTouchpoint(tx, id)
    await tx.db
      .deleteFrom('listening_plans')
      .where('touchpoint_id', '=', id)
      .where('pattern', '=', pattern)
      .execute()
    await tx.audit('touchpoint.planned', {
      subject: id,
      before: { [pattern]: plannedShown(before.plans[pattern]) },
    })
    return null
  })
}

import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Invalid, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { namesOf } from '../../customers/index.ts'
import type * as contract from './contract.ts'
import { findMap } from './store.ts'

/**
 * The latest first. What was noted of them, and who they were, only for whoever may see customers; of a customer of
 * another unit neither.
 */
export async function interviewsOf(context: Context, mapId: string): Promise<contract.Interview[]> {
  const rows = await context.db
    .selectFrom('map_interviews')
    .selectAll()
    .where('map_id', '=', mapId)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const maySee = context.actor.permissions.has('customers:read')
  const names = maySee
    ? await namesOf(
        context,
        rows.flatMap(({ customer_id }) => customer_id ?? []),
      )
    : new Map<string, string>()
  return rows.map(({ id, day, customers, note, customer_id, by_name }) => {
    const name = customer_id === null ? undefined : names.get(customer_id)
    const isSeen = maySee && (customer_id === null || name !== undefined)
    return {
      id,
      day,
      customers,
      note: isSeen ? note : '',
      customer: customer_id !== null && name !== undefined ? { id: customer_id, name } : null,
      by: by_name,
    }
  })
}

/** How many customers were spoken to for each of these maps, and when last. */
export async function interviewedBy({ db }: Context, mapIds: readonly string[]) {
  if (mapIds.length === 0) return new Map<string, { customers: number; lastDay: string | null }>()
  const rows = await db
    .selectFrom('map_interviews')
    .select([
      'map_id',
      sql<number>`sum(customers)::int`.as('customers'),
      sql<string>`max(day)::text`.as('last_day'),
    ])
    .where('map_id', 'in', mapIds)
    .groupBy('map_id')
    .execute()
  return new Map(rows.map(({ map_id, customers, last_day }) => [map_id, { customers, lastDay: last_day }]))
}

export function addInterview(
  context: Context,
  { id, day, customers, note, customerId }: InputOf<typeof contract.addInterview>,
) {
  return context.transaction(async (tx) => {
    const map = await findMap(tx, id)
    if (customerId !== null) await refuseUnseen(tx, customerId)
    const interview = newId(tx.now())
    await tx.db
      .insertInto('map_interviews')
      .values({
        id: interview,
        map_id: map.id,
        day,
        customers,
        note,
        customer_id: customerId,
        by_name: tx.actor.name,
      })
      .execute()
    await tx.audit('map.interview-noted', { subject: id, after: { interview, customers } })
    return one(tx, id, interview)
  })
}

export function deleteInterview(
  context: Context,
  { id, interview }: InputOf<typeof contract.deleteInterview>,
): Promise<null> {
  return context.transaction(async (tx) => {
    await one(tx, id, interview)
    await tx.db.deleteFrom('map_interviews').where('id', '=', interview).execute()
    await tx.audit('map.interview-removed', { subject: id, after: { interview } })
    return null
  })
}

/** Nobody links a customer whom they may not see. */
async function refuseUnseen(context: Context, customerId: string) {
  const maySee = context.actor.permissions.has('customers:read')
  if (maySee && (await namesOf(context, [customerId])).has(customerId)) return
  throw new Invalid('This customer is not known.', {
    field: 'customerId',
    fix: 'Choose another customer, or none.',
  })
}

async function one(context: Context, mapId: string, id: string): Promise<contract.Interview> {
  const found = (await interviewsOf(context, mapId)).find((interview) => interview.id === id)
  if (!found) throw new NotFound('This is gone.', { fix: 'Load the page anew.' })
  return found
}

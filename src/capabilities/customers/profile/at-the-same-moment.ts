import type { Kysely } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { type Share, sharing } from '../../../platform/same-moment.ts'

const momentMs = 30

const shares = new WeakMap<Kysely<Tables>, Share>()

/**
 * A customer’s page asks for its parts at the same moment, and each needs to know the same: it is read once for all of
 * them, and for nobody who may see other units.
 * @param what tells apart what is read; the units are added to it
 */
export function atTheSameMoment<T>(
  { db, actor }: Context,
  what: readonly unknown[],
  read: () => Promise<T>,
  within = momentMs,
): Promise<T> {
  const share = shares.get(db) ?? sharing()
  shares.set(db, share)
  return share(JSON.stringify([actor.units, ...what]), read, within)
}

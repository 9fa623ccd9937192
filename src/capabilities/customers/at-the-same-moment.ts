import type { Kysely } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tables } from '../../platform/postgres/tables.ts'
import { type Sharing, sharing } from '../../platform/same-moment.ts'

const momentMs = 30

const shares = new WeakMap<Kysely<Tables>, Sharing>()

/**
 * A customer’s page asks for its parts at the same moment, and each needs to know the same: it is read once for all of
 * them, and for nobody who may see other units.
 * @param what tells apart what is read; the units are added to it
 */
export function atTheSameMoment<T>(
  context: Context,
  what: readonly unknown[],
  read: () => Promise<T>,
  within = momentMs,
): Promise<T> {
  return sharingOf(context).share(named(context, what), read, within)
}

/** What others are reading of this right now, if anybody is. */
export function underWayNow<T>(context: Context, what: readonly unknown[]): Promise<T> | undefined {
  return sharingOf(context).underWay<T>(named(context, what))
}

function sharingOf({ db }: Context): Sharing {
  const one = shares.get(db) ?? sharing()
  shares.set(db, one)
  return one
}

function named({ actor }: Context, what: readonly unknown[]): string {
  return JSON.stringify([actor.units, ...what])
}

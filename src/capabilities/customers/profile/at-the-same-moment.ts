import type { Kysely } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'

/** What was begun longer ago is not waited for: it may not hold what was written meanwhile. */
const momentMs = 30

interface UnderWay {
  since: number
  answer: Promise<unknown>
}

const underWay = new WeakMap<Kysely<Tables>, Map<string, UnderWay>>()

/**
 * A customer’s page asks for its parts at the same moment, and each needs to know the same: it is read once for all of
 * them, and for nobody who may see other units. Only what is under way is shared; nothing is remembered.
 * @param what tells apart what is read; the units are added to it
 */
export function atTheSameMoment<T>(
  { db, actor }: Context,
  what: readonly unknown[],
  read: () => Promise<T>,
  within = momentMs,
): Promise<T> {
  const readings = underWay.get(db) ?? new Map<string, UnderWay>()
  underWay.set(db, readings)
  const key = JSON.stringify([actor.units, ...what])
  const before = readings.get(key)
  if (before && performance.now() - before.since <= within) return before.answer as Promise<T>
  const reading = { since: performance.now(), answer: read() }
  readings.set(key, reading)
  const forget = () => {
    if (readings.get(key) === reading) readings.delete(key)
  }
  reading.answer.then(forget, forget)
  return reading.answer
}

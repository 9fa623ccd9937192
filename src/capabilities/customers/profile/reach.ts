import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { uuids } from '../../../platform/postgres/in-columns.ts'
import { normalised } from '../identify/identities.ts'
import { phoneReader } from '../identify/phone-numbers.ts'

/** How somebody can be reached, and what letters to them must know. Empty where it is not known. */
export interface Reachable {
  /** The record that was asked about, and the customer it belongs to now. */
  asked: string
  id: string
  name: string
  email: string
  phone: string
  /** As told in the traits: a language or locale (`de-AT`), a time zone (`Europe/Vienna`). */
  language: string
  zone: string
}

/** By what somebody can be reached. */
type Way = 'email' | 'phone'

/**
 * How these customers can be reached; ids of merged records are as good as the customer's own. Who is gone is left out.
 * Of the two ways only those are looked up that are named.
 */
export async function reachOf(
  { db }: Context,
  ids: readonly string[],
  ways: readonly Way[] = ['email', 'phone'],
): Promise<Reachable[]> {
  const records = await recordsOf(db, ids, ways)
  const joined = records.flatMap(({ mergedInto }) => mergedInto ?? [])
  const heirs = new Map((await recordsOf(db, joined, ways)).map((heir) => [heir.id, heir]))
  return records.flatMap((record) => {
    const now = record.mergedInto ? heirs.get(record.mergedInto) : record
    return now ? { ...now, asked: record.id } : []
  })
}

/** Looked up by id twice rather than joined: among a million customers the join reads all of them. */
async function recordsOf(db: Context['db'], ids: readonly string[], ways: readonly Way[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<Reachable, 'asked'> & { mergedInto: string | null }>`
    SELECT id, merged_into AS "mergedInto", coalesce(name, '') AS name,
      ${addressBy('email', ways)} AS email, ${addressBy('phone', ways)} AS phone,
      coalesce(traits ->> 'language', traits ->> 'locale', '') AS language,
      coalesce(traits ->> 'timezone', traits ->> 'zone', '') AS zone
    FROM customers one WHERE id = ANY (${uuids(ids)})`.execute(db)
  return rows
}

/** As it was told, else the first they were known by. */
function addressBy(way: Way, asked: readonly Way[]) {
  if (!asked.includes(way)) return sql`''`
  return sql`coalesce(${sql.id(way)}, (
    SELECT value FROM identities WHERE customer_id = one.id AND kind = ${way} ORDER BY first_seen LIMIT 1
  ), '')`
}

/** An address as it was given, in the spelling it is known by (empty where it is none), and whose it is. */
export interface Addressee {
  given: string
  address: string
  /** Undefined for a stranger. */
  customerId: string | undefined
}

/** Whose these addresses or numbers are, in their order. */
export async function whoHas(
  { db, settings }: Context,
  kind: 'email' | 'phone',
  given: readonly string[],
): Promise<Addressee[]> {
  const readPhone = phoneReader(settings.country)
  const spelled = given.map((one) => ({ given: one, address: normalised(kind, one, readPhone) }))
  const rows = await db
    .selectFrom('identities')
    .select(['value', 'customer_id'])
    .where('kind', '=', kind)
    .where(sql<boolean>`value = ANY (${[...new Set(spelled.map(({ address }) => address))]}::text[])`)
    .execute()
  const known = new Map(rows.map(({ value, customer_id }) => [value, customer_id]))
  return spelled.map((one) => ({ ...one, customerId: known.get(one.address) }))
}

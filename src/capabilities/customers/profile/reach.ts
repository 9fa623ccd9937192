import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { type IdentityKind, normalised } from '../identify/identities.ts'
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

/** How these customers can be reached; ids of merged records are as good as the customer's own. Who is gone is left out. */
export async function reachOf({ db }: Context, ids: readonly string[]): Promise<Reachable[]> {
  const records = await recordsOf(db, ids)
  const joined = records.flatMap(({ mergedInto }) => mergedInto ?? [])
  const heirs = new Map((await recordsOf(db, joined)).map((heir) => [heir.id, heir]))
  return records.flatMap((record) => {
    const now = record.mergedInto ? heirs.get(record.mergedInto) : record
    return now ? { ...now, asked: record.id } : []
  })
}

/** Looked up by id twice rather than joined: among a million customers the join reads all of them. */
async function recordsOf(db: Context['db'], ids: readonly string[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<Reachable, 'asked'> & { mergedInto: string | null }>`
    SELECT id, merged_into AS "mergedInto", coalesce(name, '') AS name,
      coalesce(email, ${knownBy('email')}, '') AS email,
      coalesce(phone, ${knownBy('phone')}, '') AS phone,
      coalesce(traits ->> 'language', traits ->> 'locale', '') AS language,
      coalesce(traits ->> 'timezone', traits ->> 'zone', '') AS zone
    FROM customers one WHERE id = ANY (${ids}::uuid[])`.execute(db)
  return rows
}

function knownBy(kind: IdentityKind) {
  return sql`(SELECT value FROM identities WHERE customer_id = one.id AND kind = ${kind} ORDER BY first_seen LIMIT 1)`
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

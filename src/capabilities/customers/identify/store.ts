import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../../platform/postgres/tables.ts'
import type { Identity } from './identities.ts'
import type { Known, KnownCustomer } from './resolve.ts'
import { type Described, mergeAll, type Told } from './traits.ts'

export interface NewCustomer extends Told {
  id: string
  unit: string
  source: string
  importId: string
}

export interface NewIdentity extends Identity {
  customerId: string
  recordId: string
  source: string
  importId: string
}

/** The customers behind these identities, with what all identities of each say, not only the ones asked for. */
export async function findIdentities(
  db: Kysely<Tables>,
  identities: readonly Identity[],
): Promise<(Identity & Known)[]> {
  const { rows } = await sql<Identity & KnownCustomer & { recordId: string }>`
    SELECT kind, value, customer_id AS id, origin_id AS "recordId", all_of_them.named, all_of_them."userIdsFrom"
    FROM identities
    JOIN unnest(${identities.map(({ kind }) => kind)}::text[], ${identities.map(({ value }) => value)}::text[]) AS asked (kind, value)
      USING (kind, value)
    CROSS JOIN LATERAL (
      SELECT bool_or(other.kind IN ('userId', 'email', 'external')) AS named,
        coalesce(array_agg(DISTINCT other.source) FILTER (WHERE other.kind = 'userId'), '{}') AS "userIdsFrom"
      FROM identities other WHERE other.customer_id = identities.customer_id
    ) all_of_them`.execute(db)
  return rows.map(({ kind, value, recordId, id, named, userIdsFrom }) => ({
    kind,
    value,
    recordId,
    customer: { id, named, userIdsFrom },
  }))
}

export async function saveCustomers(
  tx: Kysely<Tables>,
  customers: readonly NewCustomer[],
  at: Date,
): Promise<void> {
  if (customers.length === 0) return
  await sql`
    INSERT INTO customers (id, name, email, phone, traits, told_at, told_by, unit, source, import_id, created_at, updated_at)
    SELECT id, name, email, phone, traits::jsonb, told_at::jsonb, told_by::jsonb, unit, source, import_id, ${at}, ${at}
    FROM unnest(
      ${customers.map(({ id }) => id)}::uuid[],
      ${customers.map(({ name }) => name)}::text[],
      ${customers.map(({ email }) => email)}::text[],
      ${customers.map(({ phone }) => phone)}::text[],
      ${customers.map(({ traits }) => JSON.stringify(traits))}::text[],
      ${customers.map(({ toldAt }) => JSON.stringify(toldAt))}::text[],
      ${customers.map(({ toldBy }) => JSON.stringify(toldBy))}::text[],
      ${customers.map(({ unit }) => unit)}::text[],
      ${customers.map(({ source }) => source)}::text[],
      ${customers.map(({ importId }) => importId)}::text[]
    ) AS new (id, name, email, phone, traits, told_at, told_by, unit, source, import_id)`.execute(tx)
}

/** How many were new. Sorted, so that two batches that meet wait for each other instead of locking each other out. */
export async function saveIdentities(
  tx: Kysely<Tables>,
  identities: readonly NewIdentity[],
  at: Date,
): Promise<number> {
  if (identities.length === 0) return 0
  const sorted = identities.toSorted((a, b) => (a.kind + a.value < b.kind + b.value ? -1 : 1))
  const { numAffectedRows } = await sql`
    INSERT INTO identities (kind, value, customer_id, origin_id, source, import_id, first_seen)
    SELECT kind, value, customer_id, record_id, source, import_id, ${at}
    FROM unnest(
      ${sorted.map(({ kind }) => kind)}::text[],
      ${sorted.map(({ value }) => value)}::text[],
      ${sorted.map(({ customerId }) => customerId)}::uuid[],
      ${sorted.map(({ recordId }) => recordId)}::uuid[],
      ${sorted.map(({ source }) => source)}::text[],
      ${sorted.map(({ importId }) => importId)}::text[]
    ) AS new (kind, value, customer_id, record_id, source, import_id)
    ON CONFLICT (kind, value) DO NOTHING`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Keeps what was told about customers we had; returns the records that changed, were it only in when it was told. */
export async function updateTold(tx: Kysely<Tables>, told: ReadonlyMap<string, Described[]>, at: Date) {
  if (told.size === 0) return []
  const { rows } = await sql<Told & { id: string; unit: string }>`
    SELECT id, name, email, phone, traits, told_at AS "toldAt", told_by AS "toldBy", unit
    FROM customers
    WHERE id = ANY (${[...told.keys()]}::uuid[]) ORDER BY id FOR UPDATE`.execute(tx)
  const changed = rows.flatMap((row) => {
    const merged = mergeAll(row, told.get(row.id) ?? [])
    const hasNewTraits = JSON.stringify(merged?.traits) !== JSON.stringify(row.traits)
    return merged ? [{ ...merged, id: row.id, unit: row.unit, hasNewTraits }] : []
  })
  if (changed.length > 0) await saveTold(tx, changed, at)
  return changed
}

async function saveTold(
  tx: Kysely<Tables>,
  changed: readonly (Told & { id: string })[],
  at: Date,
): Promise<void> {
  await sql`
    UPDATE customers SET name = new.name, email = new.email, phone = new.phone,
      traits = new.traits::jsonb, told_at = new.told_at::jsonb, told_by = new.told_by::jsonb, updated_at = ${at}
    FROM unnest(
      ${changed.map(({ id }) => id)}::uuid[],
      ${changed.map(({ name }) => name)}::text[],
      ${changed.map(({ email }) => email)}::text[],
      ${changed.map(({ phone }) => phone)}::text[],
      ${changed.map(({ traits }) => JSON.stringify(traits))}::text[],
      ${changed.map(({ toldAt }) => JSON.stringify(toldAt))}::text[],
      ${changed.map(({ toldBy }) => JSON.stringify(toldBy))}::text[]
    ) AS new (id, name, email, phone, traits, told_at, told_by)
    WHERE customers.id = new.id`.execute(tx)
}

import { type Kysely, sql } from 'kysely'
import { jsonTexts, texts, uuids } from '../../../platform/postgres/in-columns.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import type { Identity, Keyed } from './identities.ts'
import type { Known, KnownCustomer } from './resolve.ts'
import { type Described, mergeAll, type Told } from './traits.ts'

export interface NewCustomer extends Told {
  id: string
  unit: string
  source: string
  importId: string
}

export interface NewIdentity extends Keyed {
  customerId: string
  recordId: string
  source: string
  importId: string
}

/**
 * The customers behind these identities, with what all identities of each say, not only the ones asked for. Kind by kind,
 * and each kind a question of its own: a join with thousands that are asked for would read the whole table, and for an
 * e-mail address the plain word would lead through the index of domains, past every address there is.
 */
export async function findIdentities(
  db: Kysely<Tables>,
  identities: readonly Identity[],
): Promise<(Identity & Known)[]> {
  if (identities.length === 0) return []
  const asked = [...Map.groupBy(identities, ({ kind }) => kind)].map(
    ([kind, those]) => sql`SELECT kind, value, customer_id, origin_id FROM identities
      WHERE kind = (SELECT ${kind}::text) AND value = ANY (${texts(those.map(({ value }) => value))})`,
  )
  const { rows } = await sql<Identity & KnownCustomer & { recordId: string }>`
    SELECT kind, value, customer_id AS id, origin_id AS "recordId", all_of_them.named, all_of_them."userIdsFrom"
    FROM (${sql.join(asked, sql` UNION ALL `)}) AS found
    CROSS JOIN LATERAL (
      SELECT bool_or(other.kind IN ('userId', 'email', 'external')) AS named,
        coalesce(array_agg(DISTINCT other.source) FILTER (WHERE other.kind = 'userId'), '{}') AS "userIdsFrom"
      FROM identities other WHERE other.customer_id = found.customer_id
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
      ${uuids(customers.map(({ id }) => id))},
      ${texts(customers.map(({ name }) => name))},
      ${texts(customers.map(({ email }) => email))},
      ${texts(customers.map(({ phone }) => phone))},
      ${jsonTexts(customers.map(({ traits }) => traits))},
      ${jsonTexts(customers.map(({ toldAt }) => toldAt))},
      ${jsonTexts(customers.map(({ toldBy }) => toldBy))},
      ${texts(customers.map(({ unit }) => unit))},
      ${texts(customers.map(({ source }) => source))},
      ${texts(customers.map(({ importId }) => importId))}
    ) AS new (id, name, email, phone, traits, told_at, told_by, unit, source, import_id)`.execute(tx)
}

/** Refused where one is taken. Sorted, so that two batches that meet wait for each other instead of locking each other out. */
export async function saveIdentities(
  tx: Kysely<Tables>,
  identities: readonly NewIdentity[],
  at: Date,
): Promise<void> {
  if (identities.length === 0) return
  const sorted = identities.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  await sql`
    INSERT INTO identities (kind, value, customer_id, origin_id, source, import_id, first_seen)
    SELECT kind, value, customer_id, record_id, source, import_id, ${at}
    FROM unnest(
      ${texts(sorted.map(({ kind }) => kind))},
      ${texts(sorted.map(({ value }) => value))},
      ${uuids(sorted.map(({ customerId }) => customerId))},
      ${uuids(sorted.map(({ recordId }) => recordId))},
      ${texts(sorted.map(({ source }) => source))},
      ${texts(sorted.map(({ importId }) => importId))}
    ) AS new (kind, value, customer_id, record_id, source, import_id)`.execute(tx)
}

/** Keeps what was told about customers we had; returns the records that changed, were it only in when it was told. */
export async function updateTold(tx: Kysely<Tables>, told: ReadonlyMap<string, Described[]>, at: Date) {
  if (told.size === 0) return []
  const { rows } = await sql<Told & { id: string; unit: string }>`
    SELECT id, name, email, phone, traits, told_at AS "toldAt", told_by AS "toldBy", unit
    FROM customers
    WHERE id = ANY (${uuids([...told.keys()])}) ORDER BY id FOR UPDATE`.execute(tx)
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
      ${uuids(changed.map(({ id }) => id))},
      ${texts(changed.map(({ name }) => name))},
      ${texts(changed.map(({ email }) => email))},
      ${texts(changed.map(({ phone }) => phone))},
      ${jsonTexts(changed.map(({ traits }) => traits))},
      ${jsonTexts(changed.map(({ toldAt }) => toldAt))},
      ${jsonTexts(changed.map(({ toldBy }) => toldBy))}
    ) AS new (id, name, email, phone, traits, told_at, told_by)
    WHERE customers.id = new.id`.execute(tx)
}

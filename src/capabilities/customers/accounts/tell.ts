import { type Kysely, sql } from 'kysely'
import { newId } from '../../../platform/ids.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { type KnownAccount, keyOf, merged, type ToldAccount } from './told.ts'

interface AccountRow extends KnownAccount {
  id: string
  key: string
}

/**
 * Keeps what sources tell about accounts and who belongs to them, a batch in four round trips. Customers' records have to
 * be there before; a record that is gone meanwhile is passed over. What names no account is passed over, too.
 */
export async function tellAccounts(
  db: Kysely<Tables>,
  told: readonly ToldAccount[],
  now: Date,
): Promise<void> {
  const byKey = Map.groupBy(told, ({ key }) => keyOf(key))
  byKey.delete('')
  if (byKey.size === 0) return
  await (db.isTransaction ? keep(db, byKey, now) : db.transaction().execute((tx) => keep(tx, byKey, now)))
}

async function keep(tx: Kysely<Tables>, byKey: ReadonlyMap<string, ToldAccount[]>, now: Date) {
  await makeUnknown(tx, byKey, now)
  const rows = await lock(tx, [...byKey.keys()])
  const changed = rows.flatMap((row) => {
    const after = (byKey.get(row.key) ?? []).reduce<KnownAccount>(merged, row)
    return isSame(row, after) ? [] : [{ ...after, id: row.id, key: row.key }]
  })
  await save(tx, changed, now)
  await link(tx, byKey, new Map(rows.map(({ key, id }) => [key, id])))
}

/** Sorted, so that two batches that meet wait for each other instead of locking each other out. */
async function makeUnknown(tx: Kysely<Tables>, byKey: ReadonlyMap<string, ToldAccount[]>, now: Date) {
  const first = [...byKey].map(([key, [one]]) => ({ ...(one as ToldAccount), key })).toSorted(byKeyOrder)
  await sql`
    INSERT INTO accounts (id, key, unit, source, import_id, created_at, updated_at)
    SELECT id, key, unit, source, import_id, ${now}, ${now}
    FROM unnest(
      ${first.map(() => newId(now))}::uuid[],
      ${first.map(({ key }) => key)}::text[],
      ${first.map(({ unit }) => unit)}::text[],
      ${first.map(({ source }) => source)}::text[],
      ${first.map(({ importId }) => importId)}::text[]
    ) AS new (id, key, unit, source, import_id)
    WHERE NOT EXISTS (SELECT FROM accounts WHERE accounts.key = new.key)
    ON CONFLICT (key) DO NOTHING`.execute(tx)
}

async function lock(tx: Kysely<Tables>, keys: readonly string[]): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    SELECT id, key, name, domain, traits, told_at AS "toldAt", told_by AS "toldBy" FROM accounts
    WHERE key = ANY (${keys}::text[]) ORDER BY key FOR UPDATE`.execute(tx)
  return rows
}

function isSame(before: KnownAccount, after: KnownAccount): boolean {
  return (
    JSON.stringify([before.toldAt, before.traits, before.name, before.domain]) ===
    JSON.stringify([after.toldAt, after.traits, after.name, after.domain])
  )
}

async function save(tx: Kysely<Tables>, changed: readonly AccountRow[], now: Date) {
  if (changed.length === 0) return
  await sql`
    UPDATE accounts SET name = new.name, domain = new.domain, traits = new.traits::jsonb,
      told_at = new.told_at::jsonb, told_by = new.told_by::jsonb, updated_at = ${now}
    FROM unnest(
      ${changed.map(({ id }) => id)}::uuid[],
      ${changed.map(({ name }) => name)}::text[],
      ${changed.map(({ domain }) => domain)}::text[],
      ${changed.map(({ traits }) => JSON.stringify(traits))}::text[],
      ${changed.map(({ toldAt }) => JSON.stringify(toldAt))}::text[],
      ${changed.map(({ toldBy }) => JSON.stringify(toldBy))}::text[]
    ) AS new (id, name, domain, traits, told_at, told_by)
    WHERE accounts.id = new.id`.execute(tx)
}

interface Link extends Pick<ToldAccount, 'at' | 'source' | 'importId'> {
  account: string
  record: string
  role: string | null
  /** When it was told last; `at` is the first time. */
  latest: number
}

async function link(
  tx: Kysely<Tables>,
  byKey: ReadonlyMap<string, ToldAccount[]>,
  ids: ReadonlyMap<string, string>,
) {
  const links = linksOf(byKey, ids)
  if (links.length === 0) return
  await reopen(tx, links)
  await sql`
    INSERT INTO account_people AS known (account_id, customer_id, role, since, source, import_id)
    SELECT account_id, customer_id, role, since, new.source, new.import_id
    FROM unnest(
      ${links.map(({ account }) => account)}::uuid[],
      ${links.map(({ record }) => record)}::uuid[],
      ${links.map(({ role }) => role)}::text[],
      ${links.map(({ at }) => new Date(at))}::timestamptz[],
      ${links.map(({ source }) => source)}::text[],
      ${links.map(({ importId }) => importId)}::text[]
    ) AS new (account_id, customer_id, role, since, source, import_id)
    JOIN customers ON customers.id = new.customer_id
    ORDER BY account_id, customer_id
    ON CONFLICT (account_id, customer_id) DO UPDATE SET
      since = least(known.since, excluded.since),
      role = coalesce(excluded.role, known.role)
    WHERE excluded.since < known.since
      OR coalesce(excluded.role, known.role) IS DISTINCT FROM known.role`.execute(tx)
}

/** Somebody who left and is told of again later belongs to it again. */
async function reopen(tx: Kysely<Tables>, links: readonly Link[]) {
  await sql`
    UPDATE account_people SET until = NULL
    FROM unnest(
      ${links.map(({ account }) => account)}::uuid[],
      ${links.map(({ record }) => record)}::uuid[],
      ${links.map(({ latest }) => new Date(latest))}::timestamptz[]
    ) AS told (account_id, customer_id, at)
    WHERE account_people.account_id = told.account_id AND account_people.customer_id = told.customer_id
      AND told.at > until`.execute(tx)
}

/** Once for each account and record: a statement may not touch a row twice. From the oldest telling, in its last role. */
function linksOf(byKey: ReadonlyMap<string, ToldAccount[]>, ids: ReadonlyMap<string, string>): Link[] {
  const links = new Map<string, Link>()
  for (const [key, told] of byKey) {
    const account = ids.get(key)
    for (const { recordId, at, source, importId, role } of told) {
      if (!account || !recordId) continue
      const known = links.get(account + recordId)
      const said = role?.trim().slice(0, 200) || null
      if (!known) {
        links.set(account + recordId, {
          account,
          record: recordId,
          role: said,
          at,
          latest: at,
          source,
          importId,
        })
        continue
      }
      if (at >= known.latest && said) known.role = said
      known.latest = Math.max(known.latest, at)
      known.at = Math.min(known.at, at)
    }
  }
  return [...links.values()]
}

function byKeyOrder(one: { key: string }, other: { key: string }) {
  return one.key < other.key ? -1 : 1
}

/** What an import brought and nobody else knows of: its memberships, and the accounts no other source spoke of. */
export async function removeImportedAccounts(db: Kysely<Tables>, importId: string): Promise<void> {
  await db.deleteFrom('account_people').where('import_id', '=', importId).execute()
  await sql`
    DELETE FROM accounts WHERE import_id = ${importId}
      AND NOT EXISTS (SELECT FROM account_people WHERE account_id = accounts.id)
      AND NOT EXISTS (SELECT FROM jsonb_each_text(told_by) WHERE value <> accounts.source)`.execute(db)
}

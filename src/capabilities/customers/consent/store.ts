import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { uuids } from '../../../platform/postgres/in-columns.ts'
import type { Channel } from './channels.ts'
import type { Purpose } from './contract.ts'

interface PurposeRow {
  id: string
  name: string
  what_for: string
  what_you_get: string
  basis: Purpose['basis']
  ask_first: boolean
  channels: Channel[]
  position: number
  ended_at: Date | null
}

export interface ConsentRow {
  id: string
  customer_id: string
  purpose: string
  channel: Channel
  given: boolean
  at: Date
  source: string
  recorded_by: string
  recorded_at: Date
  wording: string | null
  page: string | null
  ip: string | null
  reference: string | null
  reason: string | null
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    consent_purposes: PurposeRow
    consents: ConsentRow
  }
}

export async function allPurposes({ db }: Pick<Context, 'db'>): Promise<Purpose[]> {
  const rows = await db.selectFrom('consent_purposes').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(purposeOf)
}

export async function savePurpose({ db }: Context, { id, endedAt, ...words }: Purpose): Promise<Purpose> {
  const columns = {
    name: words.name,
    what_for: words.whatFor,
    what_you_get: words.whatYouGet,
    basis: words.basis,
    ask_first: words.askFirst,
    channels: words.channels,
    ended_at: endedAt ? new Date(endedAt) : null,
  }
  const last = sql<number>`(SELECT coalesce(max(position), 0) + 1 FROM consent_purposes)`
  const row = await db
    .insertInto('consent_purposes')
    .values({ id, position: last, ...columns })
    .onConflict((known) => known.column('id').doUpdateSet(columns))
    .returningAll()
    .executeTakeFirstOrThrow()
  return purposeOf(row)
}

export type NewRow = Omit<ConsentRow, 'id' | 'recorded_at'>

const columns = [
  'id',
  'customer_id',
  'purpose',
  'channel',
  'given',
  'at',
  'source',
  'recorded_by',
  'wording',
  'page',
  'ip',
  'reference',
  'reason',
] as const

/** Adds them; of customers that are gone meanwhile nothing is kept. Returns how many were added. */
export async function addConsents({ db, now }: Pick<Context, 'db' | 'now'>, rows: readonly NewRow[]) {
  if (rows.length === 0) return 0
  const listed = rows.map((row) => ({ ...row, id: newId(now()) }))
  const { numAffectedRows } = await sql`
    INSERT INTO consents (recorded_at, ${sql.raw(columns.join(', '))})
    SELECT ${now()}, ${sql.raw(columns.map((name) => `new.${name}`).join(', '))}
    FROM jsonb_to_recordset(${JSON.stringify(listed)}::jsonb) AS new (
      id uuid, customer_id uuid, purpose text, channel text, given boolean, at timestamptz, source text,
      recorded_by text, wording text, page text, ip text, reference text, reason text
    )
    JOIN customers ON customers.id = new.customer_id`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Every record of these customer records, newest first. */
export function consentsOf({ db }: Context, family: readonly string[], limit = 500): Promise<ConsentRow[]> {
  return db
    .selectFrom('consents')
    .selectAll()
    .where(sql<boolean>`customer_id = ANY (${family}::uuid[])`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** The newest record of each purpose, channel and source. */
export function newestConsents({ db }: Context, family: readonly string[]): Promise<ConsentRow[]> {
  return db
    .selectFrom('consents')
    .selectAll()
    .distinctOn(['purpose', 'channel'])
    .where(sql<boolean>`customer_id = ANY (${family}::uuid[])`)
    .orderBy('purpose')
    .orderBy('channel')
    .orderBy('at', 'desc')
    .orderBy('given')
    .orderBy('id', 'desc')
    .execute()
}

export interface NewestOf {
  /** The record that was asked about. */
  asked: string
  purpose: string
  channel: Channel
  source: string
  given: boolean
  at: Date
}

/** The newest word of each source about each purpose and channel, of the customers these records belong to. */
export async function newestOfMany(
  { db }: Pick<Context, 'db'>,
  ids: readonly string[],
  { purposes }: { purposes: readonly string[] },
): Promise<NewestOf[]> {
  const { rows } = await sql<NewestOf>`
    SELECT DISTINCT ON (asked, purpose, channel, source) asked, purpose, channel, source, given, at
    FROM ${familiesOf(ids)} JOIN consents ON consents.customer_id = families.record
    WHERE purpose = ANY (${purposes}::text[])
    ORDER BY asked, purpose, channel, source, at DESC, given, consents.id DESC`.execute(db)
  return rows
}

/** Each of these records beside every record of the customer it belongs to. */
function familiesOf(ids: readonly string[]) {
  return sql`(
    SELECT asked.id AS asked, coalesce(asked.merged_into, asked.id) AS record FROM customers asked
    WHERE asked.id = ANY (${ids}::uuid[])
    UNION ALL
    SELECT asked.id, member.id FROM customers asked
    JOIN customers member ON member.merged_into = coalesce(asked.merged_into, asked.id)
    WHERE asked.id = ANY (${ids}::uuid[])
  ) AS families`
}

/** What counts for somebody: the newest record of each channel, of the record it was said for. */
export async function saidAbout(
  { db }: Context,
  records: readonly string[],
  { purpose, channels }: { purpose: string; channels: readonly Channel[] },
) {
  const { rows } = await sql<{ record: string; channel: Channel; given: boolean; at: Date }>`
    SELECT DISTINCT ON (customer_id, channel) customer_id AS record, channel, given, at FROM consents
    WHERE customer_id = ANY (${uuids(records)}) AND purpose = ${purpose} AND channel = ANY (${channels}::text[])
    ORDER BY customer_id, channel, at DESC, given`.execute(db)
  return rows
}

/** Who of these customers is about to be forgotten. */
export async function leavingAmong({ db }: Context, customers: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ customer_id: string }>`SELECT customer_id FROM erasures
    WHERE status IN ('waiting', 'running') AND customer_id = ANY (${uuids(customers)})`.execute(db)
  return new Set(rows.map(({ customer_id }) => customer_id))
}

function purposeOf(row: PurposeRow): Purpose {
  return {
    id: row.id,
    name: row.name,
    whatFor: row.what_for,
    whatYouGet: row.what_you_get,
    basis: row.basis,
    askFirst: row.ask_first,
    channels: row.channels,
    endedAt: row.ended_at?.toISOString() ?? null,
  }
}

import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Told } from './check-record.ts'
import type { Problem } from './checks/problem.ts'
import type { Counted } from './tally.ts'

interface DayTable {
  day: string
  about: 'customers' | 'interactions'
  field: string
  source: string
  unit: string
  n: number
  parts: ColumnType<Record<string, number>, string, string>
  ages: number[]
  problems: ColumnType<Record<string, number>, string, string>
}

interface FindingTable {
  customer_id: string
  field: string
  problem: Problem
  source: string
  unit: string
  has_proposal: boolean
  found_at: Date
}

interface IgnoredTable {
  customer_id: string
  field: string
  problem: Problem
  mark: string
  reason: string
  ignored_by: string
  ignored_at: Date
}

interface ArrivalTable {
  source: string
  unit: string
  hours: number
  last_at: Date
  longest_gap_hours: number
  usual_gap_hours: number
}

interface CheckTable {
  single: ColumnType<boolean, never, never>
  started_at: Date | null
  finished_at: Date | null
  done: number
  total: number
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    quality_days: DayTable
    quality_findings: FindingTable
    quality_ignored: IgnoredTable
    quality_arrivals: ArrivalTable
    quality_checks: CheckTable
  }
}

/** Visitors of whom nothing is known but the id of their browser have no data that could be good or bad. */
const isKnown = sql<boolean>`(name IS NOT NULL OR email IS NOT NULL OR phone IS NOT NULL OR EXISTS (
  SELECT FROM identities WHERE identities.customer_id = customers.id AND kind NOT IN ('anonymousId', 'device')))`

/** Some customers in the order of their ids, as they are checked. */
export async function someCustomers(
  { db }: Context,
  { after, limit }: { after: string; limit: number },
): Promise<Told[]> {
  return db
    .selectFrom('customers')
    .select(['id', 'name', 'email', 'phone', 'traits', 'told_at', 'told_by', 'source', 'unit'])
    .where('merged_into', 'is', null)
    .where(isKnown)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}

export function customersByIds({ db }: Context, ids: readonly string[]): Promise<Told[]> {
  return db
    .selectFrom('customers')
    .select(['id', 'name', 'email', 'phone', 'traits', 'told_at', 'told_by', 'source', 'unit'])
    .where('merged_into', 'is', null)
    .where(sql<boolean>`id = ANY (${ids}::uuid[])`)
    .execute()
}

export async function countCustomers({ db }: Context): Promise<number> {
  const { n } = await db
    .selectFrom('customers')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('merged_into', 'is', null)
    .where(isKnown)
    .executeTakeFirstOrThrow()
  return n
}

export function checkState({ db }: Context) {
  return db.selectFrom('quality_checks').selectAll().executeTakeFirstOrThrow()
}

export async function noteCheck(
  { db }: Context,
  state: Partial<{ started_at: Date; finished_at: Date; done: number; total: number }>,
) {
  await db.updateTable('quality_checks').set(state).execute()
}

interface Row extends Counted {
  field: string
  source: string
  unit: string
}

/** What was found today, in place of what an earlier check of today found. */
export function saveDay(
  context: Context,
  { day, about, rows }: { day: string; about: DayTable['about']; rows: readonly Row[] },
): Promise<void> {
  return context.transaction(async ({ db }) => {
    await db.deleteFrom('quality_days').where('day', '=', day).where('about', '=', about).execute()
    for (let first = 0; first < rows.length; first += 1_000) {
      const values = rows.slice(first, first + 1_000).map(({ parts, problems, ...row }) => ({
        ...row,
        day,
        about,
        parts: JSON.stringify(parts),
        problems: JSON.stringify(problems),
      }))
      await db.insertInto('quality_days').values(values).execute()
    }
  })
}

const keptDays = 730

export async function forgetOldDays({ db }: Context): Promise<void> {
  await sql`DELETE FROM quality_days WHERE day < (SELECT max(day) FROM quality_days) - ${keptDays}::int`.execute(
    db,
  )
}

/** Days of the actor's units, the newest or all. */
export function daysSeen(
  { db, actor }: Context,
  { about, isNewest }: { about: DayTable['about']; isNewest: boolean },
) {
  let question = db.selectFrom('quality_days').selectAll().where('about', '=', about)
  if (isNewest)
    question = question.where('day', '=', (eb) =>
      eb
        .selectFrom('quality_days')
        .select(({ fn }) => fn.max('day').as('day'))
        .where('about', '=', about),
    )
  if (actor.units !== 'all') question = question.where(sql<boolean>`unit = ANY (${actor.units}::text[])`)
  return question
}

export interface Finding {
  customerId: string
  field: string
  problem: Problem
  source: string
  unit: string
  hasProposal: boolean
}

/** Makes the findings of these customers what was found now; what is the same keeps since when it is known. */
export async function keepFindings(
  { db, now }: Context,
  customerIds: readonly string[],
  found: readonly Finding[],
): Promise<void> {
  const columns = [
    found.map(({ customerId }) => customerId),
    found.map(({ field }) => field),
    found.map(({ problem }) => problem),
  ] as const
  await sql`
    DELETE FROM quality_findings
    WHERE customer_id = ANY (${customerIds}::uuid[]) AND problem <> 'shared' AND (customer_id, field, problem) NOT IN (
      SELECT * FROM unnest(${columns[0]}::uuid[], ${columns[1]}::text[], ${columns[2]}::text[])
    )`.execute(db)
  if (found.length === 0) return
  await sql`
    INSERT INTO quality_findings (customer_id, field, problem, source, unit, has_proposal, found_at)
    SELECT *, ${now()}::timestamptz FROM unnest(
      ${columns[0]}::uuid[], ${columns[1]}::text[], ${columns[2]}::text[], ${found.map(({ source }) => source)}::text[],
      ${found.map(({ unit }) => unit)}::text[], ${found.map(({ hasProposal }) => hasProposal)}::boolean[])
    ON CONFLICT (customer_id, field, problem) DO UPDATE
      SET source = excluded.source, unit = excluded.unit, has_proposal = excluded.has_proposal
      WHERE (quality_findings.source, quality_findings.unit, quality_findings.has_proposal)
        IS DISTINCT FROM (excluded.source, excluded.unit, excluded.has_proposal)`.execute(db)
}

export interface Keyed {
  customerId: string
  field: string
  key: string
  source: string
  unit: string
}

export async function keepKeys(
  { db }: Context,
  customerIds: readonly string[],
  keys: readonly Keyed[],
): Promise<void> {
  const [ids, fields, values] = [
    keys.map(({ customerId }) => customerId),
    keys.map(({ field }) => field),
    keys.map(({ key }) => key),
  ]
  await sql`
    DELETE FROM quality_keys
    WHERE customer_id = ANY (${customerIds}::uuid[]) AND (field, key, customer_id) NOT IN (
      SELECT * FROM unnest(${fields}::text[], ${values}::bigint[], ${ids}::uuid[])
    )`.execute(db)
  if (keys.length === 0) return
  await sql`
    INSERT INTO quality_keys (field, key, customer_id, source, unit)
    SELECT * FROM unnest(${fields}::text[], ${values}::bigint[], ${ids}::uuid[],
      ${keys.map(({ source }) => source)}::text[], ${keys.map(({ unit }) => unit)}::text[])
    ON CONFLICT (field, key, customer_id) DO UPDATE SET source = excluded.source, unit = excluded.unit
      WHERE (quality_keys.source, quality_keys.unit) IS DISTINCT FROM (excluded.source, excluded.unit)`.execute(
    db,
  )
}

/** Values that several customers share, when all of them have been looked at; those set aside stay so. */
export function findShared(context: Context, fields: readonly string[]): Promise<void> {
  return context.transaction(async ({ db, now }) => {
    await sql`
      DELETE FROM quality_findings one WHERE NOT (field = ANY (${fields}::text[])) OR EXISTS (
        SELECT FROM customers WHERE customers.id = one.customer_id AND customers.merged_into IS NOT NULL)`.execute(
      db,
    )
    await sql`
      DELETE FROM quality_keys one WHERE NOT (field = ANY (${fields}::text[])) OR EXISTS (
        SELECT FROM customers WHERE customers.id = one.customer_id AND customers.merged_into IS NOT NULL)`.execute(
      db,
    )
    await sql`CREATE TEMP TABLE shared ON COMMIT DROP AS
      SELECT customer_id, field, source, unit FROM quality_keys JOIN (
        SELECT field, key FROM quality_keys GROUP BY field, key HAVING count(*) > 1
      ) AS several USING (field, key)
      WHERE NOT EXISTS (
        SELECT FROM quality_ignored set_aside WHERE set_aside.customer_id = quality_keys.customer_id
          AND set_aside.field = quality_keys.field AND set_aside.problem = 'shared')`.execute(db)
    await sql`DELETE FROM quality_findings WHERE problem = 'shared'
      AND NOT EXISTS (
      SELECT FROM shared WHERE shared.customer_id = quality_findings.customer_id AND shared.field = quality_findings.field)`.execute(
      db,
    )
    await sql`
      INSERT INTO quality_findings (customer_id, field, problem, source, unit, has_proposal, found_at)
      SELECT customer_id, field, 'shared', source, unit, false, ${now()} FROM shared
      ON CONFLICT (customer_id, field, problem) DO UPDATE SET source = excluded.source, unit = excluded.unit`.execute(
      db,
    )
  })
}

export async function countShared({ db }: Context) {
  return db
    .selectFrom('quality_findings')
    .select(['field', 'source', 'unit', ({ fn }) => fn.countAll<number>().as('n')])
    .where('problem', '=', 'shared')
    .groupBy(['field', 'source', 'unit'])
    .execute()
}

export function ignoredOf({ db }: Context, customerIds: readonly string[]) {
  return db
    .selectFrom('quality_ignored')
    .selectAll()
    .where(sql<boolean>`customer_id = ANY (${customerIds}::uuid[])`)
    .execute()
}

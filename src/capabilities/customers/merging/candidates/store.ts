import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import { newId } from '../../../../platform/ids.ts'
import { between, pairOf } from '../apart.ts'

interface CandidateTable {
  id: string
  a: string
  b: string
  score: number
  reasons: ColumnType<string[], string, string>
  rule: string | null
  found_at: Date
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    merge_candidates: CandidateTable
  }
}

export interface Found {
  one: string
  other: string
  score: number
  reasons: readonly string[]
  rule?: string
}

/** A pair that is known already keeps its id and since when it is known; a rule that named it stays. */
export async function saveCandidates({ db, now }: Context, found: readonly Found[]) {
  if (found.length === 0) return
  const at = now()
  const rows = [...new Map(found.map((one) => [pairKey(one), one])).values()].map(
    ({ one, other, ...rest }) => ({
      ...pairOf(one, other),
      ...rest,
    }),
  )
  await sql`
    INSERT INTO merge_candidates (id, a, b, score, reasons, rule, found_at)
    SELECT id, a, b, score, reasons::jsonb, rule, ${at}
    FROM unnest(
      ${rows.map(() => newId())}::uuid[],
      ${rows.map(({ a }) => a)}::uuid[],
      ${rows.map(({ b }) => b)}::uuid[],
      ${rows.map(({ score }) => score)}::float8[],
      ${rows.map(({ reasons }) => JSON.stringify(reasons))}::text[],
      ${rows.map(({ rule }) => rule ?? null)}::text[]
    ) AS new (id, a, b, score, reasons, rule)
    ON CONFLICT (a, b) DO UPDATE SET score = excluded.score, reasons = excluded.reasons,
      rule = coalesce(excluded.rule, merge_candidates.rule)`.execute(db)
}

/** A statement may not touch a pair twice. */
function pairKey({ one, other }: Found): string {
  const { a, b } = pairOf(one, other)
  return `${a} ${b}`
}

/** What was found by likeness with any of these and is not alike any more goes. */
export async function removeOutdated({ db }: Context, records: readonly string[], found: readonly Found[]) {
  const pairs = found.map(({ one, other }) => pairOf(one, other))
  await sql`
    DELETE FROM merge_candidates
    WHERE rule IS NULL AND (a = ANY (${records}::uuid[]) OR b = ANY (${records}::uuid[]))
      AND (a, b) NOT IN (
        SELECT * FROM unnest(${pairs.map(({ a }) => a)}::uuid[], ${pairs.map(({ b }) => b)}::uuid[])
      )`.execute(db)
}

/** Takes all proposals between two customers off the list, and returns the surest of them. */
export async function settleCandidates({ db }: Context, mine: readonly string[], theirs: readonly string[]) {
  const rows = await db
    .deleteFrom('merge_candidates')
    .where(between(mine, theirs))
    .returning(['score', 'reasons'])
    .execute()
  return rows.toSorted((one, other) => other.score - one.score)[0]
}

/** Records that became part of another customer are no longer compared for themselves; the customer is, with all it has now. */
export async function leaveSearch({ db }: Context, records: readonly string[]) {
  await sql`DELETE FROM merge_keys WHERE customer_id = ANY (${records}::uuid[])`.execute(db)
  await sql`
    DELETE FROM merge_candidates
    WHERE rule IS NULL AND (a = ANY (${records}::uuid[]) OR b = ANY (${records}::uuid[]))`.execute(db)
}

export function findCandidate({ db }: Context, id: string) {
  return db.selectFrom('merge_candidates').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A proposal with the customers that its records belong to today. */
export interface OpenCandidate
  extends Pick<Selectable<CandidateTable>, 'id' | 'score' | 'reasons' | 'rule' | 'found_at'> {
  a: ShownCustomer
  b: ShownCustomer
}

export interface ShownCustomer {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  unit: string
}

/**
 * The proposals that are still open, the surest first: both are different customers in sight of the actor, and nobody
 * said that they are not the same.
 */
export async function openCandidates(
  { db, actor }: Context,
  { after, limit }: { after?: { score: number; id: string }; limit: number },
): Promise<OpenCandidate[]> {
  const place = after ? sql`(found.score, found.id) < (${after.score}::real, ${after.id}::uuid)` : sql`true`
  const inSight =
    actor.units === 'all'
      ? sql`true`
      : sql`(a.unit = ANY (${actor.units}::text[]) AND b.unit = ANY (${actor.units}::text[]))`
  const { rows } = await sql<OpenCandidate>`
    SELECT found.id, found.score, found.reasons, found.rule, found.found_at, ${shown('a')} AS a, ${shown('b')} AS b
    FROM merge_candidates found
    JOIN customers record_a ON record_a.id = found.a
    JOIN customers record_b ON record_b.id = found.b
    JOIN customers a ON a.id = coalesce(record_a.merged_into, record_a.id)
    JOIN customers b ON b.id = coalesce(record_b.merged_into, record_b.id)
    WHERE ${place} AND ${inSight} AND a.id <> b.id AND NOT EXISTS (
      SELECT FROM kept_apart
      JOIN customers one ON one.id = kept_apart.a
      JOIN customers other ON other.id = kept_apart.b
      WHERE (kept_apart.a IN (SELECT id FROM customers WHERE id IN (a.id, b.id) OR merged_into IN (a.id, b.id)))
        AND least(coalesce(one.merged_into, one.id), coalesce(other.merged_into, other.id)) = least(a.id, b.id)
        AND greatest(coalesce(one.merged_into, one.id), coalesce(other.merged_into, other.id)) = greatest(a.id, b.id)
    )
    ORDER BY found.score DESC, found.id DESC
    LIMIT ${limit}`.execute(db)
  return rows
}

function shown(alias: 'a' | 'b') {
  const of = sql.table(alias)
  return sql`jsonb_build_object('id', ${of}.id, 'name', ${of}.name, 'email', ${of}.email, 'phone', ${of}.phone, 'unit', ${of}.unit)`
}

import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { tell } from '../../outward/index.ts'
import type { Candidate } from './candidates.ts'

/** How many of a list are open at most before somebody new has to be more pressing than the least of them. */
const mostOpen = 100

/**
 * Brings the lists up to date with who belongs on them now: who is there stays with fresh reasons, who is new comes, who
 * no longer belongs passes. What people decided holds until something newer speaks for the customer.
 * @param among the customers that were looked at; all unless told
 */
export function putOn(
  context: Context,
  found: readonly Candidate[],
  among: readonly string[] | 'all' = 'all',
): Promise<void> {
  return context.transaction(async (tx) => {
    // One after another: two at once could list somebody twice.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('attention list', 0))`.execute(tx.db)
    await followMerges(tx)
    await keepFresh(tx, found)
    await wakeDue(tx)
    const listed = await listNew(tx, found)
    await letPass(tx, found, among)
    await tell(tx, 'attention.listed', listed, { keys: listed.map(({ item }) => item) })
  })
}

/** Who was merged is on the list as the customer they are now, once. */
async function followMerges({ db }: Context) {
  await sql`
    UPDATE attention_items item SET customer_id = one.now_id FROM (
      SELECT DISTINCT ON (known.merged_into, old.list) old.id, known.merged_into AS now_id
      FROM attention_items old JOIN customers known ON known.id = old.customer_id
      WHERE old.state IN ('open', 'snoozed') AND known.merged_into IS NOT NULL AND NOT EXISTS (
        SELECT FROM attention_items other WHERE other.customer_id = known.merged_into AND other.list = old.list
          AND other.state IN ('open', 'snoozed'))
      ORDER BY known.merged_into, old.list, old.assigned_to IS NULL, old.listed_at
    ) one WHERE item.id = one.id`.execute(db)
  await sql`
    UPDATE attention_items item SET state = 'passed', revision = revision + 1 FROM customers known
    WHERE known.id = item.customer_id AND known.merged_into IS NOT NULL AND item.state IN ('open', 'snoozed')`.execute(
    db,
  )
}

const never = '1970-01-01T00:00:00.000Z'

/** When the latest of what speaks for it happened; never, where health alone does. */
function latestOf({ signs }: Candidate): string {
  return (
    signs
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? never
  )
}

/** As rows of SQL, whatever their number. */
function asRows(found: readonly Candidate[], now: Date) {
  const rows = found.map((one) => ({
    id: newId(now),
    customer_id: one.customerId,
    list: one.list,
    latest_at: latestOf(one),
    priority: one.priority,
    points: one.points,
    chance: one.chance,
    method: one.method,
    horizon_days: one.horizonDays || null,
    value: one.value,
    currency: one.currency,
    signs: one.signs,
    like_key: one.likeKey,
  }))
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS new (id uuid, customer_id uuid, list text,
    latest_at timestamptz, priority float8, points real, chance real, method text, horizon_days smallint, value float8,
    currency text, signs jsonb, like_key text)`
}

/** Something newer than the snooze wakes a snoozed one. */
async function keepFresh({ db, now }: Context, found: readonly Candidate[]) {
  await sql`
    UPDATE attention_items item SET seen_at = ${now()}, latest_at = new.latest_at, priority = new.priority,
      points = new.points, chance = new.chance, method = new.method, horizon_days = new.horizon_days, value = new.value,
      currency = new.currency, signs = new.signs, like_key = new.like_key,
      state = CASE WHEN new.latest_at > item.decided_at THEN 'open' ELSE item.state END
    FROM ${asRows(found, now())}
    WHERE item.customer_id = new.customer_id AND item.list = new.list AND item.state IN ('open', 'snoozed')`.execute(
    db,
  )
}

/** Who was snoozed until now is open again. */
async function wakeDue({ db, now }: Context) {
  await sql`UPDATE attention_items SET state = 'open', snoozed_until = NULL, revision = revision + 1
    WHERE state = 'snoozed' AND snoozed_until <= ${now()}`.execute(db)
}

interface Listed {
  item: string
  customer: string
  list: string
  [figure: string]: unknown
}

/** How long a decision holds where nothing new has happened. */
const decisionDays = 60

async function listNew({ db, now }: Context, found: readonly Candidate[]): Promise<Listed[]> {
  const at = now()
  const { rows } = await sql<Listed>`
    INSERT INTO attention_items (id, customer_id, list, state, listed_at, seen_at, latest_at, priority, points, chance,
      method, horizon_days, value, currency, signs, like_key)
    SELECT new.id, new.customer_id, new.list, 'open', ${at}, ${at}, new.latest_at, new.priority, new.points, new.chance,
      new.method, new.horizon_days, new.value, new.currency, new.signs, new.like_key
    FROM ${asRows(found, at)}
    JOIN customers ON customers.id = new.customer_id AND customers.merged_into IS NULL
    WHERE NOT EXISTS (
      SELECT FROM attention_items item WHERE item.customer_id = new.customer_id AND item.list = new.list
        AND (item.state IN ('open', 'snoozed') OR item.state IN ('dismissed', 'done')
          AND item.decided_at >= new.latest_at AND item.decided_at > ${at}::timestamptz - make_interval(days => ${decisionDays})))
      AND ((SELECT count(*) FROM attention_items open WHERE open.list = new.list AND open.state = 'open') < ${mostOpen}
        OR new.priority > (SELECT min(priority) FROM attention_items open WHERE open.list = new.list AND open.state = 'open'))
    ON CONFLICT DO NOTHING
    RETURNING id AS item, customer_id AS customer, list, points, chance, value, currency`.execute(db)
  return rows
}

/** Whoever was looked at and no longer belongs there goes; not from under somebody who is at it. */
async function letPass({ db }: Context, found: readonly Candidate[], among: readonly string[] | 'all') {
  const still = JSON.stringify(found.map(({ customerId, list }) => ({ customerId, list })))
  const whose = among === 'all' ? sql`true` : sql`item.customer_id = ANY (${among}::uuid[])`
  await sql`
    UPDATE attention_items item SET state = 'passed', revision = revision + 1
    WHERE item.state = 'open' AND item.assigned_to IS NULL AND ${whose} AND (item.customer_id, item.list) NOT IN (
      SELECT "customerId"::uuid, list FROM jsonb_to_recordset(${still}::jsonb) AS still ("customerId" text, list text))`.execute(
    db,
  )
}

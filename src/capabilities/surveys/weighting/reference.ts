import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Period } from '../../../platform/period.ts'
import { filterSql, type InForce } from '../../customers/index.ts'

/** Everybody whom the answers should speak for: who was asked, or, where nobody was invited, all customers. */
export interface Reference {
  of: 'invited' | 'customers'
  /** By trait and value: how many there are, and how many of them answered. Values nobody knows are left out. */
  counts: ReadonlyMap<string, ReadonlyMap<string, { all: number; answered: number }>>
}

export interface About {
  surveyId: string
  period: Period
  filter: InForce
}

const mostValues = 50
/** So many invited people are looked at; of more, a share drawn by their ids. */
const sampleOf = 50_000

/** Of these traits, or of all that have few enough values to tell people apart by. */
export async function referenceOf(
  context: Context,
  about: About,
  traits?: readonly string[],
): Promise<Reference> {
  const invited = await countInvited(context, about)
  if (invited > 0)
    return { of: 'invited', counts: gathered(await invitedByTrait(context, about, invited), traits) }
  return { of: 'customers', counts: gathered(await customersByTrait(context, about), traits) }
}

interface TraitCount {
  trait: string
  value: string
  n: number
  answered: number
}

function gathered(rows: readonly TraitCount[], traits: readonly string[] | undefined): Reference['counts'] {
  const counts = new Map<string, Map<string, { all: number; answered: number }>>()
  for (const { trait, value, n, answered } of rows) {
    if (value === '' || (traits && !traits.includes(trait))) continue
    const values = counts.get(trait) ?? new Map<string, { all: number; answered: number }>()
    values.set(value, { all: n, answered })
    counts.set(trait, values)
  }
  for (const [trait, values] of counts) if (values.size < 2 || values.size > mostValues) counts.delete(trait)
  return counts
}

/** Sent in the period to somebody we know, and not come back. */
const wasSent = sql`invitation.sent_at IS NOT NULL AND invitation.state NOT IN ('failed', 'bounced')
  AND invitation.customer_id IS NOT NULL`

function invitedIn({ settings, actor }: Context, { surveyId, period }: About) {
  const midnight = (day: string) => sql`(${day}::date::timestamp AT TIME ZONE ${settings.zone})`
  const units = actor.units === 'all' ? sql`true` : sql`customers.unit = ANY (${actor.units}::text[])`
  return sql`survey_invitations AS invitation
    JOIN customers AS record ON record.id = invitation.customer_id
    JOIN customers ON customers.id = coalesce(record.merged_into, record.id)
    WHERE invitation.survey_id = ${surveyId} AND ${wasSent} AND ${units}
      AND invitation.sent_at >= ${midnight(period.from)} AND invitation.sent_at < ${midnight(period.until)}`
}

async function countInvited(context: Context, about: About): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`SELECT count(*)::int AS n FROM ${invitedIn(context, about)}`.execute(context.db)
  return rows[0]?.n ?? 0
}

async function invitedByTrait(context: Context, about: About, invited: number): Promise<TraitCount[]> {
  const every = Math.ceil(invited / sampleOf)
  const { rows } = await sql<TraitCount>`
    SELECT trait.key AS trait, trait.value, count(*)::int AS n, count(invited.answered_at)::int AS answered
    FROM (
      SELECT customers.traits, invitation.answered_at FROM ${invitedIn(context, about)}
        AND hashtext(invitation.customer_id::text) % ${every} = 0
    ) AS invited, jsonb_each_text(invited.traits) AS trait
    GROUP BY trait.key, trait.value
    ORDER BY trait.key, n DESC, trait.value
    LIMIT 5000`.execute(context.db)
  return rows
}

const Row = z.object({
  trait: z.string(),
  value: z.string(),
  n: z.coerce.number(),
  answered: z.coerce.number(),
})

function customersByTrait({ facts, settings }: Context, { surveyId, period, filter }: About) {
  const { sql: narrowed, values } = filterSql(
    filter.filter((one) => 'isMeant' in one || one.field.startsWith('trait:')),
  )
  return facts.query(
    Row,
    `SELECT pair.1 AS trait, pair.2 AS value, count() AS n, countIf(has_answered) AS answered
    FROM (
      SELECT traits, customer_id IN (
        SELECT customer_id FROM survey_passages FINAL WHERE survey_id = {survey:UUID}
          AND started_at >= toDateTime64({from:Date}, 3, {zone:String})
          AND started_at < toDateTime64({until:Date}, 3, {zone:String})
      ) AS has_answered
      FROM customer_traits FINAL WHERE ${narrowed}
    )
    ARRAY JOIN arrayZip(mapKeys(traits), mapValues(traits)) AS pair
    GROUP BY trait, value
    ORDER BY trait, n DESC, value LIMIT ${mostValues + 1} BY trait`,
    { ...values, ...period, survey: surveyId, zone: settings.zone },
  )
}

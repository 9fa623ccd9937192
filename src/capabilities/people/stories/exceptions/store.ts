import { type ColumnType, type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    exceptions: {
      id: string
      person_id: string | null
      rule: string
      justification: string
      outcome: string
      amount: ColumnType<string | null, number | null, never>
      currency: string
      customer_id: string | null
      unit: string
      day: ColumnType<Date, string, never>
      created_at: Date
    }
  }
}

export interface ExceptionRow {
  id: string
  from: 'case' | 'hand'
  rule: string
  justification: string
  outcome: string
  amount: number | null
  currency: string
  day: string
  person_id: string | null
  person_name: string | null
  approval: 'waiting' | 'approved' | 'declined' | null
  case_id: string | null
  customer_id: string | null
}

interface Which {
  /** Only this one. */
  id?: string
  /** Days, both included. */
  from?: string
  until?: string
  /** Words that stand in it. */
  search?: string
}

/**
 * Both kinds as one table: what was written down by hand, and what was given in cases beyond a budget (there a
 * justification is forced, and only there is one). Units see their own, as with cases and ideas.
 */
function inSight({ actor, settings }: Context): RawBuilder<unknown> {
  const seesAll = actor.units === 'all'
  const units = actor.units === 'all' ? [] : actor.units
  return sql`
    SELECT exceptions.id, 'hand' AS from, rule, justification, outcome, amount::float8 AS amount, currency,
      day::text AS day, person_id, NULL AS approval, NULL::uuid AS case_id, customer_id
    FROM exceptions WHERE ${seesAll} OR unit = '' OR unit = ANY (${units}::text[])
    UNION ALL
    SELECT given.id, 'case', given.kind, given.justification, cases.outcome, given.amount::float8, given.currency,
      (given.at AT TIME ZONE ${settings.zone})::date::text, given.by, given.approval, cases.id, cases.customer_id
    FROM case_remedies AS given JOIN cases ON cases.id = given.case_id
    WHERE given.justification != '' AND (${seesAll} OR cases.unit = ANY (${units}::text[]))`
}

function narrowed(context: Context, { id, from = '', until = '', search = '' }: Which): RawBuilder<unknown> {
  return sql`
    FROM (${inSight(context)}) AS one LEFT JOIN people ON people.id = one.person_id
    WHERE (${id ?? null}::uuid IS NULL OR one.id = ${id ?? null}) AND (${from} = '' OR day >= ${from}) AND (${until} = '' OR day <= ${until})
      AND (${search} = '' OR strpos(lower(concat_ws(' ', rule, justification, outcome)), lower(${search})) > 0)`
}

export async function exceptionsLike(context: Context, which: Which, limit: number): Promise<ExceptionRow[]> {
  const { rows } = await sql<ExceptionRow>`
    SELECT one.*, people.name AS person_name ${narrowed(context, which)}
    ORDER BY day DESC, one.id DESC LIMIT ${limit}`.execute(context.db)
  return rows
}

/** What they cost, each currency on its own; what was declined cost nothing. */
export async function exceptionCosts(context: Context, which: Which) {
  const { rows } = await sql<{ currency: string; amount: number; n: number }>`
    SELECT currency, sum(amount)::float8 AS amount, count(*)::int AS n ${narrowed(context, which)}
      AND amount IS NOT NULL AND approval IS DISTINCT FROM 'declined'
    GROUP BY currency ORDER BY amount DESC, currency`.execute(context.db)
  return rows
}

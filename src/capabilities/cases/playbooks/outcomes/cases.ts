import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { SolvedCase } from './measure.ts'

interface Kept {
  id: string
  customer: string
  priority: string
  opened_at: Date
  resolved_at: Date
  was_compensated: boolean
  /** What they answered when asked whether it is solved; null where they did not. */
  is_happy: boolean | null
  playbooks: { id: string; name: string }[]
  followed: number
  begun: number
}

/** More say no more; the latest are taken. */
const mostCases = 20_000

/** Recovery cases that were opened since and are solved now, with what was given, begun and answered. */
export async function solvedSince(context: Context, since: Date): Promise<Kept[]> {
  const { units } = context.actor
  const { rows } = await sql<Kept>`
    SELECT cases.id, coalesce(customers.merged_into, customers.id) AS customer, priority, opened_at, resolved_at,
      EXISTS (SELECT FROM case_remedies given
        WHERE given.case_id = cases.id AND given.amount > 0 AND given.approval != 'declined') AS was_compensated,
      (SELECT is_happy FROM case_reasks again WHERE again.case_id = cases.id AND again.answered_at IS NOT NULL
        ORDER BY round DESC LIMIT 1) AS is_happy,
      coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('id', playbook_id, 'name', run.name))
        FROM case_playbooks run WHERE run.case_id = cases.id), '[]') AS playbooks,
      (SELECT count(*)::int FROM case_playbooks run WHERE run.case_id = cases.id AND was_suggested) AS followed,
      (SELECT count(*)::int FROM case_playbooks run WHERE run.case_id = cases.id) AS begun
    FROM cases JOIN customers ON customers.id = customer_id
    WHERE kind = 'recovery' AND state IN ('resolved', 'closed') AND resolved_at IS NOT NULL AND opened_at >= ${since}
      AND (${units === 'all'} OR cases.unit = ANY (${units === 'all' ? [] : units}::text[]))
    ORDER BY opened_at DESC LIMIT ${mostCases}`.execute(context.db)
  return rows
}

const Felt = z.object({
  case_id: z.string(),
  anger: z.coerce.number(),
  frustration: z.coerce.number(),
  unhappy_since: z.coerce.number(),
})

/** How the customers of these cases felt in the week before them, and whether they were unhappy at last. */
async function feltIn({ facts }: Context, cases: readonly Kept[]) {
  const felt = await facts.query(
    Felt,
    `SELECT one.1 AS case_id,
      countIf(is_before AND has(emotions, 'anger')) AS anger,
      countIf(is_before AND (has(emotions, 'frustration') OR sentiment <= -0.5)) AS frustration,
      argMaxIf(toUInt8(hasAny(emotions, ['anger', 'frustration']) OR ifNull(sentiment, 0) <= -0.5), occurred_at,
        occurred_at > one.4) AS unhappy_since
    FROM (
      SELECT customer_id, occurred_at, emotions, sentiment, one,
        occurred_at > one.3 - INTERVAL 7 DAY AND occurred_at <= one.3 AS is_before
      FROM interactions FINAL
      INNER JOIN (SELECT arrayJoin(arrayZip({ids:Array(UUID)}, {customers:Array(UUID)},
        {opened:Array(DateTime64(3))}, {solved:Array(DateTime64(3))})) AS one, one.2 AS customer_id) AS cases USING customer_id
      WHERE customer_id IN {customers:Array(UUID)} AND text != '' AND direction != 'out' AND kind != 'note'
        AND occurred_at > {from:DateTime64(3)}
    )
    GROUP BY case_id`,
    {
      ids: cases.map(({ id }) => id),
      customers: cases.map(({ customer }) => customer),
      opened: cases.map(({ opened_at }) => opened_at),
      solved: cases.map(({ resolved_at }) => resolved_at),
      from: new Date(Math.min(...cases.map(({ opened_at }) => opened_at.getTime())) - 7 * 86_400_000),
    },
  )
  return new Map(felt.map((one) => [one.case_id, one]))
}

/** The same with how they arrived and how they left. */
export async function withFeeling(context: Context, cases: readonly Kept[]): Promise<SolvedCase[]> {
  const felt = cases.length > 0 ? await feltIn(context, cases) : new Map<string, never>()
  return cases.map(({ id, priority, was_compensated, is_happy, playbooks }) => {
    const heard: z.infer<typeof Felt> | undefined = felt.get(id)
    return {
      priority,
      playbooks,
      wasCompensated: was_compensated,
      arrived: heard?.anger ? 'anger' : heard?.frustration ? 'frustration' : 'neither',
      // What they answered when they were asked weighs more than what is read from their words.
      leftResolved: is_happy ?? !heard?.unhappy_since,
    }
  })
}

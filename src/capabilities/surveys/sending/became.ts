import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Reason } from '../protection/reasons.ts'

/** What became of an invitation that something set off. */
export interface BecameOfOccasion {
  /** Why they are not asked; undefined for those who are or were. */
  reason: Reason | undefined
  /** When the message left; null while it waits. */
  askedAt: Date | null
  /** Set once their answer counts: when they gave it, and what they said on scales. */
  answered: { at: Date; scores: { scale: string; score: number }[] } | null
}

interface Row {
  cause: string
  reason: string
  sent_at: Date | null
  response_id: string | null
  answered_at: Date | null
}

/** What became of what was arranged with `arrange`, by cause; causes that are not known are left out. */
export async function becameOf(
  context: Context,
  { surveyId, causes }: { surveyId: string; causes: readonly string[] },
): Promise<Map<string, BecameOfOccasion>> {
  const { rows } = await sql<Row>`
    SELECT cause, reason, sent_at, survey_responses.id AS response_id,
      coalesce(completed_at, changed_at) AS answered_at
    FROM survey_invitations
    LEFT JOIN survey_responses ON invitation_id = survey_invitations.id
      AND landed_at IS NOT NULL AND survey_responses.state <> 'begun'
    WHERE survey_invitations.survey_id = ${surveyId} AND cause = ANY (${causes}::text[])`.execute(context.db)
  const scores = await scoresOf(context, {
    surveyId,
    responses: rows.flatMap(({ response_id }) => response_id ?? []),
  })
  return new Map(
    rows.map(({ cause, reason, sent_at, response_id, answered_at }) => [
      cause,
      {
        reason: (reason || undefined) as Reason | undefined,
        askedAt: sent_at,
        answered:
          response_id && answered_at ? { at: answered_at, scores: scores.get(response_id) ?? [] } : null,
      },
    ]),
  )
}

const Scored = z.object({ response_id: z.string(), scale: z.string(), score: z.number() })

async function scoresOf(
  { facts }: Context,
  { surveyId, responses }: { surveyId: string; responses: readonly string[] },
) {
  if (responses.length === 0) return new Map<string, z.infer<typeof Scored>[]>()
  const rows = await facts.query(
    Scored,
    `SELECT response_id, scale, assumeNotNull(score) AS score FROM survey_answers FINAL
    WHERE survey_id = {surveyId:UUID} AND response_id IN {responses:Array(UUID)}
      AND scale != '' AND score IS NOT NULL
    ORDER BY question`,
    { surveyId, responses },
  )
  return Map.groupBy(rows, ({ response_id }) => response_id)
}

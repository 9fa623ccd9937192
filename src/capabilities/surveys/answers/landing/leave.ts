import { sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import { landSoon } from './soon.ts'

/**
 * Passages nobody went on with are taken to be left for good, after the hours their survey tells. Of anonymous ones the day
 * alone is known: they get one day more. What was begun beside a sent response of the same invitation goes.
 * @returns how many were left
 */
export async function leaveForGood(context: Context): Promise<number> {
  const { db, now } = context
  await sql`
    DELETE FROM survey_responses WHERE state = 'begun' AND EXISTS (
      SELECT FROM survey_responses sent
      WHERE sent.invitation_id = survey_responses.invitation_id AND sent.state = 'complete')`.execute(db)
  const { numAffectedRows } = await sql`
    UPDATE survey_responses SET state = 'partial' FROM surveys
    WHERE surveys.id = survey_responses.survey_id AND survey_responses.state = 'begun'
      AND survey_responses.changed_at < ${now()}::timestamptz - make_interval(
        hours => coalesce((surveys.settings ->> 'partialAfterHours')::int, 24) + CASE WHEN is_anonymous THEN 24 ELSE 0 END)
    `.execute(db)
  const left = Number(numAffectedRows ?? 0)
  if (left > 0) landSoon(context)
  return left
}

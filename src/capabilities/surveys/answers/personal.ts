import { sql } from 'kysely'
import type { Aging, Personal } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'

/**
 * What a person answered, as they wrote it. What is made of it lies with the facts, which go by themselves; of anonymous
 * responses nobody can say whose they are.
 */
export const answersPersonal: Personal = {
  async held({ db }, who) {
    const { rows } = await sql<{ started_at: Date; language: string; answers: unknown; known: unknown }>`
      SELECT started_at, language, answers, known FROM survey_responses
      WHERE ${isBy(who)} ORDER BY started_at, id`.execute(db)
    return { 'Answers to our questions': rows }
  },
  async erase({ db }, who) {
    await sql`DELETE FROM survey_responses WHERE ${isBy(who)}`.execute(db)
  },
}

/** By their records, by an invitation of theirs, or as they named themselves before anybody knew them. */
function isBy({ customerIds, identities }: Parameters<Personal['held']>[1]) {
  const emails = identities.flatMap(({ kind, value }) => (kind === 'email' ? value : []))
  const userIds = identities.flatMap(({ kind, value }) => (kind === 'userId' ? value : []))
  return sql`(
    customer_id = ANY (${customerIds}::uuid[])
    OR invitation_id IN (SELECT id FROM survey_invitations WHERE customer_id = ANY (${customerIds}::uuid[]))
    OR person IS NOT NULL AND (lower(person ->> 'email') = ANY (${emails}::text[]) OR person ->> 'userId' = ANY (${userIds}::text[])))`
}

/** Responses lie with their facts: they grow old by the day they were given. */
export const agingAnswers: Aging = {
  kind: 'survey-responses',
  name: 'Answers to surveys as they were given (results and masked words stay)',
  async count({ db }, before) {
    const { rows } = await sql<{
      n: number
    }>`SELECT count(*)::int AS n FROM survey_responses WHERE ${isOver(before)}`.execute(db)
    return rows[0]?.n ?? 0
  },
  remove: removeOld,
}

async function removeOld({ db }: Context, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`DELETE FROM survey_responses WHERE ${isOver(before)}`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** What has not become facts yet waits until it has. */
function isOver(before: Date) {
  return sql`changed_at < ${before} AND (landed_at IS NOT NULL OR state = 'begun')`
}

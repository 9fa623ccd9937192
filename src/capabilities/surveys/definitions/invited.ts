import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'

/** Who was invited to a survey, and how many of them answered. */
export interface Invited {
  sent: number
  answered: number
  lastAt: string | undefined
}

/** By survey; whoever is limited to units counts the customers of these alone. */
export async function invitedOf(
  { db, actor }: Context,
  ids: readonly string[],
): Promise<Map<string, Invited>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('survey_invitations')
    .select(({ fn }) => [
      'survey_id',
      fn.countAll<string>().as('sent'),
      fn.count<string>('answered_at').as('answered'),
      fn.max('sent_at').as('lastAt'),
    ])
    .where(sql<boolean>`survey_id = ANY (${ids}::uuid[])`)
    .where('sent_at', 'is not', null)
    .$if(actor.units !== 'all', (query) =>
      query.where(
        sql<boolean>`EXISTS (SELECT FROM customers WHERE customers.id = survey_invitations.customer_id AND customers.unit = ANY (${actor.units}::text[]))`,
      ),
    )
    .groupBy('survey_id')
    .execute()
  return new Map(
    rows.map(({ survey_id, sent, answered, lastAt }) => [
      survey_id,
      { sent: Number(sent), answered: Number(answered), lastAt: lastAt?.toISOString() },
    ]),
  )
}

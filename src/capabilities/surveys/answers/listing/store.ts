import { type SqlBool, sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import type { ResponseRow, ResponseState } from '../store.ts'

export interface Meant {
  surveyId: string
  state?: ResponseState
  channel?: string
}

/** The latest first, beginning before a place in the order of arrival. */
export function responsesMeant(
  context: Context,
  { surveyId, state, channel }: Meant,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<ResponseRow[]> {
  let query = context.db
    .selectFrom('survey_responses')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .where(inSight(context))
    .orderBy('arrival', 'desc')
    .limit(limit)
  if (state) query = query.where('state', '=', state)
  if (channel) query = query.where('channel', '=', channel)
  if (before !== undefined) query = query.where('arrival', '<', before)
  return query.execute()
}

/** How many responses of a survey are in each state, by whichever way they came. */
export async function countByState(
  context: Context,
  { surveyId, channel, before }: Pick<Meant, 'surveyId' | 'channel'> & { before?: Date },
): Promise<Record<ResponseState, number>> {
  let query = context.db
    .selectFrom('survey_responses')
    .select(['state', sql<number>`count(*)::int`.as('n')])
    .where('survey_id', '=', surveyId)
    .where(inSight(context))
    .groupBy('state')
  if (channel) query = query.where('channel', '=', channel)
  if (before) query = query.where('changed_at', '<', before)
  const counted = Object.fromEntries((await query.execute()).map(({ state, n }) => [state, n]))
  return { complete: 0, partial: 0, begun: 0, ...counted }
}

/** Of a survey of the whole company, whoever may see some units alone sees the responses of their own customers. */
function inSight({ actor }: Context) {
  if (actor.units === 'all') return sql<SqlBool>`true`
  return sql<SqlBool>`(
    EXISTS (SELECT FROM surveys WHERE surveys.id = survey_responses.survey_id AND surveys.unit <> '')
    OR EXISTS (SELECT FROM customers
      WHERE customers.id = survey_responses.customer_id AND customers.unit = ANY (${actor.units}::text[])))`
}

import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Period } from '../../../platform/period.ts'
import { filterSql, type InForce } from '../../customers/index.ts'
import type { Narrowed } from '../contract.ts'
import { narrowSql } from './narrow.ts'

export const OutcomeRow = z.object({
  id: z.string(),
  source: z.string(),
  conversation_id: z.string(),
  customer_id: z.string(),
  channel: z.string(),
  touchpoint: z.string(),
  unit: z.string(),
  opened_at: z.string(),
  latest_at: z.string(),
  messages: z.number(),
  replies: z.number(),
  question: z.string(),
  outcome: z.enum(['confirmed', 'silent', 'unanswered', 'unread', '']),
  back_after: z.number().nullable(),
  back_channel: z.string(),
  back_in: z.string().nullable(),
  escalated: z.enum(['', 'asked', 'passed on']),
  feeling: z.string(),
  turned: z.enum(['', 'up', 'down']),
  topics: z.array(z.string()),
})
export type OutcomeRow = z.infer<typeof OutcomeRow>
export const outcomeColumns = Object.keys(OutcomeRow.shape).join(', ')

export interface ListQuestion {
  narrowed: Narrowed
  period: Period
  filter: InForce
}

/** Conversations that began within these days of the organisation's zone. */
export const beganIn = `opened_at >= toDateTime64({from:Date}, 3, {zone:String})
  AND opened_at < toDateTime64({until:Date}, 3, {zone:String})`

/** The latest first; those after a given one for the next page. */
export function conversationsMeant(
  { facts, settings, now }: Context,
  { narrowed, period, filter }: ListQuestion,
  { after, limit }: { after?: { at: string; id: string }; limit: number },
): Promise<OutcomeRow[]> {
  const asked = filterSql(filter)
  const { sql, values } = narrowSql(narrowed, now())
  return facts.query(
    OutcomeRow,
    `SELECT ${outcomeColumns} FROM conversation_outcomes FINAL
    WHERE ${beganIn} AND ${asked.sql} AND ${sql}
      AND ${after ? '(latest_at, id) < ({afterAt:DateTime64(3)}, {afterId:UUID})' : '1'}
    ORDER BY latest_at DESC, id DESC LIMIT {limit:UInt32}`,
    {
      ...values,
      ...asked.values,
      ...period,
      zone: settings.zone,
      limit,
      afterAt: after && new Date(after.at),
      afterId: after?.id,
    },
  )
}

export async function countConversations(
  { facts, settings, now }: Context,
  { narrowed, period, filter }: ListQuestion,
): Promise<number> {
  const asked = filterSql(filter)
  const { sql, values } = narrowSql(narrowed, now())
  const [counted] = await facts.query(
    z.object({ n: z.coerce.number() }),
    `SELECT count() AS n FROM conversation_outcomes FINAL WHERE ${beganIn} AND ${asked.sql} AND ${sql}`,
    { ...values, ...asked.values, ...period, zone: settings.zone },
  )
  return counted?.n ?? 0
}

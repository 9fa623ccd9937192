import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { inPlainTerms, namesOf } from '../../customers/index.ts'
import { namesNow } from '../../understanding/index.ts'
import type * as contract from '../contract.ts'
import { conversationsMeant, countConversations, type OutcomeRow } from './facts.ts'

export async function listConversations(
  context: Context,
  question: InputOf<typeof contract.listConversations>,
) {
  const { cursor, limit, ...narrowed } = question
  const { periods, filter } = await inPlainTerms(context, question)
  const asked = { narrowed, period: periods.current, filter }
  const after = cursor ? readCursor(cursor) : undefined
  const [rows, total] = await Promise.all([
    conversationsMeant(context, asked, { after, limit: limit + 1 }),
    countConversations(context, asked),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    periods,
    total,
    conversations: await summaries(context, shown),
    next: rows.length > limit && last ? writeCursor(last) : null,
  }
}

/** Rows as people read them: with the names of customers, where the actor may see these, and of topics. */
export async function summaries(
  context: Context,
  rows: readonly OutcomeRow[],
): Promise<contract.ConversationSummary[]> {
  const maySee = context.actor.permissions.has('customers:read')
  const ids = rows.map(({ customer_id }) => customer_id)
  const [customers, { topics }] = await Promise.all([
    maySee ? namesOf(context, ids) : new Map<string, string>(),
    namesNow(context),
  ])
  return rows.map((row) => ({
    id: row.id,
    customer: { id: row.customer_id, name: customers.get(row.customer_id) ?? '' },
    channel: row.channel,
    openedAt: row.opened_at,
    latestAt: row.latest_at,
    messages: row.messages,
    replies: row.replies,
    question: row.question,
    outcome: row.outcome,
    back:
      row.back_in === null || row.back_after === null
        ? null
        : { id: row.back_in, channel: row.back_channel, seconds: row.back_after },
    escalated: row.escalated,
    feeling: row.feeling,
    turned: row.turned,
    topics: row.topics.flatMap((id) => {
      const named = topics.get(id)
      return named ? [{ id, name: named.name }] : []
    }),
  }))
}

function writeCursor({ latest_at, id }: OutcomeRow) {
  return Buffer.from(`${latest_at} ${id}`).toString('base64url')
}

function readCursor(cursor: string) {
  const [at, id] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (at && id && !Number.isNaN(Date.parse(at))) return { at, id }
  throw new Invalid('This cursor is not one of ours.', { field: 'cursor', fix: 'Start again without it.' })
}

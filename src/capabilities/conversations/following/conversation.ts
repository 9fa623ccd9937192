import { idFrom } from '../../../platform/ids.ts'
import type { Message } from '../reading/message.ts'
import type { MessageRow } from './facts.ts'

/** One conversation of one customer, its messages in order of time. */
export interface Conversation {
  id: string
  rows: readonly MessageRow[]
  messages: readonly Message[]
}

/** The messages of some customers, sorted by customer and time, as their conversations. */
export function conversationsIn(rows: readonly MessageRow[]): Conversation[] {
  const threads = Map.groupBy(rows, ({ customer_id, source, conversation_id }) =>
    JSON.stringify([customer_id, source, conversation_id]),
  )
  return [...threads.values()].map((thread) => ({
    id: conversationId(thread[0]!),
    rows: thread,
    messages: thread.map(messageOf),
  }))
}

/** By the record it began with, so that merging customers does not change its address. */
function conversationId({ known_as, source, conversation_id }: MessageRow): string {
  return idFrom('conversation', JSON.stringify([known_as, source, conversation_id]))
}

export function messageOf(row: MessageRow): Message {
  return {
    id: row.id,
    at: Date.parse(row.occurred_at),
    side: row.direction === 'out' ? 'us' : 'customer',
    channel: row.channel,
    agent: row.agent_id,
    text: row.text,
    language: row.language,
    feeling: row.sentiment,
    emotions: row.emotions,
    signals: row.signals,
  }
}

import { becameOf } from '../reading/became.ts'
import { type Contact, comingBack, saysAgain } from '../reading/coming-back.ts'
import type { Message } from '../reading/message.ts'
import { channelChange, escalation, firstReplyAfter, handOver } from '../reading/moving-on.ts'
import { turningPoint } from '../reading/turning-point.ts'
import { warmthOf } from '../reading/warmth.ts'
import type { Conversation } from './conversation.ts'
import type { MessageRow } from './facts.ts'

/** What the rules found in a conversation by itself. */
export interface Read {
  conversation: Conversation
  became: ReturnType<typeof becameOf>
  contact: Contact
}

export function readOf(conversation: Conversation): Read {
  const { id, rows, messages } = conversation
  const became = becameOf(messages)
  const first = messages.find(({ side }) => side === 'customer')
  return {
    conversation,
    became,
    contact: {
      id,
      openedAt: messages[0]!.at,
      latestAt: messages.at(-1)!.at,
      channel: rows[0]!.channel,
      question: became.asked?.question ?? null,
      topics: askingRow(rows, became.asked?.message)?.topics ?? [],
      orders: distinct(rows.map(({ order_id }) => order_id)),
      saysAgain: first !== undefined && saysAgain(first.text),
    },
  }
}

/** The row of a conversation, given all conversations of the same customer. `version` grows with time. */
export function outcomeRow(
  { conversation, became, contact }: Read,
  others: readonly Contact[],
  version: number,
) {
  const { id, rows, messages } = conversation
  return {
    id,
    version,
    seen: BigInt.asUintN(
      64,
      rows.reduce((sum, { hash }) => sum + hash, 0n),
    ).toString(),
    ...identityOf(rows),
    opened_at: rows[0]!.occurred_at,
    latest_at: rows.at(-1)!.occurred_at,
    messages: rows.length,
    replies: messages.filter(({ side }) => side === 'us').length,
    agents: distinct(rows.map(({ agent_id }) => agent_id)),
    channels: distinct(rows.map(({ channel }) => channel)),
    first_reply_after: firstReplyAfter(messages),
    ...askedOf(rows, became),
    ...backOf(contact, others),
    ...movesOf(messages),
    ...feelingOf(rows, messages),
    ...warmthColumns(messages),
  }
}

/** What people filter by: as the customer's first message has it, which says more than a reply of ours. */
function identityOf(rows: readonly MessageRow[]) {
  const first = rows.find(({ direction }) => direction !== 'out') ?? rows[0]!
  const { source, conversation_id, customer_id, kind, channel, touchpoint, stage, unit, country, product } =
    first
  return {
    source,
    conversation_id,
    customer_id,
    known_as: first.known_as,
    kind,
    channel,
    touchpoint,
    stage,
    unit,
    country,
    language: first.language,
    product,
    import_ids: distinct(rows.map(({ import_id }) => import_id)),
  }
}

function askedOf(rows: readonly MessageRow[], { outcome, asked, answeredBy }: Read['became']) {
  const row = askingRow(rows, asked?.message)
  return {
    outcome,
    asked_in: asked?.message.id ?? null,
    asked_at: row?.occurred_at ?? null,
    question: asked?.question ?? '',
    topics: row?.topics ?? [],
    theme: row?.theme ?? '',
    answered_in: answeredBy?.id ?? null,
  }
}

function askingRow(rows: readonly MessageRow[], asked: Message | undefined) {
  return rows.find(({ id }) => id === asked?.id)
}

function backOf(contact: Contact, others: readonly Contact[]) {
  const back = comingBack(contact, others)
  return { back_after: back?.seconds ?? null, back_channel: back?.channel ?? '', back_in: back?.id ?? null }
}

function movesOf(messages: readonly Message[]) {
  const asked = escalation(messages)
  const step = asked ?? handOver(messages)
  const moved = channelChange(messages)
  return {
    escalated: asked ? 'asked' : step ? 'passed on' : '',
    escalated_after: step?.seconds ?? null,
    escalated_replies: step?.replies ?? null,
    moved_after: moved?.seconds ?? null,
    moved_replies: moved?.replies ?? null,
  }
}

function feelingOf(rows: readonly MessageRow[], messages: readonly Message[]) {
  const felt = rows.filter(({ direction, sentiment }) => direction !== 'out' && sentiment !== null)
  const turn = turningPoint(messages)
  return {
    first_feeling: felt[0]?.sentiment ?? null,
    last_feeling: felt.at(-1)?.sentiment ?? null,
    feeling: felt.at(-1)?.feeling ?? '',
    turned: turn?.direction ?? '',
    turned_in: turn?.by.id ?? null,
  }
}

function warmthColumns(messages: readonly Message[]) {
  const { replies, parts } = warmthOf(messages)
  return { replies_read: replies, ...parts }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))]
}

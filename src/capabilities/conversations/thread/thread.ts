import { empathyOf } from '../../../language/signals/empathy.ts'
import { empathyParts } from '../../../language/signals/rules.ts'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type * as contract from '../contract.ts'
import { messageOf } from '../following/conversation.ts'
import { messagesOf } from '../following/facts.ts'
import { summaries } from '../listing/list.ts'
import { isAutomatic, judgeReply } from '../reading/answering.ts'
import { questionIn } from '../reading/asking.ts'
import { isInKnownLanguage, type Message } from '../reading/message.ts'
import { turningPoint } from '../reading/turning-point.ts'
import { isThere } from '../reading/warmth.ts'
import { writtenTexts } from '../words/store.ts'
import { conversationOf, type WholeOutcome } from './facts.ts'

/** A conversation in masked words, with what was understood of each turn. */
export async function showConversation(context: Context, { id }: { id: string }): Promise<contract.Thread> {
  const found = await conversationInSight(context, id)
  const messages = await messagesIn(context, found)
  const [summary] = await summaries(context, [found])
  return {
    ...summary!,
    source: found.source,
    conversationId: found.conversation_id,
    unit: found.unit,
    touchpoint: found.touchpoint,
    askedIn: found.asked_in,
    answeredIn: found.answered_in,
    firstReplySeconds: found.first_reply_after,
    turn: turnOf(messages),
    turns: turnsOf(messages),
  }
}

/** The texts as they were written, by the id of their message. That they were read, and by whom, is written down. */
export async function readAsWritten(context: Context, { id }: { id: string }) {
  const found = await conversationInSight(context, id)
  const messages = await messagesIn(context, found)
  await context.audit('conversation.read-as-written', { subject: found.id })
  const texts = await writtenTexts(
    context,
    messages.map((message) => message.id),
  )
  return { texts: Object.fromEntries(texts) }
}

async function conversationInSight(context: Context, id: string): Promise<WholeOutcome> {
  const found = await conversationOf(context, id)
  if (!found)
    throw new NotFound('This conversation is not known.', {
      fix: 'If it has only just begun, it is here within a minute.',
    })
  return found
}

async function messagesIn(context: Context, { customer_id, source, conversation_id }: WholeOutcome) {
  const rows = await messagesOf(context, [customer_id])
  return rows.filter((row) => row.source === source && row.conversation_id === conversation_id).map(messageOf)
}

function turnOf(messages: readonly Message[]): contract.Thread['turn'] {
  const turn = turningPoint(messages)
  return turn && { ...turn, at: turn.at.id, by: turn.by.id }
}

function turnsOf(messages: readonly Message[]): contract.Turn[] {
  let question: string | null = null
  return messages.map((message) => {
    if (message.side === 'customer') question = questionIn(message) ?? question
    const isOurs = message.side === 'us' && isInKnownLanguage(message)
    const isMachine = isOurs && isAutomatic(message)
    const judged = isOurs && !isMachine && question !== null ? judgeReply(message, question) : null
    const { at, language, ...same } = message
    return {
      ...same,
      at: new Date(at).toISOString(),
      emotions: [...message.emotions],
      signals: [...message.signals],
      parts: isOurs && !isMachine ? partsOf(message.text) : [],
      judged: judged && { answers: judged.answers, why: judged.why },
      isAutomatic: isMachine,
    }
  })
}

function partsOf(text: string) {
  const { parts } = empathyOf(text)
  return empathyParts.flatMap((part) =>
    isThere(parts[part])
      ? [{ part, quotes: parts[part].quotes.map(({ start, end }) => ({ start, end })) }]
      : [],
  )
}

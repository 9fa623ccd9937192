import { empathyOf } from '../../../language/signals/empathy.ts'
import type { EmpathyPart } from '../../../language/signals/rules.ts'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { inPlainTerms } from '../../customers/index.ts'
import type * as contract from '../contract.ts'
import { sentencesOf } from '../reading/sentences.ts'
import { isThere } from '../reading/warmth.ts'
import { repliesTo, warmConversations } from './facts.ts'

const shownOfEach = 3

/** Replies that have each part of a good reply, in their own (masked) words: the sentence that says it. */
export async function listReplies(context: Context, question: InputOf<typeof contract.listReplies>) {
  const { periods, filter } = await inPlainTerms(context, question)
  const found = await warmConversations(context, { period: periods.current, filter, each: shownOfEach * 2 })
  if (found.length === 0) return { quotes: [] }
  const replies = await repliesTo(context, [...new Set(found.map(({ customer_id }) => customer_id))])
  const quotes = found.flatMap(({ part, id, channel, ...thread }) => {
    const own = replies.filter(
      (reply) => reply.source === thread.source && reply.conversation_id === thread.conversation_id,
    )
    const quote = own.map(({ text }) => quoteOf(text, part as EmpathyPart)).find((one) => one !== undefined)
    return quote ? [{ part: part as EmpathyPart, conversation: id, channel, quote }] : []
  })
  const each = Map.groupBy(quotes, ({ part }) => part)
  return { quotes: [...each.values()].flatMap((some) => differing(some).slice(0, shownOfEach)) }
}

/** The sentence around the words that speak for the part. */
function quoteOf(text: string, part: EmpathyPart): string | undefined {
  const found = empathyOf(text).parts[part]
  const [first] = found.quotes
  if (!isThere(found) || !first) return undefined
  const words = text.slice(first.start, first.end)
  return sentencesOf(text).find((sentence) => sentence.includes(words)) ?? words
}

function differing<T extends { quote: string }>(quotes: readonly T[]): T[] {
  return quotes.filter(({ quote }, at) => quotes.findIndex((other) => other.quote === quote) === at)
}

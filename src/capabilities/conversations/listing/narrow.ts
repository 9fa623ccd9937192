import type { Values } from '../../../platform/facts/facts.ts'
import type { Narrowed } from '../contract.ts'

/** Answered, as far as one can tell: the customer said so, or said no more. */
export const isAnswered = "outcome IN ('confirmed', 'silent')"
/** Answered, and the days within which coming back counts are over: what was answered later can still come back. */
export const isSettled = `(${isAnswered} AND latest_at <= {seen:DateTime64(3)})`
/** Came back about the same within the days asked for, counted from the end of the conversation. */
export const cameBack = `(${isSettled} AND back_after IS NOT NULL AND back_after <= {days:UInt8} * 86400)`
/** Until when a conversation has to have ended for coming back to be known: what `{seen}` stands for. */
export const seenBy = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
/** Something was asked, in a language the rules know. */
export const isAsked = "outcome IN ('confirmed', 'silent', 'unanswered')"

const byOutcome: Record<NonNullable<Narrowed['outcome']>, string> = {
  asked: isAsked,
  answered: isAnswered,
  confirmed: "outcome = 'confirmed'",
  silent: "outcome = 'silent'",
  unanswered: "outcome = 'unanswered'",
  unread: "outcome = 'unread'",
  '': "outcome = ''",
  back: cameBack,
  'back elsewhere': `(${cameBack} AND back_channel != channel)`,
}

/** Which conversations are meant, as SQL over `conversation_outcomes` with its bound values. */
export function narrowSql(question: Narrowed, now: Date): { sql: string; values: Values } {
  const { outcome, topic, theme, feeling, turned, escalated, moved, agent, part, search } = question
  const all: string[] = []
  if (outcome !== undefined) all.push(byOutcome[outcome])
  if (topic) all.push('has(topics, {topic:String})')
  if (theme !== undefined) all.push('theme = {theme:String}')
  if (feeling) all.push('feeling = {feeling:String}')
  if (turned) all.push('turned = {turned:String}')
  if (escalated) all.push(escalated === 'any' ? "escalated != ''" : 'escalated = {escalated:String}')
  if (moved) all.push('moved_after IS NOT NULL')
  if (agent) all.push('has(agents, {agent:String})')
  if (part) all.push(`${part} > 0`)
  if (search) all.push(saysSql)
  return {
    sql: all.length > 0 ? all.join(' AND ') : '1',
    values: { ...question, seen: seenBy(now, question.days) },
  }
}

const saysSql = `(customer_id, source, conversation_id) IN (
  SELECT customer_id, source, conversation_id FROM interactions
  WHERE conversation_id != '' AND positionCaseInsensitiveUTF8(text, {search:String}) > 0)`

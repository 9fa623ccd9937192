import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { becameOf } from '../capabilities/conversations/reading/became.ts'
import type { Message } from '../capabilities/conversations/reading/message.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { sampleCompany } from '../capabilities/ingestion/sample/sample-company.ts'
import { maskText } from '../language/masking/mask-text.ts'
import { signalsOf } from '../language/signals/signals.ts'

/*
 * How often the rules agree with what was planted in the sample company. Its texts are invented and made of sentence patterns
 * that both halves share, so this says that the rules work, not how well they do on real conversations. The rules were
 * written while looking at one half (by a hash of the conversation's id); these floors are about the other.
 */
const company = sampleCompany({ seed: 'attune', customers: 2_000, until: new Date('2026-03-31T00:00:00Z') })
const { answeredConversationIds, unansweredConversationIds } = company.truth.questions
const answered = new Set(answeredConversationIds)
const unanswered = new Set(unansweredConversationIds)
const isHeldBack = (id: string) => hash('sha1', id, 'buffer')[0]! % 2 === 1

test('on conversations they were not written on, the rules find what was answered and what was not', () => {
  const found = { answered: { right: 0, wrong: 0 }, unanswered: { right: 0, wrong: 0 } }
  for (const [id, messages] of conversations()) {
    if (!isHeldBack(id) || !(answered.has(id) || unanswered.has(id))) continue
    const { outcome } = becameOf(messages)
    const said = outcome === 'confirmed' || outcome === 'silent' ? 'answered' : 'unanswered'
    found[said][(said === 'answered') === answered.has(id) ? 'right' : 'wrong']++
  }
  const { answered: yes, unanswered: no } = found
  expect(yes.right + yes.wrong + no.right + no.wrong).toBeGreaterThan(400)
  expect(yes.right / (yes.right + yes.wrong), 'precision of answered').toBeGreaterThan(0.95)
  expect(yes.right / (yes.right + no.wrong), 'recall of answered').toBeGreaterThan(0.95)
  expect(no.right / (no.right + no.wrong), 'precision of unanswered').toBeGreaterThan(0.85)
  expect(no.right / (no.right + yes.wrong), 'recall of unanswered').toBeGreaterThan(0.8)
})

function conversations(): Map<string, Message[]> {
  const threads = new Map<string, Message[]>()
  for (const incoming of company.interactions()) {
    const { conversationId, text } = incoming
    if (!conversationId || !text || !['message', 'call', 'ticket'].includes(incoming.kind)) continue
    threads.set(conversationId, [...(threads.get(conversationId) ?? []), messageOf(incoming, text)])
  }
  for (const messages of threads.values()) messages.sort((one, other) => one.at - other.at)
  return threads
}

/** As it would lie with the facts, read by the rules alone. */
function messageOf({ messageId, occurredAt, direction, channel, agentId }: Incoming, raw: string): Message {
  const text = maskText(raw).masked
  const signals = signalsOf({ text, sentences: [], language: 'en', direction })
  return {
    id: messageId,
    at: Date.parse(occurredAt),
    side: direction === 'out' ? 'us' : 'customer',
    channel: channel ?? '',
    agent: agentId ?? '',
    text,
    language: 'en',
    feeling: null,
    emotions: [],
    signals: Object.entries(signals).flatMap(([name, { p }]) => (p >= 0.5 ? [name] : [])),
  }
}

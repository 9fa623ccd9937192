import { expect, test } from 'vitest'
import { type Contact, comingBack, saysAgain } from './coming-back.ts'
import type { Message } from './message.ts'
import { channelChange, escalation, firstReplyAfter, handOver } from './moving-on.ts'

function message(at: number, side: Message['side'], rest: Partial<Message> = {}): Message {
  return {
    id: String(at),
    at: at * 1000,
    side,
    channel: 'chat',
    agent: '',
    text: 'It is on the way.',
    language: 'en',
    feeling: null,
    emotions: [],
    signals: [],
    ...rest,
  }
}

test('escalation, hand-over and change of channel are told with the replies and seconds before them', () => {
  const messages = [
    message(0, 'customer'),
    message(5, 'us', { text: 'This is an automated reply.' }),
    message(60, 'us', { agent: 'kim' }),
    message(90, 'customer', { signals: ['escalation'] }),
    message(120, 'us', { agent: 'lou' }),
    message(600, 'customer', { channel: 'phone' }),
  ]
  const told = [escalation(messages), handOver(messages), channelChange(messages)]
  expect(told.map((step) => step && [step.message.id, step.replies, step.seconds])).toEqual([
    ['90', 1, 90],
    ['120', 1, 120],
    ['600', 2, 600],
  ])
})

test('the first reply is the first that no machine wrote', () => {
  const machine = message(5, 'us', { text: 'We have received your request.' })
  expect(firstReplyAfter([message(0, 'customer'), machine, message(70, 'us')])).toBe(70)
  expect(firstReplyAfter([message(0, 'customer'), machine])).toBeNull()
})

const day = 86_400_000
const contact = (id: string, openedAt: number, rest: Partial<Contact> = {}): Contact => ({
  id,
  openedAt,
  latestAt: openedAt,
  channel: 'chat',
  question: 'Where is my refund?',
  topics: [],
  orders: [],
  saysAgain: false,
  ...rest,
})

test('the same question again, the same order, or saying so is coming back; another matter is not', () => {
  const first = contact('a', 0)
  const back = (rest: Partial<Contact>) => comingBack(first, [first, contact('b', 2 * day, rest)])
  expect(back({ channel: 'phone' })).toEqual({ id: 'b', channel: 'phone', seconds: 2 * 86_400 })
  expect(back({ question: 'Do you sell blue lamps?' })).toBeNull()
  expect(back({ question: 'Do you sell blue lamps?', saysAgain: true })?.id).toBe('b')
  const ordered = contact('a', 0, { orders: ['4711'] })
  const about = contact('b', day, { orders: ['4711'], question: 'Nobody has called, what now?' })
  expect(comingBack(ordered, [about])?.id).toBe('b')
})

test('after thirty days it is another story, and what came before is no return', () => {
  const first = contact('a', 31 * day)
  expect(comingBack(first, [contact('b', 62 * day)])).toBeNull()
  expect(comingBack(first, [contact('b', 30 * day)])).toBeNull()
})

test('people say in many ways that they turned to us before', () => {
  const said = ['I wrote to you two days ago.', 'Your chat did not help me.', 'I tried it in writing first.']
  expect(said.map(saysAgain)).toEqual([true, true, true])
  expect(saysAgain('I wrote a book about lamps.')).toBe(false)
})

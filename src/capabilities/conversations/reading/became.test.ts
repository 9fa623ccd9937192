import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { becameOf } from './became.ts'
import type { Message } from './message.ts'

type Said = ['customer' | 'us', string, Partial<Message>?]

/** A conversation of so many turns, a minute apart. */
function talk(...said: Said[]): Message[] {
  return said.map(([side, text, rest], minute) => ({
    id: `m${minute}`,
    at: minute * 60_000,
    side,
    text,
    channel: 'chat',
    agent: side === 'us' ? 'kim' : '',
    language: 'en',
    feeling: null,
    emotions: [],
    signals: [],
    ...rest,
  }))
}
const told = (...said: Said[]) => {
  const { outcome, answeredBy } = becameOf(talk(...said))
  return [outcome, answeredBy?.id]
}

const ask: Said = ['customer', 'When will my parcel arrive?']
const answer: Said = ['us', 'It leaves tonight and reaches you tomorrow before noon.']
const evasion: Said = ['us', 'Delivery times can vary. Please be patient.']

describe('what became of a question', () => {
  test('answered and thanked for is confirmed', () => {
    expect(told(ask, answer, ['customer', 'Thank you, that helps!'])).toEqual(['confirmed', 'm1'])
  })
  test('answered without another word is silent', () => {
    expect(told(ask, answer)).toEqual(['silent', 'm1'])
  })
  test('nobody replied', () => {
    expect(told(ask)).toEqual(['unanswered', undefined])
  })
  test('being put off is no answer', () => {
    expect(told(ask, evasion)).toEqual(['unanswered', undefined])
  })
  test('a machine saying that it arrived is no answer, and thanks for it confirm nothing', () => {
    const machine: Said = ['us', 'We have received your message. This is an automated reply.']
    expect(told(ask, machine)).toEqual(['unanswered', undefined])
    expect(told(ask, machine, ['customer', 'Thank you.'])).toEqual(['unanswered', undefined])
  })
  test('asking back is no answer; what follows it is', () => {
    expect(told(ask, ['us', 'Could you give me the order number, please?'])[0]).toBe('unanswered')
    expect(
      told(ask, ['us', 'Which order is it?'], ['customer', 'It is 4711.'], answer, [
        'customer',
        'Great, thanks.',
      ]),
    ).toEqual(['confirmed', 'm3'])
  })
  test('who asks again was not answered, however good the reply looked', () => {
    expect(told(ask, answer, ['customer', 'I am still waiting, nothing has come.'])[0]).toBe('unanswered')
  })
  test('what was asked again can be answered after all', () => {
    expect(told(ask, evasion, ['customer', 'So is it lost or not?'], answer)).toEqual(['silent', 'm3'])
  })
  test('one more thing is another question: it decides, and the first was not asked again', () => {
    const more: Said = ['customer', 'One more thing: do I get a confirmation by mail?']
    expect(told(ask, answer, more)[0]).toBe('unanswered')
    expect(told(ask, answer, more, ['us', 'Yes, within the hour.'])).toEqual(['silent', 'm3'])
  })
  test('a complaint asks for something too, without a question mark', () => {
    const complaint: Said = ['customer', 'The lamp came broken.', { signals: ['complaint'] }]
    expect(told(complaint)[0]).toBe('unanswered')
  })
  test('who only says thanks has asked nothing', () => {
    expect(told(['customer', 'Thanks for the quick delivery!', { signals: ['praise'] }])).toEqual([
      '',
      undefined,
    ])
  })
  test('thanks in advance or for nothing confirm nothing', () => {
    expect(told(ask, evasion, ['customer', 'Thanks for nothing.'])[0]).toBe('unanswered')
  })
  test('a language the rules do not know is not judged', () => {
    const german: Said = ['customer', 'Wann kommt mein Paket denn an?', { language: 'de' }]
    expect(told(german, ['us', 'Morgen.', { language: 'de' }])).toEqual(['unread', undefined])
  })
})

test('what counts as answered was asked, and was answered by one of our replies after it', () => {
  const turn = fc.record({
    side: fc.constantFrom<'customer' | 'us'>('customer', 'us'),
    text: fc.constantFrom(
      ask[1],
      answer[1],
      evasion[1],
      'Thank you!',
      'Hello?',
      'Yes.',
      'Which order is it?',
      '',
    ),
  })
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
      const messages = talk(...turns.map(({ side, text }): Said => [side, text]))
      const { outcome, asked, answeredBy } = becameOf(messages)
      const isAnswered = outcome === 'confirmed' || outcome === 'silent'
      expect(answeredBy !== null).toBe(isAnswered)
      if (answeredBy) {
        expect(answeredBy.side).toBe('us')
        expect(answeredBy.at).toBeGreaterThan(asked!.message.at)
      }
      expect(asked === null).toBe(outcome === '')
    }),
  )
})

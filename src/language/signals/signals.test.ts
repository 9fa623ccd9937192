import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SignalName, signalNames } from '../annotation.ts'
import { sentencesOf } from '../sentences/sentences.ts'
import { defaultRules, rulesOf } from './rules.ts'
import { signalsOf } from './signals.ts'

function read(text: string, language = 'en', direction?: 'in' | 'out') {
  return signalsOf({ text, sentences: sentencesOf(text), language, direction })
}

const saidIn = (text: string, language?: string) => {
  const signals = read(text, language)
  return signalNames.filter((name) => signals[name].p >= 0.5)
}

describe('what a text does', () => {
  test.each<[string, SignalName]>([
    ['How do I change my address', 'question'],
    ['i was wondering whether you ship to Norway', 'question'],
    ['Could you please send me a new card', 'request'],
    ['Fix it!', 'request'],
    ['It would be great if there was a dark mode', 'suggestion'],
    ['I need this by tomorrow, it is urgent', 'urgency'],
    ['I had to call five times and was on hold for hours', 'effort'],
    ['Let me speak to your manager', 'escalation'],
    ['My lawyer will be in touch', 'escalation'],
    ['I am cancelling my subscription', 'churn'],
    ["If you don't refund me I will take my business elsewhere", 'churn'],
    ['The parcel arrived broken and support was rude', 'complaint'],
    ['Wonderful service, I highly recommend it', 'praise'],
  ])('“%s” is a %s', (text, signal) => {
    expect(saidIn(text)).toContain(signal)
  })
})

describe('words turned round', () => {
  test.each<[string, SignalName]>([
    ['It was not helpful at all', 'praise'],
    ['It would be great if it worked', 'praise'],
    ['The app used to be great', 'praise'],
    ['I would never cancel my subscription', 'churn'],
    ['Please cancel my order', 'churn'],
    ['It is not urgent', 'urgency'],
    ['No problems at all, everything arrived', 'complaint'],
    ['They asked me to please wait', 'request'],
    ['What were you thinking?', 'question'],
    ['Are you kidding me?', 'question'],
  ])('“%s” is no %s', (text, signal) => {
    expect(saidIn(text)).not.toContain(signal)
  })

  test('praise that is denied is a complaint, and shows both words of it', () => {
    const { complaint } = read('The agent was not helpful.')
    expect(complaint.p).toBeGreaterThan(0.5)
    expect(complaint.why).toEqual(['not helpful'])
  })
})

describe('other languages, by their strong words', () => {
  test.each<[string, string, SignalName]>([
    ['de', 'Ich werde meinen Vertrag kündigen', 'churn'],
    ['de', 'Wann kommt mein Paket', 'question'],
    ['fr', 'Je veux parler à un responsable', 'escalation'],
    ['fr', "C'est urgent", 'urgency'],
    ['es', 'Por favor, devuélvanme el dinero', 'request'],
    ['it', 'Passo alla concorrenza', 'churn'],
    ['nl', 'Ik neem een advocaat', 'escalation'],
    ['pt', 'Quero cancelar minha assinatura', 'churn'],
  ])('%s: “%s” is a %s', (language, text, signal) => {
    expect(saidIn(text, language)).toContain(signal)
  })

  test('an English word means nothing in a German text', () => {
    expect(read('Das ist fast ein Gift', 'de').praise.p).toBe(0)
  })
})

test('the reasons are words of the text, and nothing is said without a reason', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (said) => {
      const text = said.join(' ')
      for (const [name, { p, why }] of Object.entries(read(text))) {
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        for (const words of why) expect(text).toContain(words)
        if (p > 0 && name !== 'complaint') expect(why).not.toEqual([])
      }
    }),
  )
})

const pieces = [
  ...[
    'please',
    'CANCEL',
    'my account',
    'not',
    'great',
    '?',
    '!',
    'İstanbul',
    '👍',
    'can I',
    'speak to a manager',
  ],
  ...[
    '.',
    ',',
    'five',
    'times',
    'don’t',
    'asap',
    'would be',
    'ßtraße',
    '\n',
    'sorry',
    'terrible',
    'if',
    '  ',
    '٣',
  ],
]

test('our own replies ask and request, but neither complain nor leave', () => {
  const signals = read('Sorry, that was terrible. Could you send us the number?', 'en', 'out')
  expect(signals.complaint.p).toBe(0)
  expect(signals.question.p).toBeGreaterThan(0.5)
  expect(signals.empathy).toEqual({ p: expect.closeTo(0.8, 1), why: ['Sorry'] })
})

test('customers are not asked for empathy', () => {
  expect(read('I am so sorry to bother you').empathy).toEqual({ p: 0, why: [] })
})

describe('odd input', () => {
  test.each([
    ['', 0],
    ['   \n\t ', 0],
    ['a'.repeat(1_000_000), 0],
    ['please '.repeat(100_000), 1],
    ['👍👍👍', 1],
    ['مرحبا كيف حالك', 0],
    ['\u0000\u0007<b>asap</b>', 1],
  ])('%# has an answer', (text, atLeast) => {
    expect(saidIn(text).length).toBeGreaterThanOrEqual(atLeast)
  })
})

test('an organisation’s own words count, and have a version of their own', () => {
  const own = { words: 'ring my cousin', weight: 3, language: 'en' as const }
  const rules = rulesOf({ ...defaultRules.cues, escalation: [own] })
  const text = 'I will ring my cousin, my lawyer is on holiday'
  const { escalation } = signalsOf({ text, sentences: [], language: 'en' }, rules)
  expect(escalation.why).toEqual(['ring my cousin'])
  expect(rules.version).not.toBe(defaultRules.version)
  expect(rulesOf(structuredClone(rules.cues)).version).toBe(rules.version)
})

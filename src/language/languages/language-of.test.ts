import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languageOf } from './language-of.ts'
import { parallel, unseen } from './parallel.ts'
import { languages } from './support.ts'

test.each([
  ['fifteen sentences each', parallel, 330],
  ['five more each, written after the rules were', unseen, 110],
] as const)('customers’ short sentences in 22 languages, %s: 97 of 100 are recognised', (_set, said, n) => {
  const sentences = Object.entries(said).flatMap(([code, list]) => list.map((text) => ({ code, text })))
  const right = sentences.filter(({ code, text }) => languageOf(text).code === code)
  expect(sentences.length).toBe(n)
  expect(right.length / n).toBeGreaterThanOrEqual(0.97)
})

describe('where there is nothing to tell, nothing is told', () => {
  test.each(['', '   ', '👍👍🎉', '10/10', '!!! ??? …', '[email] [name 2]', '\u200b\u0007', '٣٤٥'])(
    '%j',
    (text) => expect(languageOf(text)).toEqual({ code: 'und', confidence: 0, support: 'none' }),
  )
})

describe('one script, one language', () => {
  test.each([
    ['el', 'Πού είναι η παραγγελία μου;'],
    ['he', 'איפה ההזמנה שלי?'],
    ['ko', '주문'],
    ['ja', '返品したいです'],
    ['zh', '包裹损坏了'],
    ['th', 'สินค้าเสียหาย'],
    ['ka', 'სად არის ჩემი შეკვეთა'],
    ['hy', 'Որտեղ է իմ պատվերը'],
    ['ta', 'என் ஆர்டர் எங்கே'],
  ])('%s', (code, text) => {
    const found = languageOf(text)
    expect(found.code).toBe(code)
    expect(found.confidence).toBeGreaterThan(0.6)
  })
})

test('few letters make it less sure', () => {
  const word = languageOf('great')
  const sentence = languageOf('It is a great product and I would buy it again.')
  expect(word.confidence).toBeLessThan(0.5)
  expect(sentence).toMatchObject({ code: 'en', support: 'full' })
  expect(sentence.confidence).toBeGreaterThan(0.9)
})

test('masks, addresses and links do not make a German text English', () =>
  expect(languageOf('Bitte an [name] oder [email] schicken, siehe https://shop.example/orders').code).toBe(
    'de',
  ))

test('English alone is read in full; what the product says of a language is said once', () => {
  expect(languages.filter(({ support }) => support === 'full').map(({ code }) => code)).toEqual(['en'])
  expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length)
})

test('whatever the text, the answer is a code and a confidence between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { code, confidence } = languageOf(text)
      expect(code).toMatch(/^[a-z]{2,3}$/)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }),
  )
})

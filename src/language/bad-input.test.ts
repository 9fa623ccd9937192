import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openUnderstander, type Understander } from './index.ts'
import { parallel } from './languages/parallel.ts'
import { ownWords } from './own-words/own-words.ts'

let understander: Understander

beforeAll(async () => {
  understander = await openUnderstander({ threads: 1 })
})
afterAll(() => understander.close())

/** What is asked of a text that is hardly one, and what the answer has to be. */
interface Odd {
  what: string
  text: string
  language: string
  confidence: 'ok' | 'low'
  /** What is left of it, with its spaces drawn together; the same text where it is not told. */
  own?: string
  masked?: string
}

const odd: Odd[] = [
  { what: 'nothing', text: '', language: 'und', confidence: 'low' },
  { what: 'spaces alone', text: ' \t\n ', language: 'und', confidence: 'low', own: '' },
  { what: 'emoji alone', text: '😡😡😡 👎', language: 'und', confidence: 'low' },
  { what: 'digits alone', text: '10/10', language: 'und', confidence: 'low' },
  { what: 'punctuation alone', text: '!!! ??? …', language: 'und', confidence: 'low' },
  { what: 'two words', text: 'Not good', language: 'en', confidence: 'low' },
  { what: 'half of an emoji', text: 'It broke again today \ud83d', language: 'en', confidence: 'ok' },
  {
    what: 'several scripts',
    text: 'The delivery 配送 was terrible, очень плохо, and nobody answered me',
    language: 'en',
    confidence: 'ok',
  },
  { what: 'right to left', text: 'המשלוח הגיע באיחור של יומיים', language: 'he', confidence: 'low' },
  {
    what: 'control characters',
    text: 'The app\u0000 crashes\u0007 every\u200b time \u202eI open it',
    language: 'en',
    confidence: 'ok',
    own: 'The app crashes every time I open it',
  },
  {
    what: 'HTML',
    text: '<p>The app is <b>awful</b>&nbsp;and slow.</p><script>let it = "be great"</script>',
    language: 'en',
    confidence: 'ok',
    own: 'The app is awful and slow.',
  },
  {
    what: 'a quoted mail',
    text: 'It still does not work.\n\nOn 5 Jan 2024, Support <help@example.org> wrote:\n> We love to help you, great news!',
    language: 'en',
    confidence: 'ok',
    own: 'It still does not work.',
    masked:
      'It still does not work.\n\nOn 5 Jan 2024, Support <[email]> wrote:\n> We love to help you, great news!',
  },
  {
    what: 'a signature',
    text: 'Please send me a new one.\n\nKind regards,\nMargaret Doyle\n+44 7911 123456',
    language: 'en',
    confidence: 'ok',
    own: 'Please send me a new one.',
    masked: 'Please send me a new one.\n\nKind regards,\n[name]\n[phone]',
  },
]

describe.each([{ fast: true }, { fast: false }])('with %o', (options) => {
  test.each(odd)('$what: understood as far as it can be, and no further', async (given) => {
    const { text, language, confidence, own = text, masked } = given
    const [found] = await understander.annotate([{ text }], options)
    expect(found!.language.code).toBe(language)
    expect(found!.confidence).toBe(confidence)
    expect(found!.masked).toBe(masked ?? text)
    expect(ownWords(text).replace(/\s+/g, ' ').trim()).toBe(own.trim())
    expectSound(found!, text)
  })

  test('a megabyte of one word is read and answered', async () => {
    const text = 'slow '.repeat(200_000)
    const [found] = await understander.annotate([{ text }], options)
    expect(found!.masked).toBe(text)
    expectSound(found!, text)
  })

  test('a megabyte without any space is read and answered', async () => {
    const text = 'a'.repeat(1_000_000)
    const [found] = await understander.annotate([{ text }], options)
    expectSound(found!, text)
  })
})

test('in 22 languages every sentence is answered; only English is read in full', async () => {
  const texts = Object.values(parallel).flat()
  const found = await understander.annotate(
    texts.map((text) => ({ text })),
    { fast: true },
  )
  for (const [at, annotation] of found.entries()) expectSound(annotation, texts[at]!)
  const full = found.filter(({ language }) => language.support === 'full')
  expect(new Set(full.map(({ language }) => language.code))).toEqual(new Set(['en']))
})

type Found = Awaited<ReturnType<Understander['annotate']>>[number]

/** Numbers are numbers, and every place lies within the text as it came. */
function expectSound({ sentiment, emotions, sentences, pii }: Found, text: string): void {
  expect(Math.abs(sentiment.score)).toBeLessThanOrEqual(1)
  const values = [...Object.values(sentiment.probabilities), ...Object.values(emotions)]
  expect(values.every((value) => value >= 0 && value <= 1)).toBe(true)
  for (const { start, end } of [...sentences, ...pii]) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
  }
}

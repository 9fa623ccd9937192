import fc from 'fast-check'
import { expect, test } from 'vitest'
import { share } from '../../../../statistics/share.ts'
import { readyPlaybooks } from '../ready/index.ts'
import { courtesyOf } from './check.ts'
import { type CourtesyRule, courtesyRules } from './finding.ts'
import { englishMessages } from './measured/english.ts'
import { germanMessages } from './measured/german.ts'
import type { LabelledMessage } from './measured/labelled.ts'
import { type CourtesyWords, courtesyWordsOf } from './wording.ts'

const english = courtesyWordsOf('en') as CourtesyWords
const rulesIn = (text: string, language = 'en') =>
  courtesyOf(text, courtesyWordsOf(language) as CourtesyWords).map(({ rule }) => rule)

test('blame is shown where it stands, with what to write instead', () => {
  const text = 'Hello. You should have read the terms. I will call you on Monday.'
  const [found] = courtesyOf(text, english)
  expect(found).toMatchObject({ rule: 'blame', words: 'You should have', start: 7 })
  expect(found?.fix).toContain('what can be done now')
})

test('a time makes a promise one that can be kept', () => {
  expect(rulesIn('I will call you.')).toEqual(['promise-without-date'])
  expect(rulesIn('I will call you at 16:00.')).toEqual([])
  expect(rulesIn('Ich melde mich bald.', 'de')).toEqual(['promise-without-date'])
  expect(rulesIn('Ich melde mich bald, spätestens am Freitag.', 'de')).toEqual([])
})

test('telling them what they need not do is no command', () => {
  expect(rulesIn('You do not need to write again. I will call you on Monday.')).toEqual([])
})

test('languages nobody taught us are not judged', () => {
  expect(courtesyWordsOf('pt')).toBeUndefined()
  expect(courtesyWordsOf('constructor')).toBeUndefined()
})

test('all drafts that come with Attune pass their own check', () => {
  for (const { name, drafts } of readyPlaybooks)
    for (const { language, text } of drafts) {
      const gaps = text.replaceAll(/\{([a-z ]+)\}/g, '[$1]')
      expect(courtesyOf(gaps, courtesyWordsOf(language) as CourtesyWords), `${name}: ${text}`).toEqual([])
    }
})

test('what is found always stands in the text, whatever is written', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'de'), (text, language) => {
      for (const { start, end, words } of courtesyOf(text, courtesyWordsOf(language) as CourtesyWords)) {
        expect(text.slice(start, end)).toBe(words)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  ))

/** Each message and rule is one decision. */
function measured(messages: readonly LabelledMessage[]) {
  const found = messages.map(({ text, language, objections }) => ({
    said: new Set<CourtesyRule>(rulesIn(text, language)),
    there: new Set(objections),
  }))
  const rows = courtesyRules.map((rule) => {
    const there = found.filter((one) => one.there.has(rule)).length
    const said = found.filter((one) => one.said.has(rule)).length
    const right = found.filter((one) => one.said.has(rule) && one.there.has(rule)).length
    return { rule, right, said, there }
  })
  const sum = (of: 'right' | 'said' | 'there') => rows.reduce((all, row) => all + row[of], 0)
  return { rows, right: sum('right'), said: sum('said'), there: sum('there') }
}

const inPercent = (hits: number, n: number) => {
  const estimate = share({ hits, n })
  if (!estimate) return '-'
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((one) => Math.round(100 * one))
  return `${value} % (${low} to ${high})`
}

test.each([
  ['English', englishMessages],
  ['German', germanMessages],
] as const)(
  '%s messages that no rule was made by: what is objected to is right, and little is missed',
  (name, all) => {
    const messages = all.filter(({ half }) => half === 'report')
    const { rows, right, said, there } = measured(messages)
    const lines = rows.map(
      (row) =>
        `  ${row.rule}: precision ${inPercent(row.right, row.said)}, recall ${inPercent(row.right, row.there)}`,
    )
    process.stdout.write(
      `Courtesy, ${name}, ${messages.length} messages: precision ${inPercent(right, said)} of ${said}, ` +
        `recall ${inPercent(right, there)} of ${there}\n${lines.join('\n')}\n`,
    )
    expect(right / said).toBeGreaterThanOrEqual(0.8)
    expect(right / there).toBeGreaterThanOrEqual(0.7)
  },
)

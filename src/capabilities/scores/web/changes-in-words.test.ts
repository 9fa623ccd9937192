import { expect, test } from 'vitest'
import type { Change, Metric, Summary } from '../contract.ts'
import { chanceInWords, sentenceOf } from './changes-in-words.ts'

const satisfaction: Metric = {
  scale: 'csat5',
  wording: '',
  metric: 'csat',
  label: 'CSAT (1–5)',
  lowest: 1,
  highest: 5,
  unit: 'percent',
  direction: 'higher',
}
const summary = (value: number, n: number): Summary => ({
  n,
  value,
  low: value - 3,
  high: value + 3,
  mean: null,
  counts: {},
  shares: null,
  reliability: 'ok',
})
const difference = { difference: -13, low: -19, high: -7, p: 0.001, verdict: 'real change' as const }
const fall: Change = {
  tone: 'worse',
  place: { field: 'touchpoint', value: 'Delivery' },
  q: 0.01,
  score: {
    metric: satisfaction,
    summary: summary(71, 398),
    before: summary(84, 412),
    change: { ...difference, tone: 'worse' },
  },
  contacts: null,
  quote: null,
}
const rise: Change = {
  tone: 'rising',
  place: { field: 'touchpoint', value: 'Sign-in' },
  q: 0.01,
  score: null,
  contacts: { before: 12, now: 37, ratio: 3.083, low: 2.2, high: 4.3 },
  quote: null,
}

test('a score that fell at one touchpoint', () => {
  expect(sentenceOf(fall)).toBe('**Delivery** got worse: satisfied 84% → 71% (n 412 → 398)')
})

test('other places say what they are, and the whole company is called so', () => {
  expect(sentenceOf({ ...fall, place: { field: 'channel', value: 'chat' } })).toMatch(
    /^Channel \*\*chat\*\* got worse/,
  )
  expect(sentenceOf({ ...fall, tone: 'better', place: null })).toMatch(/^\*\*Overall\*\* got better/)
})

test('contacts come more often', () => {
  expect(sentenceOf(rise)).toBe('Contacts at **Sign-in** come 3.1× as often (12 → 37 a day)')
})

test('what nobody asked about before has no ratio', () => {
  const contacts = { before: 0, now: 0.4333, ratio: 26, low: 9, high: 80 }
  expect(sentenceOf({ ...rise, contacts })).toBe('Contacts at **Sign-in** are new (0.43 a day, none before)')
})

test('chance is told in cases', () => {
  expect(chanceInWords({ p: 0.031 })).toMatch(/about 3 of 100 cases/)
  expect(chanceInWords({ p: 0.0042 })).toMatch(/about 4 of 1,000 cases/)
  expect(chanceInWords({ p: 0.0096 })).toMatch(/about 1 of 100 cases/)
  expect(chanceInWords({ p: 0.00001 })).toMatch(/fewer than 1 of 1,000 cases/)
})

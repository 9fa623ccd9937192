import { expect, test } from 'vitest'
import type { Change } from '../contract.ts'
import { toldOnce } from './told-once.ts'

const stars = { scale: 'stars5', wording: '', metric: 'stars', label: 'Stars', lowest: 1, highest: 5 }
const metric = { ...stars, unit: 'mean', direction: 'higher' } as const
const summary = (counts: Record<string, number>) =>
  ({ n: 90, value: 4, low: 3.8, high: 4.2, mean: 4, counts, shares: null, reliability: 'ok' }) as const
const change = {
  difference: -1,
  low: -2,
  high: -0.5,
  p: 0.001,
  verdict: 'real change',
  tone: 'worse',
} as const

function fell(place: Change['place'], counts: Record<string, number>): Change {
  const score = { metric, summary: summary(counts), before: summary({ 5: 90 }), change }
  return { tone: 'worse', place, q: 0.01, score, contacts: null, quote: null }
}

test('the same answers under three headings are one change', () => {
  const delivery = { field: 'touchpoint', value: 'Delivery' }
  const brazil = { field: 'country', value: 'BR' }
  const toys = { field: 'product', value: 'toys' }
  const told = toldOnce([
    fell(null, { 4: 90 }),
    fell(delivery, { 4: 90 }),
    fell(toys, { 3: 90 }),
    fell(brazil, { 4: 90 }),
  ])
  expect(told.map(({ change, also }) => [change.place, also])).toEqual([
    [null, [delivery, brazil]],
    [toys, []],
  ])
})

test('contacts about two places are two changes', () => {
  const contacts = { before: 1, now: 3, ratio: 3, low: 2, high: 4 }
  const about = (value: string): Change => ({
    tone: 'rising',
    place: { field: 'touchpoint', value },
    q: 0.01,
    score: null,
    contacts,
    quote: null,
  })
  expect(toldOnce([about('Delivery'), about('Sign-in')])).toHaveLength(2)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growthSigns, inWords, type Sign, troubleSigns } from './signs.ts'

const now = new Date('2026-03-31T12:00:00.000Z')
const sign = (rest: Partial<Sign>): Sign => ({
  sign: 'churn-words',
  n: 1,
  at: '2026-03-29T12:00:00.000Z',
  interaction: '',
  figure: 0,
  points: 4,
  ...rest,
})

test('a sign says what happened, how often and when', () => {
  expect(inWords(sign({}), now)).toBe('Spoke of leaving 2 days ago')
  expect(inWords(sign({ n: 3, at: '2026-03-31T08:00:00.000Z' }), now)).toBe(
    'Spoke of leaving today, 3 times in 60 days',
  )
  expect(inWords(sign({ sign: 'promises-broken', n: 3 }), now)).toBe('The last 3 promises were broken')
  expect(inWords(sign({ sign: 'unhappy-unanswered', at: '2026-03-30T09:00:00.000Z' }), now)).toBe(
    'Unhappy, and without an answer since yesterday',
  )
})

test('figures are rounded so that one can take them in', () => {
  const late = (figure: number) => inWords(sign({ sign: 'out-of-rhythm', figure }), now)
  expect(late(2.62)).toContain('2.6 times as long')
  expect(late(12.4)).toContain('12 times as long')
})

test('every sign has words, also one from a moment that has yet to come', () => {
  const names = [...Object.keys(troubleSigns), ...Object.keys(growthSigns)] as Sign['sign'][]
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: -9, max: 400 }),
      (name, n, days) => {
        const at = new Date(now.getTime() - days * 86_400_000).toISOString()
        const words = inWords(sign({ sign: name, n, at, figure: 2 }), now)
        expect(words).toMatch(/^[A-Z0-9]/)
        expect(words).not.toMatch(/undefined|NaN|-\d/)
      },
    ),
  )
})

import { expect, test } from 'vitest'
import type { KeptModel } from './store.ts'
import { verdictOn } from './verdict.ts'
import type { Against, Learned } from './work-out.ts'

const before = { method: 'learned' } as KeptModel
const learned = (method: 'learned' | 'points', against: Partial<Against> | null, whyPoints?: string) =>
  ({
    model: { method },
    risk: { whyPoints },
    against: against && { difference: null, areaBefore: null, ...against },
  }) as unknown as Learned
const estimate = (low: number, high: number) => ({ value: (low + high) / 2, low, high })

test('what does clearly worse on the later customers is not put in force', () => {
  expect(verdictOn(learned('learned', { difference: estimate(0.01, 0.05) }), before)).toContain(
    'clearly worse',
  )
})

test('what may do as well takes the place: it knows the newer past', () => {
  expect(verdictOn(learned('learned', { difference: estimate(-0.01, 0.05) }), before)).toBeNull()
})

test('points replace what was learned only where that no longer beats chance', () => {
  const why = 'Only 12 left in the time to learn from; 100 are needed.'
  expect(verdictOn(learned('points', { areaBefore: estimate(0.6, 0.8) }, why), before)).toBe(
    `${why} The model before stays.`,
  )
  expect(verdictOn(learned('points', { areaBefore: estimate(0.4, 0.6) }, why), before)).toBeNull()
})

test('with another meaning of leaving there is nothing to compare with', () => {
  expect(verdictOn(learned('points', null, 'Nobody left.'), null)).toBeNull()
})

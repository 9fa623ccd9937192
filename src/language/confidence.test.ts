import { expect, test } from 'vitest'
import { confidenceIn } from './confidence.ts'

const english = { code: 'en', confidence: 1, support: 'full' } as const

test('under three words nobody can be sure', () => {
  expect(confidenceIn('', english)).toBe('low')
  expect(confidenceIn('Very good!!!', english)).toBe('low')
  expect(confidenceIn('👍👍👍', english)).toBe('low')
  expect(confidenceIn('It is good', english)).toBe('ok')
})

test('where words are not set apart, letters are counted', () => {
  expect(confidenceIn('很好', { ...english, code: 'zh' })).toBe('low')
  expect(confidenceIn('配送速度很慢', { ...english, code: 'zh' })).toBe('ok')
})

test('nor in a language that is not read in full', () => {
  expect(confidenceIn('Das ist wirklich sehr gut', { code: 'de', confidence: 1, support: 'partial' })).toBe(
    'low',
  )
})

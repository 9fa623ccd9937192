import { expect, test } from 'vitest'
import { reliabilityOf } from './reliability.ts'

test('four answers are hidden, five shown in grey, thirty shown plainly', () => {
  expect([0, 4, 5, 29, 30].map(reliabilityOf)).toEqual(['hidden', 'hidden', 'few', 'few', 'ok'])
})

import { expect, test } from 'vitest'
import { goodness, worstOf } from './happy.ts'

test('how good an answer is does not depend on which way its scale runs', () => {
  expect(goodness({ scale: 'nps', score: 4 })).toBe(0.4)
  expect(goodness({ scale: 'csat5', score: 5 })).toBe(1)
  expect(goodness({ scale: 'csat5', score: 1 })).toBe(0)
  expect(goodness({ scale: 'ces7', score: 7 })).not.toBe(goodness({ scale: 'ces7', score: 1 }))
})

test('of several answers the worst counts, and scales that nobody knows do not', () => {
  const answers = [
    { scale: 'csat5', score: 5 },
    { scale: 'nps', score: 2 },
    { scale: 'moons', score: 0 },
  ]
  expect(worstOf(answers)).toEqual({ scale: 'nps', score: 2, goodness: 0.2 })
  expect(worstOf([{ scale: 'moons', score: 0 }])).toBeUndefined()
})

import { expect, test } from 'vitest'
import { lotOf } from './lot.ts'

const people = Array.from({ length: 10_000 }, (_, number) => `customer ${number}`)

test('the lot falls on everybody alike: a fifth of the lots lies below a fifth', () => {
  const drawn = people.filter((person) => lotOf('spring', person) < 0.2).length
  // Within four standard errors of 2,000: √(10,000 · 0.2 · 0.8) is 40.
  expect(Math.abs(drawn - 2_000)).toBeLessThan(160)
})

test('whoever is drawn in one sending is drawn no more often in the next', () => {
  const spring = people.filter((person) => lotOf('spring', person) < 0.5)
  const both = spring.filter((person) => lotOf('autumn', person) < 0.5).length
  expect(Math.abs(both / spring.length - 0.5)).toBeLessThan(0.03)
})

test('drawn again, the lot is the same', () => {
  expect(lotOf('spring', 'Maria')).toBe(lotOf('spring', 'Maria'))
})

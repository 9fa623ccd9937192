import { expect, test } from 'vitest'
import { compareShares } from '../../../statistics/share-difference.ts'
import { risenSince } from './risen.ts'

const share = (hits: number, n: number) => ({ hits, n })

test('what rose with the period is held against the period before', () => {
  const { added, p } = risenSince(share(10, 100), [share(30, 100)])
  expect(added.value).toBeCloseTo(20, 10)
  expect(p).toBeCloseTo(compareShares(share(10, 100), share(30, 100))!.p, 12)
})

test('what began within the period counts from its month, and its p for each month at which was looked', () => {
  const { added, p } = risenSince(share(0, 0), [share(5, 100), share(5, 100), share(40, 100)])
  // Before any month there is nothing to hold the first against: two cuts are left.
  expect(added.value).toBeCloseTo(40 - 5, 10)
  expect(p).toBeCloseTo(2 * compareShares(share(10, 200), share(40, 100))!.p, 12)
})

test('what came and went again, what falls, and what chance alone may show is no rise', () => {
  const none = { value: 0, low: 0, high: 0 }
  expect(risenSince(share(5, 100), [share(40, 100), share(1, 400)]).added).toEqual(none)
  expect(risenSince(share(40, 100), [share(5, 100)])).toEqual({ added: none, p: 1 })
  expect(risenSince(share(10, 100), [share(15, 100)]).added).toEqual(none)
})

test('too few on either side tell nothing', () => {
  expect(risenSince(share(0, 29), [share(20, 40)]).p).toBe(1)
  expect(risenSince(share(0, 40), [share(20, 29)]).p).toBe(1)
})

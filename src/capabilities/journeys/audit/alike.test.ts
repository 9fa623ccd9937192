import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceAlike } from './alike.ts'

test('with one stratum it is the plain difference of both shares', () => {
  const found = differenceAlike([{ skipped: { hits: 45, n: 50 }, taken: { hits: 80, n: 100 } }])
  expect(found).toMatchObject({ skipped: 50, taken: 100 })
  expect(found?.difference).toBeCloseTo(0.1)
})

test('groups that only differ in where they are strong differ in nothing', () => {
  // Everywhere alike (90 % and 50 %), but nearly all of those who skipped are in the strong stratum.
  const found = differenceAlike([
    { skipped: { hits: 90, n: 100 }, taken: { hits: 9, n: 10 } },
    { skipped: { hits: 5, n: 10 }, taken: { hits: 50, n: 100 } },
  ])
  expect(found?.difference).toBeCloseTo(0)
})

test('strata with one side only tell nothing', () => {
  expect(differenceAlike([{ skipped: { hits: 3, n: 4 }, taken: { hits: 0, n: 0 } }])).toBeNull()
})

const side = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.record({ n: fc.constant(n), hits: fc.integer({ min: 0, max: n }) }))

test('the difference lies within its interval, and the other way round it is the same with the other sign', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ skipped: side, taken: side }), { minLength: 1, maxLength: 6 }),
      (strata) => {
        const found = differenceAlike(strata)!
        const turned = differenceAlike(
          strata.map(({ skipped, taken }) => ({ skipped: taken, taken: skipped })),
        )!
        expect(found.low).toBeLessThanOrEqual(found.difference + 1e-9)
        expect(found.high).toBeGreaterThanOrEqual(found.difference - 1e-9)
        expect(turned.difference).toBeCloseTo(-found.difference, 9)
      },
    ),
  ))

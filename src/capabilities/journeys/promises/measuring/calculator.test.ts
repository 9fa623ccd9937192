import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calculate } from './calculator.ts'

/** Ten came after one day, fifty after two, thirty after three, ten after five. */
const delivered = [
  { value: 2, n: 50 },
  { value: 1, n: 10 },
  { value: 5, n: 10 },
  { value: 3, n: 30 },
]

test('each possible promise tells how much would have been kept', () => {
  const { choices, median, p80, p90 } = calculate(delivered, 'less')
  expect(choices.map(({ promise, kept }) => [promise, kept.hits])).toEqual([
    [1, 10],
    [2, 60],
    [3, 90],
    [4, 90],
    [5, 100],
  ])
  // Wilson for 90 of 100: (90 + 1.92) / 103.84 ± …
  expect(choices[2]!.kept.low).toBeCloseTo(0.8256, 4)
  expect(choices[2]!.kept.high).toBeCloseTo(0.9448, 4)
  expect([median.value, p80.value]).toEqual([2, 3])
  // Between the 90th (3) and the 91st (5) value: at 0.9 · 99 = 89.1 of 0 to 99.
  expect(p90.value).toBeCloseTo(3.2, 10)
})

test('where more is better, a promise is kept by no less', () => {
  const { choices, p80 } = calculate(delivered, 'more')
  expect(choices[0]).toMatchObject({ promise: 1, kept: { hits: 100 } })
  expect(choices.at(-1)).toMatchObject({ promise: 5, kept: { hits: 10 } })
  expect(p80.value).toBe(2)
})

test('nothing delivered offers nothing to choose', () =>
  expect(calculate([], 'less')).toMatchObject({ choices: [], p80: { n: 0, value: null } }))

test('a longer promise is never kept less often', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: fc.integer({ min: 0, max: 300 }), n: fc.integer({ min: 1, max: 40 }) })),
      (counted) => {
        const hits = calculate(counted, 'less').choices.map(({ kept }) => kept.hits)
        expect(hits).toEqual(hits.toSorted((one, other) => one - other))
        expect(hits.length).toBeLessThanOrEqual(61)
      },
    ),
  ))

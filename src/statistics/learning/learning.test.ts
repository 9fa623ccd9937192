import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { binned, edgesOf } from './bins.ts'
import { boostedScores, fitBoostedTrees } from './boosted-trees.ts'
import { fitLogistic, logisticScores, sigmoid } from './logistic.ts'
import { auc, brier, liftTopDecile, logLoss, reliability } from './measures.ts'

describe('how good forecasts are', () => {
  const forecast = { scores: [0.1, 0.4, 0.35, 0.8], outcomes: [0, 0, 1, 1] }

  test('AUC: three of four pairs stand right', () => {
    expect(auc(forecast)).toBe(0.75)
  })

  test('AUC: ties count half, and one outcome alone gives none', () => {
    expect(auc({ scores: [0.5, 0.5], outcomes: [0, 1] })).toBe(0.5)
    expect(auc({ scores: [0.5, 0.7], outcomes: [1, 1] })).toBeNull()
  })

  test('Brier and log-loss worked by hand', () => {
    expect(brier(forecast)).toBeCloseTo((0.01 + 0.16 + 0.4225 + 0.04) / 4, 12)
    expect(logLoss(forecast)).toBeCloseTo(
      -(Math.log(0.9) + Math.log(0.6) + Math.log(0.35) + Math.log(0.8)) / 4,
      12,
    )
  })

  test('lift: the one best of ten leaves, as one in five does', () => {
    const scores = Array.from({ length: 10 }, (_, i) => i / 10)
    expect(liftTopDecile({ scores, outcomes: [0, 0, 0, 1, 0, 0, 0, 0, 0, 1] })).toBe(5)
    expect(
      liftTopDecile({ scores: scores.map(() => 0.5), outcomes: [0, 0, 0, 1, 0, 0, 0, 0, 0, 1] }),
    ).toBeCloseTo(1, 12)
  })

  test('reliability: what was said beside what came true, by tenths', () => {
    expect(reliability({ scores: [0.12, 0.18, 1], outcomes: [0, 1, 1] })).toEqual([
      { from: 0.1, to: 0.2, n: 2, predicted: 0.15, observed: 0.5 },
      { from: 0.9, to: 1, n: 1, predicted: 1, observed: 1 },
    ])
  })
})

describe('logistic regression', () => {
  test('without a penalty to speak of, one yes-or-no column gives the log-odds themselves', () => {
    // Of 10 without it 2 left, of 10 with it 6.
    const column = [...new Array(10).fill(0), ...new Array(10).fill(1)]
    const outcomes = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]
    const matrix = { values: Float64Array.from(column), rows: 20, columns: 1 }
    const fitted = fitLogistic(matrix, outcomes, { strength: 1e9 })
    expect(fitted.intercept).toBeCloseTo(Math.log(2 / 8), 4)
    expect(fitted.weights[0]).toBeCloseTo(Math.log(6 / 4) - Math.log(2 / 8), 4)
    expect(logisticScores(fitted, matrix)[0]).toBeCloseTo(0.2, 4)
  })

  test('a stronger penalty keeps weights smaller, and counted twice is twice the row', () => {
    const matrix = { values: Float64Array.from([0, 0, 1, 1, 1]), rows: 5, columns: 1 }
    const weight = (strength: number) => fitLogistic(matrix, [0, 1, 1, 1, 0], { strength }).weights[0]!
    expect(Math.abs(weight(0.1))).toBeLessThan(Math.abs(weight(10)))
    const twice = { values: Float64Array.from([0, 0, 1, 1, 1, 1]), rows: 6, columns: 1 }
    const counted = fitLogistic(matrix, [0, 1, 1, 1, 0], { weigh: [1, 1, 1, 1, 2] })
    expect(counted.weights[0]).toBeCloseTo(fitLogistic(twice, [0, 1, 1, 1, 0, 0]).weights[0]!, 4)
  })
})

describe('boosted trees', () => {
  test('what no straight line can tell: either, but not both', () => {
    const random = seededRandom('either')
    const columns = [0, 1].map(() => Float64Array.from({ length: 400 }, () => random.integer(2)))
    const outcomes = Uint8Array.from({ length: 400 }, (_, row) => columns[0]![row]! ^ columns[1]![row]!)
    const [scores] = boostedScores(fitBoostedTrees(columns, outcomes), columns, [100])
    expect(auc({ scores: scores!, outcomes })).toBe(1)
    expect(scores!.every((score, row) => Math.abs(score - outcomes[row]!) < 0.1)).toBe(true)
  })

  test('missing values are a value of their own', () => {
    const columns = [Float64Array.from({ length: 200 }, (_, row) => (row % 2 ? Number.NaN : row % 7))]
    const outcomes = Uint8Array.from({ length: 200 }, (_, row) => row % 2)
    const [scores] = boostedScores(fitBoostedTrees(columns, outcomes), columns, [400])
    expect(auc({ scores: scores!, outcomes })).toBe(1)
  })

  test('nothing to tell by: everybody gets the usual share', () => {
    const columns = [new Float64Array(100).fill(3)]
    const outcomes = Uint8Array.from({ length: 100 }, (_, row) => (row < 30 ? 1 : 0))
    const [scores] = boostedScores(fitBoostedTrees(columns, outcomes), columns, [400])
    expect(scores![0]).toBeCloseTo(0.3, 9)
    expect(sigmoid(0)).toBe(0.5)
  })
})

test('bins keep the order of values, and a value has one bin', () =>
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 300 }),
      (values) => {
        const columns = [Float64Array.from(values)]
        const bins = binned(columns, edgesOf(columns))[0]!
        for (let i = 1; i < values.length; i++) {
          if (values[i]! > values[0]!) expect(bins[i]!).toBeGreaterThanOrEqual(bins[0]!)
          if (values[i] === values[0]) expect(bins[i]).toBe(bins[0])
        }
      },
    ),
  ))

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digamma } from '../digamma.ts'
import { logGamma } from '../gamma.ts'
import { hypergeometric } from '../hypergeometric.ts'
import { cholesky, inverseOf, minimise } from '../minimise.ts'
import { inOrder, quantile } from '../quantile.ts'
import { seededRandom } from '../random.ts'
import { expectedPurchases, fitBgNbd, probabilityAlive } from './bg-nbd.ts'
import { type Buying, shared } from './buying.ts'
import { expectedSpend, fitGammaGamma } from './gamma-gamma.ts'
import { invented } from './testing.ts'

describe('the functions they need', () => {
  test('ψ: −γ at 1, and the slope of ln Γ anywhere', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 11)
    expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 11)
    for (const x of [0.1, 0.7, 3, 12, 400]) {
      const slope = (logGamma(x * (1 + 1e-6)) - logGamma(x * (1 - 1e-6))) / (2e-6 * x)
      expect(digamma(x)).toBeCloseTo(slope, 6)
    }
  })

  test('2F1: −ln(1 − z)/z and (1 − z)^−a', () => {
    expect(hypergeometric(1, 1, 2, 0.5)).toBeCloseTo(2 * Math.LN2, 13)
    expect(hypergeometric(2.5, 4, 4, 0.9)).toBeCloseTo(0.1 ** -2.5, 8)
  })

  test('the lowest point of Rosenbrock’s valley', () => {
    const { at, isFound } = minimise(
      ([x, y]) => ({
        value: (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2,
        slope: [-2 * (1 - x!) - 400 * x! * (y! - x! ** 2), 200 * (y! - x! ** 2)],
      }),
      [-1.2, 1],
    )
    expect(isFound).toBe(true)
    expect(at[0]).toBeCloseTo(1, 6)
    expect(at[1]).toBeCloseTo(1, 6)
  })

  test('an inverse times its matrix is 1; a matrix with a falling direction has no root', () => {
    expect(inverseOf([[4, 2], [2, 3]])).toEqual([[0.375, -0.25], [-0.25, 0.5]].map((row) => row.map((one) => expect.closeTo(one, 12)))) // biome-ignore format: a matrix
    expect(cholesky([[1, 2], [2, 1]])).toBeUndefined() // biome-ignore format: a matrix
  })
})

/** The parameters and predictions that the papers publish for the 2,357 customers of CDNOW. */
const cdnow = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }

describe('BG/NBD', () => {
  test('the papers’ own customers: 1.23 and expected purchases in 39 weeks', () => {
    // Fader, Hardie & Lee (2005): a customer with x = 2, t_x = 30.43, T = 38.86 is expected to buy 1.226 times in 39 weeks.
    expect(expectedPurchases(cdnow, { frequency: 2, recency: 30.43, age: 38.86 }, 39)).toBeCloseTo(1.226, 2)
    expect(probabilityAlive(cdnow, { frequency: 0, recency: 0, age: 39 })).toBe(1)
  })

  test('what was put in comes out: parameters of 4,000 invented customers', () => {
    const truth = { r: 0.6, alpha: 6, a: 0.9, b: 3 }
    const fitted = fitBgNbd(shared(invented(truth, 4_000)))!
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      const error = fitted.standardErrors[name] as number
      expect(Math.abs(fitted.parameters[name] - truth[name])).toBeLessThan(4 * error)
      expect(error).toBeLessThan(truth[name] * 0.5)
    }
  })

  test('nobody came again: there is nothing to fit', () => {
    expect(fitBgNbd([{ frequency: 0, recency: 0, age: 10, n: 5 }])).toBeUndefined()
  })

  test('who was seen lately is likelier to be there, and nobody is expected to buy less than never', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 1, max: 50, noNaN: true }),
        (frequency, recency) => {
          const alive = probabilityAlive(cdnow, { frequency, recency, age: 60 })
          expect(alive).toBeLessThanOrEqual(
            probabilityAlive(cdnow, { frequency, recency: recency + 5, age: 60 }),
          )
          expect(expectedPurchases(cdnow, { frequency, recency, age: 60 }, 39)).toBeGreaterThanOrEqual(0)
        },
      ),
    ))
})

describe('Gamma-Gamma', () => {
  test('a customer’s mean is drawn to that of all, the less the more they bought', () => {
    const model = { p: 6.25, q: 3.74, v: 15.44 }
    const all = (model.p * model.v) / (model.q - 1)
    expect(expectedSpend(model, { purchases: 0, mean: 0 })).toBeCloseTo(all, 12)
    const [few, many] = [1, 50].map((purchases) => expectedSpend(model, { purchases, mean: 100 })!)
    expect(few).toBeGreaterThan(all)
    expect(many).toBeGreaterThan(few!)
    expect(many).toBeLessThan(100)
  })

  test('too few customers give no model', () => {
    expect(fitGammaGamma([{ purchases: 2, mean: 30 }])).toBeUndefined()
  })
})

const file = fileURLToPath(new URL('../../../../shared/data/cdnow/cdnow_sample_2357.csv.gz', import.meta.url))
const isHere = existsSync(file)

test.skipIf(!isHere)(
  `CDNOW${isHere ? '' : ' (absent here)'}: the published parameters and likelihood`,
  () => {
    const { buying, spends } = calibration(gunzipSync(readFileSync(file)).toString())
    const { parameters, logLikelihood } = fitBgNbd(shared(buying))!
    for (const name of ['r', 'alpha', 'a', 'b'] as const) expect(parameters[name]).toBeCloseTo(cdnow[name], 2)
    expect(logLikelihood).toBeCloseTo(-9582.4, 0)
    const money = fitGammaGamma(spends)!.parameters
    expect(money.p).toBeCloseTo(6.25, 1)
    expect(money.q).toBeCloseTo(3.74, 1)
    expect(money.v).toBeCloseTo(15.44, 0)
  },
)

test.skipIf(!isHere)(
  `CDNOW${isHere ? '' : ' (absent here)'}: standard errors are those that samples of the customers show`,
  { timeout: 120_000 },
  () => {
    const { buying } = calibration(gunzipSync(readFileSync(file)).toString())
    const { standardErrors } = fitBgNbd(shared(buying))!
    const random = seededRandom('samples of CDNOW')
    const samples = Array.from({ length: 60 }, () => {
      const drawn = buying.map(() => buying[random.integer(buying.length)]!)
      return fitBgNbd(shared(drawn))!.parameters
    })
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      const found = inOrder(samples.map((one) => one[name]))
      // Half the distance between the 16th and the 84th percentile: a single far sample does not rule it.
      const spread = (quantile(found, 0.84)! - quantile(found, 0.16)!) / 2
      const error = standardErrors[name] as number
      process.stdout.write(
        `CDNOW ${name}: standard error ${error.toFixed(4)}, of 60 samples ${spread.toFixed(4)}\n`,
      )
      expect(spread / error).toBeGreaterThan(0.6)
      expect(spread / error).toBeLessThan(1.7)
    }
  },
)

/** The first 39 weeks, as the papers use them: days with several purchases count once. */
function calibration(text: string) {
  const until = Date.parse('1997-09-30')
  const customers = new Map<string, Map<number, number>>()
  for (const line of text.trim().split('\n').slice(1)) {
    const [, id, date, , sales] = line.split(',') as [string, string, string, string, string]
    const day = Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`)
    if (day > until) continue
    const days = customers.get(id) ?? new Map<number, number>()
    days.set(day, (days.get(day) ?? 0) + Number(sales))
    customers.set(id, days)
  }
  const week = 7 * 86_400_000
  const all = [...customers.values()].map((days) => ({ dates: [...days.keys()].sort((a, b) => a - b), days }))
  return {
    buying: all.map(
      ({ dates }): Buying => ({
        frequency: dates.length - 1,
        recency: (dates.at(-1)! - dates[0]!) / week,
        age: (until - dates[0]!) / week,
      }),
    ),
    spends: all.map(({ dates, days }) => {
      const again = dates.slice(1).map((date) => days.get(date)!)
      return { purchases: again.length, mean: again.reduce((sum, one) => sum + one, 0) / (again.length || 1) }
    }),
  }
}

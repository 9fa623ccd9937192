import { type Estimate, USUAL_LEVEL } from './interval.ts'
import { normalCdf, normalQuantile } from './normal.ts'
import { inOrder, quantile } from './quantile.ts'
import { seededRandom } from './random.ts'

export interface BootstrapOptions {
  level?: number
  /** How often a new sample is drawn; at least 2,000. */
  resamples?: number
  seed?: number | string
}

/**
 * The interval of any statistic of a skewed sample, such as mean revenue: bias-corrected and accelerated bootstrap
 * (Efron 1987; Efron & Tibshirani §14.3), repeatable by its seed. Null for fewer than two values.
 * Where leaving out single values does not move the statistic (a median amid ties) there is no acceleration to
 * correct for, and only the bias correction remains.
 */
export function bootstrap(
  values: ArrayLike<number>,
  statistic: (sample: Float64Array) => number,
  { level = USUAL_LEVEL, resamples = 2_000, seed = 1 }: BootstrapOptions = {},
): Estimate | null {
  if (values.length < 2) return null
  const sample = Float64Array.from(values)
  const value = statistic(sample)
  const drawn = inOrder(resample(sample, statistic, Math.max(2_000, resamples), seed))
  const shift = biasCorrection(drawn, value)
  const acceleration = accelerationOf(sample, statistic)
  const end = (p: number) => {
    const z = shift + normalQuantile(p)
    return quantile(drawn, normalCdf(shift + z / (1 - acceleration * z))) as number
  }
  return { value, low: Math.min(value, end((1 - level) / 2)), high: Math.max(value, end((1 + level) / 2)) }
}

function* resample(
  sample: Float64Array,
  statistic: (sample: Float64Array) => number,
  times: number,
  seed: number | string,
): Generator<number> {
  const random = seededRandom(seed)
  const drawn = new Float64Array(sample.length)
  for (let round = 0; round < times; round++) {
    for (let i = 0; i < drawn.length; i++) drawn[i] = sample[random.integer(sample.length)] as number
    yield statistic(drawn)
  }
}

/** z₀: how far the value lies from the middle of what was drawn; ties count half, and it never runs to infinity. */
function biasCorrection(drawn: Float64Array, value: number): number {
  const below = drawn.reduce((sum, one) => sum + (one < value ? 1 : one === value ? 0.5 : 0), 0)
  const share = Math.min(Math.max(below, 0.5), drawn.length - 0.5) / drawn.length
  return normalQuantile(share)
}

/** a: skewness of the statistic when each value is left out in turn (jackknife). */
function accelerationOf(sample: Float64Array, statistic: (sample: Float64Array) => number): number {
  const without = Float64Array.from(sample, (_, i) => statistic(sample.filter((_, k) => k !== i)))
  const mean = without.reduce((sum, one) => sum + one, 0) / without.length
  const squares = without.reduce((sum, one) => sum + (mean - one) ** 2, 0)
  const cubes = without.reduce((sum, one) => sum + (mean - one) ** 3, 0)
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5)
}

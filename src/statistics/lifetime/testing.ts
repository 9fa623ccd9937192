import { seededRandom } from '../random.ts'
import type { BgNbd } from './bg-nbd.ts'
import type { Buying } from './buying.ts'

/** Customers who behave exactly as the model says, watched for 20 to 60 weeks. */
export function invented({ r, alpha, a, b }: BgNbd, n: number): Buying[] {
  const random = seededRandom('invented customers')
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * random.uniform() ** (1 / shape)
    const d = shape - 1 / 3
    for (;;) {
      const x = random.normal()
      const v = (1 + x / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }
  return Array.from({ length: n }, () => {
    const rate = gamma(r) / alpha
    const [x, y] = [gamma(a), gamma(b)]
    const leaves = x / (x + y)
    const age = 20 + 40 * random.uniform()
    let [time, frequency, recency] = [0, 0, 0]
    for (;;) {
      time += random.exponential(1 / rate)
      if (time > age) return { frequency, recency, age }
      frequency++
      recency = time
      if (random.chance(leaves)) return { frequency, recency, age }
    }
  })
}

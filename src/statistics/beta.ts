import { awayFromZero, logBeta } from './gamma.ts'

/**
 * Regularised incomplete beta function I_x(a, b): Lentz's continued fraction, on the side where it converges fast
 * (Numerical Recipes §6.4). `y` is 1 − x; hand it in where it is known better than 1 − x can say.
 */
export function betaBelow(x: number, a: number, b: number, y = 1 - x): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  const front = Math.exp(a * log(x, y) + b * log(y, x) - logBeta(a, b))
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a
  return 1 - (front * betaFraction(y, b, a)) / b
}

/** ln of a share, from its complement where that keeps more digits. */
function log(share: number, complement: number): number {
  return complement < 0.5 ? Math.log1p(-complement) : Math.log(share)
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let product = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    product *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    product *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return product
}

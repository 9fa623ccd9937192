import { gammaAbove } from './gamma.ts'

/** Chance that a standard normal value is at most z; through the incomplete gamma function, exact far into the tails. */
export function normalCdf(z: number): number {
  const tail = gammaAbove(0.5, (z * z) / 2) / 2
  return z < 0 ? tail : 1 - tail
}

/** Chance of a standard normal value at least as far from zero as z, on either side. */
export function normalTwoSided(z: number): number {
  return gammaAbove(0.5, (z * z) / 2)
}

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/**
 * The standard normal value below which the share p lies. Abramowitz & Stegun 26.2.23 (error < 4.5e−4) as the start,
 * then Halley's steps on the distribution itself: three reach the last digit.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  if (p > 0.5) return -normalQuantile(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  const top = 2.515517 + t * (0.802853 + t * 0.010328)
  let z = top / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
  for (let step = 0; step < 3; step++) {
    const miss = (normalCdf(z) - p) / density(z)
    z -= miss / (1 + (z * miss) / 2)
  }
  return z
}

/**
 * Gauss' hypergeometric function 2F1(a, b; c; z) for 0 ≤ z < 1 by its series, summed until a term no longer counts.
 * NaN where it does not settle within 100,000 terms (z very near 1).
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1
  let sum = 1
  for (let k = 0; k < 100_000; k++) {
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z
    sum += term
    if (Math.abs(term) < 1e-14 * Math.abs(sum)) return sum
  }
  return Number.NaN
}

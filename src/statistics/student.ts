import { betaBelow } from './beta.ts'
import { normalQuantile } from './normal.ts'

/** Chance that Student's t with `degrees` of freedom is at least as far from zero as t (Abramowitz & Stegun 26.7.1). */
export function studentTwoSided(t: number, degrees: number): number {
  const square = t * t
  if (square === Infinity) return 0
  return betaBelow(degrees / (degrees + square), degrees / 2, 0.5, square / (degrees + square))
}

/** Chance that Student's t with `degrees` of freedom is at most t. */
export function studentCdf(t: number, degrees: number): number {
  const tail = studentTwoSided(t, degrees) / 2
  return t < 0 ? tail : 1 - tail
}

/**
 * The value of Student's t below which the share p lies. It lies further out than the normal value; the bracket is
 * doubled until it holds it and then halved until no number lies between.
 */
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0
  if (p < 0.5) return -studentQuantile(1 - p, degrees)
  let low = 0
  let high = normalQuantile(p) + 1
  const upper = 1 - p
  while (studentTwoSided(high, degrees) / 2 > upper) high *= 2
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (studentTwoSided(middle, degrees) / 2 > upper) low = middle
    else high = middle
  }
  return high
}

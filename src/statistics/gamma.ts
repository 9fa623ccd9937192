const LANCZOS_G = 7
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
]

/** ln Γ(x) for x > 0, to about 15 digits (Lanczos 1964 with Godfrey's coefficients). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const base = z + LANCZOS_G + 0.5
  const series = LANCZOS.reduce((sum, c, k) => (k === 0 ? c : sum + c / (z + k)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(base) - base + Math.log(series)
}

/**
 * ln B(a, b). The plain difference of three ln Γ loses its digits when one argument is large (a million answers),
 * so Stirling's main terms are taken apart by hand there (Didonato & Morris 1992, as in R's `lbeta`).
 */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a]
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(a + b)
  const shrink = Math.log1p(-small / (small + large))
  const rest = stirlingRest(large) - stirlingRest(small + large)
  if (small < 10) {
    return logGamma(small) + rest + small - small * Math.log(small + large) + (large - 0.5) * shrink
  }
  const ratio = Math.log(small / (small + large))
  const lead = 0.5 * (Math.log(2 * Math.PI) - Math.log(large))
  return lead + stirlingRest(small) + rest + (small - 0.5) * ratio + large * shrink
}

/** ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π] for x ≥ 10 (Abramowitz & Stegun 6.1.41). */
function stirlingRest(x: number): number {
  const s = 1 / (x * x)
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360)))))) / x
}

/**
 * Regularised incomplete gamma functions P(a, x) below and Q(a, x) above:
 * power series left of a + 1, Lentz's continued fraction right of it (Numerical Recipes §6.2), so that the smaller
 * of the two is always computed directly and keeps its relative accuracy.
 */
export function gammaBelow(a: number, x: number): number {
  if (x <= 0) return 0
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x)
}

export function gammaAbove(a: number, x: number): number {
  if (x <= 0) return 1
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x)
}

const ENOUGH = 10_000

function gammaSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let k = 1; k < ENOUGH && Math.abs(term) > Math.abs(sum) * 1e-17; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a))
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Number.MAX_VALUE
  let d = 1 / b
  let product = d
  for (let k = 1; k < ENOUGH; k++) {
    const numerator = -k * (k - a)
    b += 2
    d = 1 / awayFromZero(numerator * d + b)
    c = awayFromZero(b + numerator / c)
    product *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return product * Math.exp(a * Math.log(x) - x - logGamma(a))
}

/** Lentz's method divides by these; a zero would end it. */
export function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}

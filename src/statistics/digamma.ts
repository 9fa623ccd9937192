/** ψ(x) = d ln Γ(x) / dx for x > 0: brought above 8 by ψ(x) = ψ(x + 1) − 1/x, then its series (Abramowitz & Stegun 6.3.18). */
export function digamma(x: number): number {
  let shift = 0
  let z = x
  while (z < 8) {
    shift -= 1 / z
    z++
  }
  const s = 1 / (z * z)
  const rest = s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132)))))
  return shift + Math.log(z) - 0.5 / z - rest
}

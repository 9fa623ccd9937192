import { gammaAbove } from './gamma.ts'

/** How often chance alone gives a chi-square at least as large. */
export function chiSquareAbove(value: number, degrees: number): number {
  return degrees <= 0 || value <= 0 ? 1 : gammaAbove(degrees / 2, value / 2)
}

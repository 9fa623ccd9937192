/**
 * What a standard error shrinks by when a good part of everyone answered: √((N − n)/(N − 1)).
 * Applied from 5 % of the population on; below that it changes nothing worth telling, and 1 is returned.
 */
export function finitePopulationFactor(n: number, population: number): number {
  if (n >= population) return population > 1 ? 0 : 1
  return n / population > 0.05 ? Math.sqrt((population - n) / (population - 1)) : 1
}

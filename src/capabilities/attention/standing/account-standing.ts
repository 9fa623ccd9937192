import type { AccountStanding } from './contract.ts'
import { type Band, bands, type Standing } from './standing.ts'

export interface Weighed {
  customerId: string
  name: string
  standing: Standing | undefined
}

const mostNamed = 5
const mostReasons = 3

/**
 * People of an account as one. Each counts by what they bought in a year, in usual purchases so that currencies can stand side
 * by side, and with one purchase more: somebody who only speaks for a company counts too.
 */
export function together(people: readonly Weighed[]): AccountStanding {
  const known = people.flatMap(({ standing, ...one }) =>
    standing && standing.risk !== null
      ? [{ ...one, standing, risk: standing.risk, counts: counts(standing) }]
      : [],
  )
  const all = known.reduce((sum, one) => sum + one.counts, 0)
  const growing = known.filter(({ standing }) => standing.growth !== null)
  return {
    people: people.length,
    known: known.length,
    risk: mean(known.map(({ risk, counts }) => [risk, counts])),
    growth: mean(growing.map(({ standing, counts }) => [standing.growth ?? 0, counts])),
    bands: Object.fromEntries(
      bands.map((band) => [
        band,
        people.filter(({ standing }) => (standing?.band ?? 'unknown') === band).length,
      ]),
    ) as Record<Band, number>,
    worst: known
      .toSorted((one, other) => other.risk - one.risk || other.counts - one.counts)
      .slice(0, mostNamed)
      .map(({ customerId, name, standing, risk, counts }) => ({
        customerId,
        name,
        weight: counts / all,
        risk,
        band: standing.band,
        reasons: standing.riskReasons.filter(({ effect }) => effect > 0).slice(0, mostReasons),
      })),
  }
}

function counts({ inputs }: Standing): number {
  return 1 + Math.max(0, inputs['value-year'] ?? 0)
}

function mean(weighed: readonly (readonly [value: number, counts: number])[]): number | null {
  const all = weighed.reduce((sum, [, counts]) => sum + counts, 0)
  return all === 0 ? null : weighed.reduce((sum, [value, counts]) => sum + value * counts, 0) / all
}

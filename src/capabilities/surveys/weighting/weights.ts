import { type Margins, rake } from '../../../statistics/raking.ts'
import type { Reference } from './reference.ts'

/** People alike in the traits they are weighed by, in the order of the traits; '' where that is not known. */
export interface Alike {
  traits: readonly string[]
  n: number
}

export interface Weights {
  /** How much each of those people counts: 1 on average, between 0.3 and 3. */
  of(traits: readonly string[]): number
  n: number
  effective: number
  designEffect: number
  worstGap: number
  met: boolean
}

/**
 * Weights that make those who answered resemble everybody in these traits (raking). Whoever answered without being known
 * keeps their say: they are in no margin. The effective n is (Σw)² / Σw², the design effect n·Σw² / (Σw)² (Kish).
 */
export function weightsFor(
  people: readonly Alike[],
  names: readonly string[],
  counts: Reference['counts'],
): Weights {
  const answers = people.map(({ traits }) =>
    Object.fromEntries(names.map((name, at) => [name, traits[at] ?? ''])),
  )
  const { weights, worstGap, met } = rake(
    answers,
    marginsOf(people, names, counts),
    people.map(({ n }) => n),
  )
  const by = new Map(people.map(({ traits }, at) => [keyOf(traits), weights[at] as number]))
  const n = people.reduce((sum, one) => sum + one.n, 0)
  const sum = people.reduce((total, one, at) => total + one.n * (weights[at] as number), 0)
  const squares = people.reduce((total, one, at) => total + one.n * (weights[at] as number) ** 2, 0)
  const effective = squares === 0 ? 0 : sum ** 2 / squares
  return {
    of: (traits) => by.get(keyOf(traits)) ?? 1,
    n,
    effective,
    designEffect: effective === 0 ? 1 : n / effective,
    worstGap,
    met,
  }
}

const keyOf = (traits: readonly string[]) => JSON.stringify(traits)

/**
 * True shares of the known values, scaled to the part of the answers whose value is known. A value nobody has among
 * everybody is in no margin.
 */
function marginsOf(people: readonly Alike[], names: readonly string[], counts: Reference['counts']): Margins {
  const all = people.reduce((sum, { n }) => sum + n, 0)
  return Object.fromEntries(
    names.flatMap((name, at) => {
      const values = [...(counts.get(name) ?? [])]
      const everybody = values.reduce((sum, [, one]) => sum + one.all, 0)
      const isIn = (value: string) => counts.get(name)?.has(value) === true
      const known = people.filter(({ traits }) => isIn(traits[at] ?? '')).reduce((sum, { n }) => sum + n, 0)
      if (everybody === 0 || known === 0) return []
      const share = (one: { all: number }) => ((one.all / everybody) * known) / all
      return [[name, Object.fromEntries(values.map(([value, one]) => [value, share(one)]))] as const]
    }),
  )
}

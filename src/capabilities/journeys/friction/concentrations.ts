import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { fewUnder, measuredShare } from '../measured.ts'
import type { Concentration } from './candidate.ts'
import type { Group } from './facts.ts'

const mostShown = 4

/** The groups to which it happens more often than to all others of the same field, beyond chance; the clearest first. */
export function concentrations(groups: readonly Group[]): Concentration[] {
  const tested = groups.flatMap((group) => {
    const others = groups.filter(({ field, value }) => field === group.field && value !== group.value)
    const here = { hits: group.touched, n: group.n }
    const elsewhere = others.reduce((so, one) => ({ hits: so.hits + one.touched, n: so.n + one.n }), {
      hits: 0,
      n: 0,
    })
    const found = compareShares(elsewhere, here)
    return here.n < fewUnder || !found ? [] : [{ group, here, elsewhere, ...found }]
  })
  const judgements = judgeTogether(tested.map(({ p }) => p))
  return tested
    .filter(({ difference }, index) => difference > 0 && judgements[index]?.real)
    .sort(
      (one, other) =>
        one.p - other.p || other.low - one.low || (one.group.value < other.group.value ? -1 : 1),
    )
    .slice(0, mostShown)
    .map(({ group, here, elsewhere }) => ({
      field: group.field,
      value: group.value,
      here: measuredShare(here.hits, here.n),
      elsewhere: measuredShare(elsewhere.hits, elsewhere.n),
    }))
}

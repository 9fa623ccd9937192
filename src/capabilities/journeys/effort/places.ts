import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import { meanWithInterval } from '../../../statistics/mean.ts'
import { hiddenUnder, reliabilityOf } from '../measured.ts'
import type { EffortReport } from './contract.ts'
import { besideOthers, type PlainSums } from './measured.ts'

type Compared = EffortReport['steps'][number]['index']

/**
 * Steps or ways whose journeys cost more than all the others; judged together, those that cost most first, but few journeys
 * after many. It goes along with the place, it need not come from it.
 * @param effect how much less sure everything is because several journeys are one customer's
 */
export function dearestFirst<T extends PlainSums>(
  places: readonly T[],
  all: PlainSums,
  effect: number,
): { place: T; index: Compared }[] {
  const shown = places.filter(({ n }) => n >= hiddenUnder)
  const compared = shown.map((place) => besideOthers(place, all, effect))
  const isEnough = shown.map(({ n }) => reliabilityOf(Math.min(n, all.n - n)) === 'ok')
  const judged = judgeTogether(
    compared.flatMap(({ found }, at) => (found && found.difference > 0 && isEnough[at] ? [found.p] : [])),
  )
  return compared
    .flatMap(({ moments, found }, at) => {
      if (!found || found.difference <= 0) return []
      const place = shown[at] as T
      const isReal = isEnough[at] ? (judged.shift()?.real ?? false) : false
      const { value, low, high } = meanWithInterval(moments)
      const reliability = reliabilityOf(place.n)
      const { difference } = found
      return [
        {
          place,
          index: { n: place.n, customers: place.n, value, low, high, reliability, difference, isReal },
        },
      ]
    })
    .sort(
      (a, b) =>
        Number(b.index.reliability === 'ok') - Number(a.index.reliability === 'ok') ||
        b.index.value - a.index.value ||
        b.place.n - a.place.n,
    )
}

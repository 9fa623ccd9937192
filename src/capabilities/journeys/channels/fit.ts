import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import type { Share } from '../../../statistics/share.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { fewUnder, measuredShare } from '../measured.ts'
import type { Move } from './contract.ts'

/** What was asked about one subject in one channel, and how much of it was answered. */
export interface Asked {
  subject: string
  channel: string
  answered: Share
}

/**
 * Which questions would be answered more often in another channel: only where the difference remains when all pairs are
 * judged together and its interval lies above zero, and only to the channel that does best with them. Most gained first.
 */
export function movesAmong(asked: readonly Asked[], nameOf: (subject: string) => string): Move[] {
  const known = asked.filter(({ subject, answered }) => subject !== '' && answered.n >= fewUnder)
  const pairs = known.flatMap((from) =>
    known
      .filter((to) => to.subject === from.subject && to.channel !== from.channel)
      .flatMap((to) => {
        const found = compareShares(from.answered, to.answered)
        return found ? [{ from, to, ...found }] : []
      }),
  )
  const judged = judgeTogether(pairs.map(({ p }) => p))
  const real = pairs
    .filter(({ low }, at) => low > 0 && judged[at]?.real)
    .toSorted(
      (one, other) => other.difference - one.difference || (one.to.channel < other.to.channel ? -1 : 1),
    )
  const best = new Map(real.toReversed().map((pair) => [`${pair.from.subject}\n${pair.from.channel}`, pair]))
  return [...best.values()]
    .map(({ from, to, difference, low, high }) => ({
      subject: from.subject,
      name: nameOf(from.subject),
      from: from.channel,
      to: to.channel,
      here: measuredShare(from.answered.hits, from.answered.n),
      there: measuredShare(to.answered.hits, to.answered.n),
      difference: { value: difference, low, high },
      gain: { value: difference * from.answered.n, low: low * from.answered.n, high: high * from.answered.n },
    }))
    .sort((one, other) => other.gain.value - one.gain.value || (one.name < other.name ? -1 : 1))
}

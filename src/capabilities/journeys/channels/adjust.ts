import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import type { Share } from '../../../statistics/share.ts'
import {
  compareStandardised,
  type StandardisedShare,
  standardisedShare,
} from '../../../statistics/standardised-share.ts'
import { fewUnder, measuredShare } from '../measured.ts'
import type { ChannelCell } from './contract.ts'

/** One channel's shares for each subject. */
export interface BySubject {
  channel: string
  /** By subject: hits and n of one measure. */
  shares: ReadonlyMap<string, Share>
}

interface Adjusted {
  channel: string
  plain: Share
  adjusted: StandardisedShare | null
}

/** Less than this of what is asked everywhere tells too little of how a channel would do with it. */
const leastSeen = 0.6

/** Every channel in the mix of subjects of all channels together. */
export function adjustAll(channels: readonly BySubject[]): Adjusted[] {
  const mix = new Map<string, number>()
  for (const { shares } of channels) {
    for (const [subject, { n }] of shares) mix.set(subject, (mix.get(subject) ?? 0) + n)
  }
  return channels.map(({ channel, shares }) => {
    const all = [...shares.values()]
    const plain = { hits: sumOf(all, 'hits'), n: sumOf(all, 'n') }
    const parts = [...mix].map(([subject, weight]) => ({
      share: shares.get(subject) ?? { hits: 0, n: 0 },
      weight,
    }))
    const adjusted = plain.n >= fewUnder ? standardisedShare(parts) : null
    return { channel, plain, adjusted: adjusted && adjusted.seen >= leastSeen ? adjusted : null }
  })
}

/**
 * The cells of a row with the best marked where it is really better than each of the others, and the worse ones where they
 * are really worse than the best; all comparisons of the table are judged together (10 % false discoveries).
 */
export function cellsOf(
  rows: readonly { adjusted: readonly Adjusted[]; better: 'more' | 'less' }[],
): ChannelCell[][] {
  const tests = rows.map(({ adjusted, better }) => againstBest(adjusted, better))
  const judged = judgeTogether(tests.flatMap(({ others }) => others.map(({ p }) => p)))
  let at = 0
  return rows.map(({ adjusted }, row) => {
    const { best, others } = tests[row] as (typeof tests)[number]
    const worse = new Set(others.filter(() => judged[at++]?.real).map(({ channel }) => channel))
    const isBest = others.length > 0 && worse.size === others.length
    return adjusted.map(({ channel, plain, adjusted: found }) => ({
      channel,
      plain: measuredShare(plain.hits, plain.n),
      adjusted: found && { value: found.value, low: found.low, high: found.high },
      verdict: channel === best && isBest ? 'best' : worse.has(channel) ? 'worse' : '',
    }))
  })
}

function againstBest(adjusted: readonly Adjusted[], better: 'more' | 'less') {
  const known = adjusted.flatMap(({ channel, adjusted: found }) => (found ? [{ channel, found }] : []))
  const sign = better === 'more' ? 1 : -1
  const [best, ...rest] = known.toSorted(
    (one, other) => sign * (other.found.value - one.found.value) || (one.channel < other.channel ? -1 : 1),
  )
  return {
    best: best?.channel,
    others: rest.map(({ channel, found }) => ({
      channel,
      p: best ? compareStandardised(best.found, found).p : 1,
    })),
  }
}

function sumOf(shares: readonly Share[], of: keyof Share): number {
  return shares.reduce((sum, share) => sum + share[of], 0)
}

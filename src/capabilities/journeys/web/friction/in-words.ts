import { count, percent } from '../../../../web/kit/numbers.ts'
import type { AmongLike, Concentration, FrictionCandidate } from '../../friction/candidate.ts'
import { say } from './say.ts'

type Difference = AmongLike['difference']

/** What a friction is, in a few words: `Had to contact us after Return registered`. */
export function titleOf({ kind, place }: Pick<FrictionCandidate, 'kind' | 'place'>): string {
  return kind === 'channel' && place.next === ''
    ? say('title_channelContact', place)
    : say(`title_${kind}`, place)
}

/** `25 points fewer (20 to 30)`; where the interval holds zero, that there is no real difference. */
export function changeInWords(difference: NonNullable<Difference>): string {
  const { value, low, high } = difference
  const points = (share: number) => String(Math.round(Math.abs(share) * 100))
  if (low <= 0 && high >= 0) return say('noDifference', { low: signed(low), high: signed(high) })
  return value < 0
    ? say('fewer', { points: points(value), low: points(high), high: points(low) })
    : say('more', { points: points(value), low: points(low), high: points(high) })
}

function signed(share: number): string {
  const points = Math.round(share * 100)
  return points < 0 ? `−${-points}` : points > 0 ? `+${points}` : '0'
}

export function whole(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}%`
}

/** `62.1% of 161 journeys that came there` */
export function touchedInWords({ kind, journeys: { hits, n } }: FrictionCandidate): string {
  const word = kind === 'promise' ? 'touchedWhole' : kind === 'feeling' ? 'touchedFelt' : 'touched'
  return say(word, { share: percent(n === 0 ? 0 : hits / n), n: count(n) })
}

export function groupInWords({ field, value }: Concentration): string {
  return say(`field_${field}`, { value })
}

import { labelOf } from '../../../web/client/field-names.ts'
import { count, figure } from '../../../web/kit/numbers.ts'
import { scaleName } from '../../../web/kit/scales.ts'
import { language } from '../../../web/kit/words.ts'
import type { Change, Comparison } from '../contract.ts'
import { say } from './say.ts'

export type Place = NonNullable<Change['place']>

/** A change as one sentence; what it is about stands between double asterisks. */
export function sentenceOf({ place, tone, score, contacts }: Change): string {
  const where = place ? placeInWords(place) : `**${say('overall')}**`
  if (score) {
    const { metric, summary, before } = score
    const shown = (value: number | null) => (value === null ? '' : figure(value, metric.unit))
    return say(tone === 'better' ? 'gotBetter' : 'gotWorse', {
      where,
      metric: scaleInSentence(metric.scale),
      before: shown(before?.value ?? null),
      now: shown(summary.value),
      nBefore: count(before?.n ?? 0),
      n: count(summary.n),
    })
  }
  if (!contacts) return where
  const { before, now, ratio } = contacts
  if (before === 0) return say('newContacts', { where, now: rate(now) })
  return say('contacts', { where, ratio: rate(ratio), before: rate(before), now: rate(now) })
}

/** Places in a row: `Delivery, Channel courier`. */
export function placesInWords(places: Place[]): string {
  return places.map((place) => placeInWords(place).replaceAll('**', '')).join(', ')
}

/** A touchpoint by its name alone; other places with what they are: `Channel **chat**`. */
function placeInWords({ field, value }: Place) {
  const name = `**${value}**`
  return field === 'touchpoint' ? name : `${labelOf(field)} ${name}`
}

function scaleInSentence(scale: string) {
  const name = scaleName(scale)
  return /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name
}

/** Two digits say enough of a rate: `3.1`, `0.43`, `37`. */
function rate(value: number) {
  const digits = value >= 10 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 2 }
  return new Intl.NumberFormat(language, digits).format(value)
}

/** What a p-value says, in people's words. */
export function chanceInWords({ p }: Pick<Comparison, 'p'>): string {
  if (p < 0.001) return say('chanceUnder', { of: count(1000) })
  const of = Math.round(p * 1000) < 10 ? 1000 : 100
  return say('chance', { times: Math.round(p * of), of: count(of) })
}

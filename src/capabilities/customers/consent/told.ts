import type { Context } from '../../../platform/context.ts'
import type { Channel } from './channels.ts'
import { channels } from './channels.ts'
import { rowOf } from './consents.ts'
import type { Purpose } from './contract.ts'
import { decisive } from './effective.ts'
import { addConsents, allPurposes, type NewestOf, newestOfMany } from './store.ts'

/** What came with an event or a call about somebody's consent. */
export interface ToldConsent {
  /** The sender's word for it: `marketing`, `Advertising`, `marketing.email`. */
  category: string
  given: boolean
  /** Where it was said, when it is not the source the event came from: `Sec-GPC`. */
  source?: string
}

interface Told {
  customerId: string
  told: readonly ToldConsent[]
  source: string
  at: Date
}

/** Keeps what events tell about consent: each change once, however many events repeat it. */
export interface ConsentKeeper {
  keep(told: readonly Told[]): Promise<void>
}

/** Words of others for our first purposes, as consent managers and browsers use them. */
const otherWords: Record<string, string> = {
  advertising: 'marketing',
  targeting: 'marketing',
  performance: 'analytics',
  statistics: 'analytics',
  functional: 'personalisation',
  preferences: 'personalisation',
  personalization: 'personalisation',
  saleofinfo: 'sharing',
  sale: 'sharing',
  survey: 'surveys',
}

const purposesGoodForMs = 60_000
const mostRemembered = 100_000

interface Wanted {
  customerId: string
  purpose: string
  channel: Channel
  given: boolean
  at: Date
  source: string
}

export function createConsentKeeper({ db, now }: Pick<Context, 'db' | 'now'>): ConsentKeeper {
  /** What each source said last, so that a stream of events that repeat it asks nobody. */
  const remembered = new Map<string, boolean>()
  let purposes: { read: Map<string, Purpose>; until: number } | undefined

  async function knownPurposes() {
    if (purposes && purposes.until > performance.now()) return purposes.read
    const all = (await allPurposes({ db })).filter(({ endedAt }) => !endedAt)
    const read = new Map(
      all.flatMap(
        (one) =>
          [
            [one.name.toLowerCase(), one],
            [one.id, one],
          ] as const,
      ),
    )
    purposes = { read, until: performance.now() + purposesGoodForMs }
    return read
  }

  return {
    async keep(told) {
      const known = await knownPurposes()
      const wanted = told.flatMap((one) => wantedOf(one, known))
      const news = wanted.filter((one) => remembered.get(keyOf(one)) !== one.given)
      if (news.length === 0) return
      const ids = [...new Set(news.map(({ customerId }) => customerId))]
      const newest = await newestOfMany({ db }, ids, { purposes: news.map(({ purpose }) => purpose) })
      const changes = changesAmong(news, newest)
      await addConsents(
        { db, now },
        changes.map((one) => rowOf({ ...one, by: one.source }, now())),
      )
      if (remembered.size > mostRemembered) remembered.clear()
      for (const one of news) remembered.set(keyOf(one), one.given)
    },
  }
}

function keyOf({ customerId, purpose, channel, source }: Wanted) {
  return `${customerId} ${purpose} ${channel} ${source}`
}

/** Categories that are no purpose of ours are left out: a sender may have more of them. */
function wantedOf({ customerId, told, source, at }: Told, known: ReadonlyMap<string, Purpose>): Wanted[] {
  return told.flatMap(({ category, given, source: own = source }) => {
    const [word = '', way = 'any'] = category.trim().toLowerCase().split('.')
    const purpose = known.get(word) ?? known.get(otherWords[word.replaceAll(/[^a-z]/g, '')] ?? '')
    const channel = channels.find((name) => name === way)
    return purpose && channel ? [{ customerId, purpose: purpose.id, channel, given, at, source: own }] : []
  })
}

/**
 * What is new. A source that repeats what it said before says nothing new, also after the customer decided otherwise
 * elsewhere: a cookie that still says yes must not undo a no. For the same reason the first yes of a source does not
 * count against a no that stands.
 */
function changesAmong(wanted: readonly Wanted[], newest: readonly NewestOf[]): Wanted[] {
  const said = newest.map((one) => ({ ...one, customerId: one.asked }))
  const changes: Wanted[] = []
  for (const one of wanted) {
    const about = [...said, ...changes].filter(
      ({ customerId, purpose }) => customerId === one.customerId && purpose === one.purpose,
    )
    const own = about
      .filter(({ channel, source }) => channel === one.channel && source === one.source)
      .reduce<Wanted | undefined>((last, next) => (last && last.at > next.at ? last : next), undefined)
    if (own ? own.given === one.given || own.at > one.at : isOverruled(one, about)) continue
    changes.push(one)
  }
  return changes
}

function isOverruled(one: Wanted, about: readonly Wanted[]) {
  return one.given && decisive(about, one.channel)?.given === false
}

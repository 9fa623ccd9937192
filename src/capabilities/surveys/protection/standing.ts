import type { Context } from '../../../platform/context.ts'
import { type MayContact, mayContact, type Reachable, reachOf } from '../../customers/index.ts'
import { type MessageChannel, refusedAmong } from '../../outward/index.ts'
import { answeredSince, askedSince, type History, moreImportant, type Rivals } from './history.ts'
import { lotOf } from './lot.ts'
import type { Standing } from './rules.ts'

/** Somebody who is meant: a customer by any of their records, or an address that is nobody's we know. */
export interface Recipient {
  customerId: string | null
  /** Empty for customers: theirs is looked up. */
  address: string
}

export interface AskedBy {
  surveyId: string
  channel: MessageChannel
  /** What lots are drawn for: the sending or the trigger; empty where everybody is asked. */
  drawing: string
  rivals: Rivals
}

/** A recipient, who they are now, and how they stand to being asked. */
export interface Found<R extends Recipient> {
  recipient: R
  /** The customer they belong to now; null for strangers, and for those who are gone. */
  customerId: string | null
  address: string
  name: string
  language: string
  zone: string
  standing: Standing
}

/** The purpose that surveys are asked for, in the words of consent. */
export const purpose = 'surveys'

/** How some thousand people stand to being asked now, with few questions to the store, in their order. */
export async function standingsOf<R extends Recipient>(
  context: Context,
  recipients: readonly R[],
  by: AskedBy,
): Promise<Found<R>[]> {
  const ids = recipients.flatMap(({ customerId }) => customerId ?? [])
  const consentChannel = by.channel === 'email' ? 'email' : 'sms'
  const [reach, consents] = await Promise.all([
    reachOf(context, ids),
    mayContact(context, ids, { purpose, channel: consentChannel }),
  ])
  const reachable = new Map(reach.map((one) => [one.asked, one]))
  const people = recipients.map((recipient) => placed(recipient, by.channel, reachable))
  const known = await knownOf(context, people, by)
  return people.map((person) => {
    const { customerId } = person.recipient
    const consent = customerId ? consentOf(consents.get(customerId)) : 'given'
    return { ...person, standing: standingOf(person, { consent, ...known, by }) }
  })
}

type Person<R extends Recipient> = Omit<Found<R>, 'standing'>

function placed<R extends Recipient>(
  recipient: R,
  channel: MessageChannel,
  reachable: ReadonlyMap<string, Reachable>,
): Person<R> {
  const one = recipient.customerId ? reachable.get(recipient.customerId) : undefined
  const { id = null, name = '', language = '', zone = '' } = one ?? {}
  const theirs = channel === 'email' ? one?.email : one?.phone
  return { recipient, customerId: id, address: theirs || recipient.address, name, language, zone }
}

/** What was asked of them before, what speaks against their addresses, and who else is about to ask. */
async function knownOf(context: Context, people: readonly Person<Recipient>[], by: AskedBy) {
  const ids = people.flatMap(({ customerId }) => customerId ?? [])
  const addresses = people.flatMap(({ address }) => address || [])
  const { channel, surveyId, rivals } = by
  const [asked, answered, awaited, refused] = await Promise.all([
    askedSince(context, { surveyId, ids, addresses }),
    answeredSince(context, { surveyId, ids }),
    moreImportant(context, rivals, ids),
    refusedAmong(context, { channel, purpose }, addresses),
  ])
  return { asked, answered, awaited, refused }
}

type Known = Awaited<ReturnType<typeof knownOf>>

function standingOf(
  { customerId, address, recipient }: Person<Recipient>,
  { consent, asked, answered, awaited, refused, by }: Known & { consent: Standing['consent']; by: AskedBy },
): Standing {
  const histories = [asked.byCustomer.get(customerId ?? ''), asked.byAddress.get(address)]
  const latest = (pick: (one: History) => number | undefined) =>
    newest(histories.map((one) => one && pick(one)))
  const refusal = refused.get(address)?.reason
  return {
    consent: refusal === 'unsubscribed' || refusal === 'complained' ? 'refused' : consent,
    hasAddress: address !== '',
    isBounced: refusal === 'bounced',
    lastAsked: latest(({ last }) => last),
    lastAskedThis: newest([latest(({ lastThis }) => lastThis), answered.get(customerId ?? '')]),
    askedInYear: histories.reduce((sum, one) => sum + (one?.inYear ?? 0), 0),
    hasMoreImportant: awaited.has(customerId ?? ''),
    lot: by.drawing === '' ? 0 : lotOf(by.drawing, customerId ?? recipient.customerId ?? address),
  }
}

function newest(moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((moment) => moment !== undefined)
  return known.length > 0 ? Math.max(...known) : undefined
}

function consentOf(answer: MayContact | undefined): Standing['consent'] {
  if (!answer) return 'forgotten'
  if (answer.may) return 'given'
  if (answer.because === 'unknown' || answer.because === 'forgotten') return 'forgotten'
  return answer.because === 'refused' ? 'refused' : 'missing'
}

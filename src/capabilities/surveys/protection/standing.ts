import type { Context } from '../../../platform/context.ts'
import {
  type Families,
  familiesOf,
  type MayContact,
  mayContactFamilies,
  type Reachable,
  reachOf,
} from '../../customers/index.ts'
import { type MessageChannel, refusedAmong } from '../../outward/index.ts'
import { answeredSince, askedSince, later, moreImportant, type Rivals, together } from './history.ts'
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
  const reach = await reachOf(context, ids, [by.channel === 'email' ? 'email' : 'phone'])
  const reachable = new Map(reach.map((one) => [one.asked, one]))
  const people = recipients.map((recipient) => placed(recipient, by.channel, reachable))
  const families = await familiesOf(
    context,
    people.map(({ customerId }) => customerId),
  )
  const known = await knownOf(context, { people, families }, by)
  return people.map((person) => ({ ...person, standing: standingOf(person, known, by) }))
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
async function knownOf(
  context: Context,
  { people, families }: { people: readonly Person<Recipient>[]; families: Families },
  { channel, surveyId, rivals }: AskedBy,
) {
  const addresses = people.flatMap(({ address }) => address || [])
  const [consents, asked, answered, awaited, refused] = await Promise.all([
    mayContactFamilies(context, families, { purpose, channel: channel === 'email' ? 'email' : 'sms' }),
    askedSince(context, { surveyId, families, addresses }),
    answeredSince(context, { surveyId, families }),
    moreImportant(context, rivals, families.customers),
    refusedAmong(context, { channel, purpose }, addresses),
  ])
  return { consents, asked, answered, awaited, refused }
}

type Known = Awaited<ReturnType<typeof knownOf>>

function standingOf(
  { customerId, address, recipient }: Person<Recipient>,
  { consents, asked, answered, awaited, refused }: Known,
  { drawing }: AskedBy,
): Standing {
  const byCustomer = asked.byCustomer.get(customerId ?? '')
  const byAddress = asked.byAddress.get(address)
  const history = byCustomer && byAddress ? together(byCustomer, byAddress) : (byCustomer ?? byAddress)
  const consent = recipient.customerId ? consentOf(consents.get(customerId ?? '')) : 'given'
  const refusal = refused.get(address)?.reason
  return {
    consent: refusal === 'unsubscribed' || refusal === 'complained' ? 'refused' : consent,
    hasAddress: address !== '',
    isBounced: refusal === 'bounced',
    lastAsked: history?.last,
    lastAskedThis: later(history?.lastThis, answered.get(customerId ?? '')),
    askedInYear: history?.inYear ?? 0,
    hasMoreImportant: awaited.has(customerId ?? ''),
    lot: drawing === '' ? 0 : lotOf(drawing, customerId ?? recipient.customerId ?? address),
  }
}

function consentOf(answer: MayContact | undefined): Standing['consent'] {
  if (!answer) return 'forgotten'
  if (answer.may) return 'given'
  if (answer.because === 'unknown' || answer.because === 'forgotten') return 'forgotten'
  return answer.because === 'refused' ? 'refused' : 'missing'
}

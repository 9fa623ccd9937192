import type { Identity, Keyed } from './identities.ts'

/** A customer we know. */
export interface KnownCustomer {
  id: string
  /** Has a user id, an e-mail address or another system's id, so that a device or a phone alone does not decide. */
  named: boolean
  /** The sources that gave them a user id. A source gives one person one id: a second one is somebody else. */
  userIdsFrom: readonly string[]
}

/** Whom an identity leads to, and by which record: what comes by it stays with the record when a merge is undone. */
export interface Known {
  customer: KnownCustomer
  recordId: string
}

/** Somebody as an interaction shows them: their identities, the surest first, and the source that says so. */
export interface Shown {
  readonly identities: readonly Keyed[]
  readonly source: string
  /** One text for all of their identities, where they come with few. */
  readonly writtenAs?: string
  /** Who they turned out to be before, and as of when; nothing can be learnt of them. */
  recognised?: { known: Known; at: number }
}

/** Two records that one source named together. `certain`: the rule says they are one person. */
export interface Meeting {
  a: string
  b: string
  rule: MeetingRule
  certain: boolean
}

export type MeetingRule =
  | 'signed in on the same device'
  | 'same phone number'
  | 'user id and e-mail address told together'
  | 'same e-mail address, other user id'

export interface Resolution {
  /** Position by position; `isAgreed` where all of the person's identities lead to this customer. */
  customers: { known: Known; isNew: boolean; isAgreed: boolean }[]
  /** New customers, with the position of the person who made them known. */
  created: { id: string; position: number }[]
  /** New identities, with the position of the person who brought them. */
  linked: { identity: Keyed; known: Known; position: number }[]
  meetings: Meeting[]
}

/**
 * Who is meant, one person after the other, so that what the first tells is known for the second.
 *
 * A user id, another system's id or an e-mail address decides by itself; but two user ids of one source are two people, even
 * when they share an e-mail address. A phone number or a device may be shared: it only decides when the person comes without
 * a sure identity, or when the customer it belongs to has none so far.
 * An identity never moves from one customer to another here. Records that are met together are told as meetings: merging is a
 * step of its own, which can be undone. What is learnt is added to `known` and its customers.
 */
export function resolve(
  persons: readonly Shown[],
  known: Map<string, Known>,
  newId: () => string,
): Resolution {
  const resolution: Resolution = { customers: [], created: [], linked: [], meetings: [] }
  const createdIds = new Set<string>()
  for (let position = 0; position < persons.length; position++) {
    const shown = persons[position]!
    if (shown.recognised) {
      resolution.customers.push({ known: shown.recognised.known, isNew: false, isAgreed: true })
      continue
    }
    const leads = shown.identities.map(({ key }) => known.get(key))
    const one = decide(shown, leads) ?? create(position)
    meet(resolution.meetings, shown, one, leads)
    for (const [at, identity] of shown.identities.entries()) {
      if (leads[at] || known.has(identity.key)) continue
      known.set(identity.key, one)
      resolution.linked.push({ identity, known: one, position })
      learn(one.customer, identity, shown.source)
    }
    const isAgreed = leads.every((lead) => !lead || lead.customer.id === one.customer.id)
    resolution.customers.push({ known: one, isNew: createdIds.has(one.customer.id), isAgreed })
  }
  return resolution

  function create(position: number): Known {
    const id = newId()
    createdIds.add(id)
    resolution.created.push({ id, position })
    return { customer: { id, named: false, userIdsFrom: [] }, recordId: id }
  }
}

/** Whom each identity of a person leads to. */
type Leads = readonly (Known | undefined)[]

function decide({ identities, source }: Shown, leads: Leads): Known | undefined {
  const [surest] = identities
  const hasUserId = surest?.kind === 'userId'
  const comesNamed = surest !== undefined && isSure(surest)
  for (const [at, identity] of identities.entries()) {
    const known = leads[at]
    if (!known) continue
    const { customer } = known
    if (identity.kind === 'userId') return known
    const isSomebodyElse = hasUserId && customer.userIdsFrom.includes(source)
    if (isSure(identity) ? !isSomebodyElse : !comesNamed || !customer.named) return known
  }
  return undefined
}

/** Tells which other customers the person's identities lead to, where that says something about who is who. */
function meet(
  meetings: Meeting[],
  { identities, source }: Shown,
  { customer, recordId }: Known,
  leads: Leads,
) {
  const hasUserId = identities[0]?.kind === 'userId'
  for (const [at, identity] of identities.entries()) {
    const other = leads[at]
    if (!other || other.customer.id === customer.id) continue
    const told = meetingBy(identity, other.customer, hasUserId && other.customer.userIdsFrom.includes(source))
    if (told) meetings.push({ a: recordId, b: other.recordId, ...told })
  }
}

function meetingBy(
  identity: Identity,
  other: KnownCustomer,
  isSomebodyElse: boolean,
): Pick<Meeting, 'rule' | 'certain'> | undefined {
  if (isSure(identity)) {
    if (isSomebodyElse) return { rule: 'same e-mail address, other user id', certain: false }
    return { rule: 'user id and e-mail address told together', certain: true }
  }
  if (other.named) return undefined // a shared phone or computer tells nothing about two people with names
  if (identity.kind === 'anonymousId') return { rule: 'signed in on the same device', certain: true }
  return identity.kind === 'phone' ? { rule: 'same phone number', certain: true } : undefined
}

function learn(customer: KnownCustomer, identity: Identity, source: string) {
  if (isSure(identity)) customer.named = true
  if (identity.kind === 'userId' && !customer.userIdsFrom.includes(source))
    customer.userIdsFrom = [...customer.userIdsFrom, source]
}

function isSure({ kind }: Identity): boolean {
  return kind === 'userId' || kind === 'email' || kind === 'external'
}

import type { Incoming, Person } from '../incoming.ts'
import { readAnswer, reviewTexts } from './answers.ts'
import { readInstant, repairClock, type Times } from './clock.ts'
import { readGoods, readOrder } from './commerce.ts'
import { withConsents } from './consents.ts'
import { messageTexts, readMessage } from './messages.ts'
import { inAccount, readPerson } from './person.ts'
import { readSurroundings } from './surroundings.ts'
import { firstText, type Json, objectAt, textAt } from './values.ts'

export const callTypes = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const
export type CallType = (typeof callTypes)[number]

/** What a call turned out to be: something that happened, something told about a person, or nothing we understand. */
export type Read = { incoming: Incoming } | { told: { person: Person; at: number } } | { refused: Refusal }

/** Why a call cannot be kept, where in it, and how to mend it. */
export interface Refusal {
  reason: string
  field: string
  fix: string
}

export interface Arrival {
  /** Set by the address, or undefined within a batch, where each call names its own. */
  type: CallType | undefined
  received: number
  /** Of the whole batch. */
  sentAt: unknown
  /** For a call that brings no `messageId`: it can then not be recognised when it is sent again. */
  newMessageId: () => string
  /** The browser says `Sec-GPC: 1`: their data must not be sold or shared. */
  optsOut?: boolean
}

/**
 * Reads one call of Segment's specification. identify, group and alias tell something about the person and are no
 * interactions: nothing happened between customer and company.
 */
export function readCall(raw: unknown, arrival: Arrival): Read {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return refuse('This is not an object.', '', 'Send each call as a JSON object.')
  }
  const call = raw as Json
  const type = arrival.type ?? call.type
  if (!isCallType(type)) {
    return refuse(
      `The type “${String(type).slice(0, 40)}” is not known.`,
      'type',
      `Use one of ${callTypes.join(', ')}.`,
    )
  }
  const times = timesOf(call, arrival)
  if ('refused' in times) return times
  const context = objectAt(call.context)
  const traits = type === 'identify' ? objectAt(call.traits) : objectAt(context.traits)
  const person = withConsents(readPerson(call, traits, context), {
    context,
    traits,
    optsOut: arrival.optsOut,
  })
  if (!person.userId && !person.anonymousId && !person.email) {
    return refuse('Nobody is named.', 'userId', 'Send a userId or an anonymousId.')
  }
  if (type === 'identify' || type === 'group' || type === 'alias')
    return readTold(type, call, person, times.occurred)
  const messageId = textAt(call.messageId) ?? arrival.newMessageId()
  return readHappening({ type, call, context, person, times, messageId })
}

function isCallType(type: unknown): type is CallType {
  return callTypes.includes(type as CallType)
}

function timesOf(call: Json, { sentAt, received }: Arrival): Times | { refused: Refusal } {
  const [field, written] =
    call.originalTimestamp == null
      ? ['timestamp', call.timestamp]
      : ['originalTimestamp', call.originalTimestamp]
  const original = written == null ? undefined : readInstant(written)
  if (written != null && original === undefined) {
    return refuse(
      'The time is not readable.',
      field as string,
      'Send it as ISO 8601, such as 2026-03-31T12:00:00.000Z.',
    )
  }
  return repairClock({ original, sent: readInstant(call.sentAt ?? sentAt), received })
}

function readTold(type: CallType, call: Json, person: Person, at: number): Read {
  if (type === 'identify') return { told: { person, at } }
  if (type === 'group') {
    const groupId = textAt(call.groupId)
    if (!groupId) return refuse('The group is not named.', 'groupId', 'Send a groupId.')
    return { told: { person: inAccount(person, groupId, objectAt(call.traits)), at } }
  }
  const previousId = textAt(call.previousId)
  if (!previousId)
    return refuse('The earlier id is missing.', 'previousId', 'Send the previousId that becomes this userId.')
  if (!person.userId)
    return refuse('The new id is missing.', 'userId', 'Send the userId that the previousId becomes.')
  return { told: { person: { ...person, anonymousId: previousId }, at } }
}

interface Happened {
  type: 'track' | 'page' | 'screen'
  call: Json
  context: Json
  person: Person
  times: Times
  messageId: string
}

function readHappening({ type, call, context, person, times, messageId }: Happened): Read {
  const properties = objectAt(call.properties)
  const name = nameOf(type, call, properties)
  if (name === undefined)
    return refuse(
      'The event is not named.',
      'event',
      'Send what happened as event, such as “Order Completed”.',
    )
  const { seen, ...surroundings } = readSurroundings(context, type)
  const special = type === 'track' ? readSpecial(name, properties) : undefined
  const incoming: Incoming = {
    messageId,
    kind: type === 'track' ? 'event' : 'page',
    name,
    person,
    occurredAt: isoText(times.occurred),
    originalAt: times.original === undefined ? undefined : isoText(times.original),
    sentAt: times.sent === undefined ? undefined : isoText(times.sent),
    direction: properties.direction === 'out' ? 'out' : 'in',
    ...surroundings,
    ...readGoods(properties),
    ...ownWords(properties, surroundings),
    ...special,
    properties: {
      ...seen,
      ...(special?.text === undefined ? properties : without(properties, textsOf(special))),
    },
  }
  return { incoming }
}

/** What is more than an event: an order, an answer, a turn of a conversation. */
function readSpecial(name: string, properties: Json): Partial<Incoming> | undefined {
  return readOrder(name, properties) ?? readAnswer(name, properties) ?? readMessage(name, properties)
}

/** What is kept as the text is not kept once more among the properties. */
function textsOf({ kind }: Partial<Incoming>): string[] {
  return kind === 'message' ? messageTexts : ['comment', ...reviewTexts]
}

function nameOf(type: 'track' | 'page' | 'screen', call: Json, properties: Json): string | undefined {
  if (type === 'track') return textAt(call.event)
  return (
    textAt(call.name) ??
    firstText(properties, 'name', 'title') ??
    textAt(call.category) ??
    (type === 'page' ? 'Page' : 'Screen')
  )
}

/** Our own names, which a sender may use to say where and how it happened. */
function ownWords(properties: Json, surroundings: Partial<Incoming>): Partial<Incoming> {
  return {
    touchpoint: firstText(properties, 'touchpoint'),
    stage: firstText(properties, 'stage'),
    channel: firstText(properties, 'channel') ?? surroundings.channel,
    unit: firstText(properties, 'unit'),
    sessionId: firstText(properties, 'session_id', 'sessionId') ?? surroundings.sessionId,
    conversationId: firstText(properties, 'conversation_id', 'conversationId'),
    agentId: firstText(properties, 'agent_id', 'agentId'),
    promisedAt: instantText(properties.promised_at),
    fulfilledAt: instantText(properties.fulfilled_at ?? properties.delivered_at),
  }
}

function without(properties: Json, names: string[]): Json {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)))
}

function instantText(value: unknown): string | undefined {
  const instant = readInstant(value)
  return instant === undefined ? undefined : isoText(instant)
}

/** Years beyond what JavaScript can write are left for `accept` to refuse, with the year in its reason. */
function isoText(instant: number): string {
  return Math.abs(instant) <= 8.64e15 ? new Date(instant).toISOString() : String(instant)
}

function refuse(reason: string, field: string, fix: string): { refused: Refusal } {
  return { refused: { reason, field, fix } }
}

import { maskLabel, maskText } from '../../../language/masking/mask-text.ts'
import type { Identified } from '../../customers/index.ts'
import { recognise as asEverybodyKnows, type Recognise, type Recognised } from '../../touchpoints/index.ts'
import type { Incoming, Source } from '../incoming.ts'
import { maskProperties, storable } from '../masking/mask-properties.ts'
import { isStorable } from './check.ts'
import { ownNames } from './own-names.ts'

/** One interaction on its way in: checked, with its id and the moment it reached us (ms since 1970). */
export interface Arrived {
  id: string
  source: Source
  incoming: Incoming
  receivedAt: number
}

/** Columns that are empty are undefined: the facts store fills them, and less has to be written and read. */
export type InteractionRow = Record<string, unknown>

const longestName = 200

/**
 * What is stored of an interaction. `version` of the first writing is its arrival in µs: every later one (annotation,
 * correction) happens later and is greater.
 * @param knownName what their record calls whose it is, where they wrote something
 */
export function interactionRow(
  { id, source, incoming, receivedAt }: Arrived,
  { customerId, recordId }: Pick<Identified, 'customerId' | 'recordId'>,
  knownName?: string,
  recognise: Recognise = asEverybodyKnows,
): InteractionRow {
  const { answer } = incoming
  const name = label(incoming.name)
  const direction = incoming.direction ?? 'in'
  const product = label(incoming.product)
  const properties = incoming.properties && maskProperties(incoming.properties)
  const told = toldPlace(incoming)
  // By the values as they are stored, so that applying the rules again later comes to the same end.
  const place = recognise({
    kind: incoming.kind,
    name,
    source: source.name,
    direction,
    product,
    properties,
    touchpoint: told.touchpoint,
    stage: told.stage,
    channel: told.channel,
  })
  // All columns in one place: rows that were put together key by key would be slow to read ever after.
  return {
    id,
    version: receivedAt * 1000,
    customer_id: customerId,
    known_as: recordId === customerId ? undefined : recordId,
    occurred_at: utcText(incoming.occurredAt),
    received_at: instantText(receivedAt),
    original_at: storableInstant(incoming.originalAt),
    sent_at: storableInstant(incoming.sentAt),
    promised_at: storableInstant(incoming.promisedAt),
    fulfilled_at: storableInstant(incoming.fulfilledAt),
    kind: incoming.kind,
    name,
    touchpoint: place.touchpoint,
    stage: place.stage,
    channel: place.channel,
    told_touchpoint: unlike(told.touchpoint, place.touchpoint),
    told_stage: unlike(told.stage, place.stage),
    told_channel: unlike(told.channel, place.channel),
    source: source.name,
    direction,
    import_id: source.importId || undefined,
    unit: (label(incoming.unit) ?? source.unit) || undefined,
    country: label(incoming.country) || undefined,
    language: label(incoming.language) || undefined,
    product: product || undefined,
    account_id: reference(incoming.accountId),
    session_id: reference(incoming.sessionId),
    conversation_id: reference(incoming.conversationId),
    order_id: reference(incoming.orderId),
    agent_id: reference(incoming.agentId),
    promise_id: reference(incoming.promiseId),
    value: incoming.value || undefined,
    currency: incoming.currency?.toUpperCase() || undefined,
    // The metric is the scale without its length: `csat5` and `csat7` are both CSAT.
    metric: answer && label(answer.scale.replace(/\d+$/, '')),
    scale: answer && label(answer.scale),
    score: answer?.score,
    wording: label(answer?.wording) || undefined,
    text: masked(incoming, knownName),
    link: linkIn(properties),
    properties,
  }
}

function masked({ text, person }: Incoming, knownName: string | undefined): string | undefined {
  if (!text) return undefined
  return maskText(storable(text), { names: ownNames(person, knownName) }).masked || undefined
}

/** Under these names sources tell where they show a thing; only what is a web address counts. */
function linkIn(properties: Record<string, unknown> | undefined): string | undefined {
  if (!properties) return undefined
  return [properties.url, properties.link, properties.permalink].find(
    (found): found is string => typeof found === 'string' && /^https?:\/\//.test(found),
  )
}

/** Where the source said it happened; empty where it left that open. */
function toldPlace({ touchpoint, stage, channel }: Incoming): Recognised {
  return { touchpoint: label(touchpoint) ?? '', stage: label(stage) ?? '', channel: label(channel) ?? '' }
}

/** What was told is kept only where something else came of it: absent means that the stored value is the one that was told. */
function unlike(told: string, stored: string): string | undefined {
  return told === stored ? undefined : told
}

/** A device's own times may be anything; outside what can be stored they tell nothing. */
function storableInstant(written: string | undefined): string | undefined {
  return written !== undefined && isStorable(Date.parse(written)) ? utcText(written) : undefined
}

/** Most come as they are stored; the rest (without milliseconds, in another zone) is written anew. */
function utcText(written: string): string {
  return written.length === 24 && written.endsWith('Z') ? written : new Date(written).toISOString()
}

let lastInstant = Number.NaN
let lastText = ''

/** The rows of one request share their moment of arrival, so the last one is kept. */
export function instantText(instant: number): string {
  if (instant === lastInstant) return lastText
  lastInstant = instant
  lastText = new Date(instant).toISOString()
  return lastText
}

function short(text: string): string {
  return text.length > longestName ? text.slice(0, longestName).toWellFormed() : text
}

/** Words that many rows share (a product, a channel); personal data has no place in them. */
export function label(text: string): string
export function label(text: string | undefined): string | undefined
export function label(text: string | undefined): string | undefined {
  if (!text || harmless.has(text)) return text
  const masked = short(maskLabel(storable(text)).masked)
  if (masked === text && text.length <= longestRemembered) {
    if (harmless.size >= mostRemembered) harmless.clear()
    harmless.add(text)
  }
  return masked
}

/** Labels in which there is nothing to mask: many rows share them. */
const harmless = new Set<string>()
const mostRemembered = 20_000
const longestRemembered = 100

/** Ids of orders and sessions are joined by and stay as they are; only an e-mail address used as an id is masked. */
function reference(id: string | undefined): string | undefined {
  if (!id) return undefined
  return short(id.includes('@') ? maskLabel(storable(id)).masked : storable(id))
}

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

/** Columns that are empty are left out: the facts store fills them, and less has to be written and read. */
export type InteractionRow = Record<string, unknown>

/** Whose it is, and the name that their record holds. */
type Known = Pick<Identified, 'customerId' | 'recordId'> & { knownName?: string }

const longestName = 200

/**
 * What is stored of an interaction. `version` of the first writing is its arrival in µs: every later one (annotation,
 * correction) happens later and is greater.
 */
export function interactionRow(
  { id, source, incoming, receivedAt }: Arrived,
  { customerId, recordId, knownName }: Known,
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
    ...told,
  })
  const row: InteractionRow = {
    id,
    version: receivedAt * 1000,
    customer_id: customerId,
    occurred_at: utcText(incoming.occurredAt),
    received_at: instantText(receivedAt),
    kind: incoming.kind,
    name,
    touchpoint: place.touchpoint,
    stage: place.stage,
    channel: place.channel,
    source: source.name,
    direction,
  }
  putTold(row, told, place)
  if (recordId !== customerId) row.known_as = recordId
  put(row, 'import_id', source.importId)
  put(row, 'unit', label(incoming.unit) ?? source.unit)
  put(row, 'country', label(incoming.country))
  put(row, 'language', label(incoming.language))
  put(row, 'product', product)
  put(row, 'account_id', reference(incoming.accountId))
  put(row, 'session_id', reference(incoming.sessionId))
  put(row, 'conversation_id', reference(incoming.conversationId))
  put(row, 'order_id', reference(incoming.orderId))
  put(row, 'agent_id', reference(incoming.agentId))
  put(row, 'promise_id', reference(incoming.promiseId))
  put(row, 'value', incoming.value)
  put(row, 'currency', incoming.currency?.toUpperCase())
  put(
    row,
    'text',
    incoming.text &&
      maskText(storable(incoming.text), { names: ownNames(incoming.person, knownName) }).masked,
  )
  if (answer) putAnswer(row, answer)
  for (const [column, instant] of instantsOf(incoming)) putInstant(row, column, instant)
  if (properties) row.properties = properties
  return row
}

/** Where the source said it happened; empty where it left that open. */
function toldPlace({ touchpoint, stage, channel }: Incoming): Recognised {
  return { touchpoint: label(touchpoint) ?? '', stage: label(stage) ?? '', channel: label(channel) ?? '' }
}

/** Kept only where something else came of it: absent means that the stored value is the one that was told. */
function putTold(row: InteractionRow, told: Recognised, place: Recognised): void {
  if (told.touchpoint !== place.touchpoint) row.told_touchpoint = told.touchpoint
  if (told.stage !== place.stage) row.told_stage = told.stage
  if (told.channel !== place.channel) row.told_channel = told.channel
}

/** The metric is the scale without its length: `csat5` and `csat7` are both CSAT. */
function putAnswer(row: InteractionRow, { scale, score, wording }: NonNullable<Incoming['answer']>): void {
  row.scale = label(scale)
  row.metric = label(scale.replace(/\d+$/, ''))
  row.score = score
  put(row, 'wording', label(wording))
}

function instantsOf({
  originalAt,
  sentAt,
  promisedAt,
  fulfilledAt,
}: Incoming): [string, string | undefined][] {
  return [
    ['original_at', originalAt],
    ['sent_at', sentAt],
    ['promised_at', promisedAt],
    ['fulfilled_at', fulfilledAt],
  ]
}

function put(row: InteractionRow, column: string, value: string | undefined): void {
  if (value) row[column] = value
}

/** A device's own times may be anything; outside what can be stored they tell nothing. */
function putInstant(row: InteractionRow, column: string, written: string | undefined): void {
  if (written === undefined) return
  const instant = Date.parse(written)
  if (isStorable(instant)) row[column] = utcText(written)
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
  if (!id) return id
  return short(id.includes('@') ? maskLabel(storable(id)).masked : storable(id))
}

import type { Incoming, Person } from '../incoming.ts'
import { wordsOfHtml } from './html.ts'
import type { Rule, WebhookMapping } from './mapping.ts'
import { type Seen, valueAt } from './path.ts'
import { answerAt, instantAt, moneyAt, namedAt, placeOf, type Refusal, read, textOf } from './values.ts'

/** A delivery as it is read: its words as JSON, and what tells it from all others. */
export interface Delivered {
  body: unknown
  headers: Readonly<Record<string, string>>
  /** The same for the same delivery, however often it is sent. */
  key: string
  /** UTC ISO text; when it happened, where it does not say itself. */
  receivedAt: string
}

export interface Translated {
  interactions: Incoming[]
  refusals: Refusal[]
}

/** More than any sender packs into a megabyte on purpose. */
const mostOfOne = 1_000

/** What a delivery becomes by its mapping. Pure: the preview shows exactly what will be stored. */
export function translate(delivered: Delivered, mapping: WebhookMapping, zone: string): Translated {
  const done: Translated = { interactions: [], refusals: [] }
  for (const rule of mapping.rules) {
    for (const [index, seen] of itemsOf(delivered, rule).entries()) {
      if (done.interactions.length + done.refusals.length >= mostOfOne) return done
      if (!applies(seen, rule)) continue
      const identity = identityOf(seen, { rule, delivered, index })
      const one = becomes(seen, { rule, identity, delivered, zone: mapping.zone ?? zone })
      if (one && 'reason' in one) done.refusals.push(one)
      else if (one) done.interactions.push(one)
    }
  }
  return done
}

function itemsOf({ body, headers }: Delivered, { each }: Rule): Seen[] {
  if (!each) return [{ body, headers }]
  const items = valueAt({ body, headers }, each)
  return Array.isArray(items) ? items.map((item) => ({ body, headers, item })) : []
}

function applies(seen: Seen, { when }: Rule): boolean {
  return when.every(({ path, is, not = false }) => {
    const value = valueAt(seen, path)
    const holds = is ? is.includes(textOf(value)) : value !== undefined && value !== null && value !== ''
    return holds !== not
  })
}

interface Identity {
  rule: Rule
  delivered: Delivered
  index: number
}

/** The rule's key stays when the rule changes, so a delivery read again brings nothing twice. */
function identityOf(seen: Seen, { rule, delivered, index }: Identity): string {
  const own = read(seen, rule.id)
  if (own) return `${rule.key}/${own}`
  return rule.each ? `${rule.key}/${delivered.key}/${index}` : `${rule.key}/${delivered.key}`
}

interface Becoming {
  rule: Rule
  identity: string
  delivered: Delivered
  zone: string
}

function becomes(seen: Seen, { rule, identity, delivered, zone }: Becoming): Incoming | Refusal | undefined {
  const times = timesAt(seen, { rule, delivered, zone })
  if ('reason' in times) return times
  const answer = answerAt(seen, rule)
  if (answer && 'reason' in answer) return answer
  const text = wordsAt(seen, rule)
  if (rule.answer && !answer && text === '') return undefined
  const currency = read(seen, rule.currency).toUpperCase()
  const value = moneyAt(seen, rule, currency)
  if (typeof value === 'object') return value
  const person = personAt(seen, rule)
  if ('reason' in person) return person
  const properties = propertiesAt(seen, rule)
  return {
    messageId: identity,
    kind: rule.kind,
    name: read(seen, rule.name) || rule.kind,
    direction: directionAt(seen, rule),
    person,
    ...times,
    ...plainTexts(seen, rule),
    ...(text && { text }),
    ...(answer && { answer }),
    ...(value !== undefined && { value }),
    ...(currency && { currency }),
    ...(properties && { properties }),
  }
}

type Times = Pick<Incoming, 'occurredAt' | 'promisedAt' | 'fulfilledAt'>

function timesAt(
  seen: Seen,
  { rule, delivered, zone }: Pick<Becoming, 'rule' | 'delivered' | 'zone'>,
): Times | Refusal {
  const times: Times = { occurredAt: delivered.receivedAt }
  for (const field of ['time', 'promisedAt', 'fulfilledAt'] as const) {
    const from = rule[field]
    const instant = from && instantAt(seen, from, zone)
    if (typeof instant === 'object') return instant
    if (instant) times[field === 'time' ? 'occurredAt' : field] = instant
  }
  return times
}

const longestText = 100_000

function wordsAt(seen: Seen, { text: from, isHtml }: Rule): string {
  const text = read(seen, from)
  return (isHtml ? wordsOfHtml(text) : text).slice(0, longestText).toWellFormed()
}

function personAt(seen: Seen, { person }: Rule): Person | Refusal {
  const { externalIds: ids, traits: names, ...places } = person
  const who: Person = {}
  for (const field of ['userId', 'email', 'phone', 'anonymousId', 'name'] as const) {
    const text = read(seen, places[field])
    if (text) who[field] = text
  }
  const externalIds = namedAt(seen, ids)
  const traits = namedAt(seen, names)
  if (externalIds) who.externalIds = externalIds
  if (traits) who.traits = traits
  if (who.userId || who.email || who.phone || who.anonymousId || externalIds) return who
  const { name: _name, ...known } = places
  return {
    field: [...Object.values(known), ...Object.values(ids ?? {})].map(placeOf).filter(Boolean).join(', '),
    reason: 'It names no customer.',
    fix: 'Choose the place that holds a customer’s id, e-mail address or phone number.',
  }
}

function directionAt(seen: Seen, { direction = 'in' }: Rule): 'in' | 'out' {
  if (typeof direction === 'string') return direction
  return direction.out.includes(textOf(valueAt(seen, direction.path))) ? 'out' : 'in'
}

const textFields = [
  'touchpoint', 'stage', 'channel', 'unit', 'country', 'language', 'product', 'accountId', 'sessionId',
  'conversationId', 'orderId', 'agentId', 'promiseId',
] as const // biome-ignore format: one glance

function plainTexts(seen: Seen, rule: Rule): Partial<Incoming> {
  const texts: Partial<Record<(typeof textFields)[number], string>> = {}
  for (const field of textFields) {
    const text = read(seen, rule[field])
    if (text) texts[field] = text
  }
  return texts
}

function propertiesAt(seen: Seen, { properties, allOf }: Rule): Record<string, unknown> | undefined {
  const whole = allOf ? valueAt(seen, allOf) : undefined
  const plain = Object.entries(typeof whole === 'object' && whole !== null ? whole : {})
    .map(([name, value]) => [name, textOf(value)] as const)
    .filter(([, text]) => text !== '')
  const named = { ...Object.fromEntries(plain), ...namedAt(seen, properties) }
  return Object.keys(named).length > 0 ? named : undefined
}

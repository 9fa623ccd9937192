import { Invalid } from '../../../platform/errors.ts'
import { readInstant } from '../../../platform/files/instants.ts'
import { readNumber } from '../../../platform/files/numbers.ts'
import { readScore } from '../../../statistics/scales.ts'
import type { Incoming } from '../incoming.ts'
import { type Columns, columnReader, ownReader } from './columns.ts'
import type { From, Rule, TimeFrom } from './mapping.ts'
import { plainText } from './plain-text.ts'
import { columnsOf } from './references.ts'
import type { RowIdentity } from './row-identity.ts'
import { withoutLabel } from './scale-of-question.ts'

/** Why a row could not become what its rule says. */
export interface Refusal {
  column: string
  reason: string
  fix: string
}

/** What a rule is read with: its file, the files beside it, and how their values are written. */
export interface Reading extends Columns {
  /** Time zone of times that name none. */
  zone: string
  rows: RowIdentity
}

/** Reads a text or number of a row; '' where there is nothing. */
export type Read = (values: readonly string[]) => string

export type Times = Pick<Incoming, 'occurredAt' | 'promisedAt' | 'fulfilledAt'>

export function instantReaders(reading: Reading, rule: Rule) {
  if (rule.time === '') throw noTime(reading)
  const options = { order: reading.mapping.dateOrder, zone: reading.mapping.zone ?? reading.zone }
  const fields = (['time', 'promisedAt', 'fulfilledAt'] as const)
    .filter((field) => rule[field] !== undefined)
    .map((field) => ({ as: field === 'time' ? 'occurredAt' : field, from: rule[field] as TimeFrom }))
    .map(({ as, from }) => ({ as, column: columnsOf(from).join(', '), read: reader(reading, from) }))
  return (values: readonly string[]): Times | Refusal => {
    const times: Partial<Times> = {}
    for (const { as, column, read } of fields) {
      const text = read(values)
      if (text === '' && as !== 'occurredAt') continue
      const instant = readInstant(text, options)
      if (!instant) return refusedTime(column, text)
      times[as as keyof Times] = instant
    }
    return times as Times
  }
}

function noTime({ file }: Reading) {
  return new Invalid(`No column of “${file.name}” says when things happened.`, {
    field: 'time',
    fix: 'Choose the column that holds the time.',
  })
}

function refusedTime(column: string, text: string): Refusal {
  return text === ''
    ? { column, reason: 'has no time.', fix: 'Choose another time column, or fill it in.' }
    : {
        column,
        reason: `“${shortened(text)}” is not a date or time that can be read.`,
        fix: 'Write it like 2026-03-31 14:05, or choose the order of day and month.',
      }
}

type AnswerRule = NonNullable<Rule['answer']>

export function scoreReader(reading: Reading, answer: AnswerRule | undefined) {
  if (!answer) return () => undefined
  const read = reader(reading, answer.score)
  const { scale, wording, words, beyond } = answer
  const scores = words && new Map(Object.entries(words).map(([word, score]) => [word.toLowerCase(), score]))
  return (values: readonly string[]): Incoming['answer'] | Refusal => {
    const text = read(values)
    if (text === '') return undefined
    const score = scores?.get(text.toLowerCase()) ?? readScore(scale, withoutLabel(text))
    if (typeof score === 'number') return { scale, score, ...(wording && { wording }) }
    if (beyond === 'property') return undefined
    return { column: answer.score, reason: score.reason, fix: score.fix }
  }
}

export function moneyReader(reading: Reading, from: From | undefined) {
  if (!from) return () => undefined
  const { decimal } = reading.mapping
  const read = amounts(reading, from)
  const column = typeof from === 'string' ? from : 'value'
  return (values: readonly string[]): string | Refusal | undefined => {
    const texts = read(values).filter((text) => text !== '')
    if (texts.length === 0) return undefined
    const numbers = texts.map((text) => readNumber(text, { decimal: decimal ?? 'point' }))
    const bad = numbers.indexOf(null)
    if (bad < 0) return decimalText(numbers as number[])
    return {
      column,
      reason: `“${shortened(texts[bad] ?? '')}” is not an amount.`,
      fix: 'Choose the decimal sign, or another column.',
    }
  }
}

function amounts(reading: Reading, from: From): (values: readonly string[]) => readonly string[] {
  if (typeof from === 'object' && 'sum' in from) {
    const columns = from.sum.map((column) => columnReader(column, reading))
    return (values) => columns.flatMap((read) => read(values))
  }
  const read = reader(reading, from)
  return (values) => [read(values)]
}

/** Adds in ten-thousandths, so that no sum of cents ends in …0000001. */
function decimalText(numbers: number[]) {
  const total = numbers.reduce((sum, number) => sum + Math.round(number * 10_000), 0)
  return (total / 10_000).toFixed(4)
}

/** The sum of amounts as `moneyReader` writes them. */
export function addedUp(one: string, other: string): string {
  return decimalText([Number(one), Number(other)])
}

const textFields = [
  'touchpoint', 'stage', 'channel', 'unit', 'country', 'language', 'product', 'accountId', 'sessionId',
  'conversationId', 'orderId', 'agentId', 'currency', 'text', 'promiseId',
] as const // biome-ignore format: one glance

type Texts = Partial<Record<(typeof textFields)[number], string>> & { properties?: Record<string, string> }

export function textReaders(reading: Reading, rule: Rule) {
  const fields = textFields.flatMap((field) => {
    const from = rule[field]
    return from === undefined ? [] : [{ field, read: reader(reading, from) }]
  })
  const properties = rule.properties && recordReader(reading, rule.properties)
  return (values: readonly string[]) => {
    const written: Texts = {}
    for (const { field, read } of fields) {
      const text = read(values)
      if (text !== '') written[field] = text
    }
    if (properties) written.properties = properties(values)
    return written
  }
}

export function personReader(reading: Reading, { person }: Rule) {
  const { traits, externalIds, otherwise, ...ids } = person
  const fields = Object.entries(ids).map(([field, from]) => ({ field, read: reader(reading, from as From) }))
  const readTraits = traits && recordReader(reading, traits)
  const readExternal = externalIds && recordReader(reading, externalIds)
  const readOtherwise = otherwise === undefined ? undefined : reader(reading, otherwise)
  const columns = [...Object.values(ids), ...Object.values(externalIds ?? {})].map(String).join(', ')
  return (values: readonly string[]): Incoming['person'] | Refusal => {
    const who: Incoming['person'] & Record<string, unknown> = {}
    for (const { field, read } of fields) {
      const text = read(values)
      if (text !== '') who[field] = text
    }
    const external = readExternal?.(values)
    if (external && Object.keys(external).length > 0) who.externalIds = external
    if (!isNamed(who)) {
      const anonymousId = readOtherwise?.(values)
      if (!anonymousId) return nobody(columns)
      who.anonymousId = anonymousId
    }
    if (readTraits) who.traits = readTraits(values)
    return who
  }
}

function isNamed({ userId, email, phone, anonymousId, deviceId, externalIds }: Incoming['person']) {
  return userId || email || phone || anonymousId || deviceId || externalIds
}

function nobody(column: string): Refusal {
  const fix = 'Every row needs an id, an e-mail or a phone number.'
  return { column, reason: 'names no customer.', fix }
}

export function recordReader(reading: Reading, record: Record<string, From>) {
  const fields = Object.entries(record).map(([name, from]) => ({ name, read: reader(reading, from) }))
  return (values: readonly string[]) => {
    const written: Record<string, string> = {}
    for (const { name, read } of fields) {
      const text = read(values)
      if (text !== '') written[name] = text
    }
    return written
  }
}

export function reader(reading: Reading, from: From): Read {
  if (typeof from === 'string') return ownReader(from, reading) ?? firstOf(columnReader(from, reading))
  if ('fixed' in from) return () => from.fixed
  if ('sum' in from) {
    const read = amounts(reading, from)
    return (values) => decimalText(read(values).map((text) => readNumber(text) ?? 0))
  }
  if ('times' in from) return productReader(reading, from.times)
  if ('together' in from) {
    const parts = readersOf(reading, from.together)
    return (values) => filled(parts, values).join(from.with)
  }
  if ('first' in from) {
    const parts = readersOf(reading, from.first)
    return (values) => parts.find((read) => read(values) !== '')?.(values) ?? ''
  }
  if ('as' in from) return renamedReader(reading, from)
  if ('after' in from) {
    const read = reader(reading, from.column)
    return (values) => textAfter(read(values), from.after)
  }
  if ('plain' in from) {
    const read = reader(reading, from.plain)
    return (values) => plainText(read(values))
  }
  return 'own' in from ? ownIdReader(reading, from.own) : () => String(reading.rows.number())
}

function readersOf(reading: Reading, columns: readonly string[]) {
  return columns.map((column) => reader(reading, column))
}

function filled(parts: readonly Read[], values: readonly string[]) {
  return parts.map((read) => read(values)).filter((text) => text !== '')
}

function firstOf(read: ReturnType<typeof columnReader>): Read {
  return (values) => (read(values)[0] ?? '').trim()
}

function productReader(reading: Reading, columns: readonly string[]): Read {
  const { decimal = 'point' } = reading.mapping
  const factors = readersOf(reading, columns)
  return (values) => {
    const texts = factors.map((read) => read(values))
    if (texts.includes('')) return ''
    const numbers = texts.map((text) => readNumber(text, { decimal }))
    const bad = numbers.indexOf(null)
    if (bad >= 0) return texts[bad] ?? '' // no number either: refused where an amount is read
    const product = (numbers as number[]).reduce((product, number) => product * number, 1)
    return written(product, decimal)
  }
}

/** Ten digits after the point: more than any price has, fewer than show the error of 0.1 × 3. */
function written(number: number, decimal: 'point' | 'comma') {
  const text = Number(number.toFixed(10)).toString()
  return decimal === 'comma' ? text.replace('.', ',') : text
}

function renamedReader(reading: Reading, { column, as }: Extract<From, { as: unknown }>): Read {
  const read = reader(reading, column)
  const others = new Map(Object.entries(as).map(([word, other]) => [word.toLowerCase(), other]))
  return (values) => {
    const text = read(values)
    return others.get(text.toLowerCase()) ?? text
  }
}

function textAfter(text: string, sign: string) {
  const at = text.lastIndexOf(sign)
  return at < 0 ? text : text.slice(at + sign.length)
}

/** `helpdesk/Case 1`: two sources may both speak of their first case. '' where a row has none of the columns filled. */
function ownIdReader(reading: Reading, columns: readonly string[]): Read {
  const prefix = `${reading.mapping.source}/`
  if (columns.length === 0) return (values) => prefix + reading.rows.id(values)
  const parts = readersOf(reading, columns)
  return (values) => {
    const found = filled(parts, values)
    return found.length === 0 ? '' : prefix + found.join('/')
  }
}

function shortened(text: string) {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

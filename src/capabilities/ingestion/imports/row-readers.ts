import { Invalid } from '../../../platform/errors.ts'
import { readInstant } from '../../../platform/files/instants.ts'
import { readNumber } from '../../../platform/files/numbers.ts'
import { readScore } from '../../../statistics/scales.ts'
import type { Incoming } from '../incoming.ts'
import type { From, Rule, TimeFrom } from './mapping.ts'
import { columnsOf } from './references.ts'
import { withoutLabel } from './scale-of-question.ts'
import { amounts, decimalText, type Reading, reader, recordReader } from './value-readers.ts'

/** Why a row could not become what its rule says. */
export interface Refusal {
  column: string
  reason: string
  fix: string
}

/** Reads the times of a row into what becomes of it; a refusal where one cannot be read. */
export function instantReaders(reading: Reading, rule: Rule) {
  if (rule.time === '') throw noTime(reading)
  const options = { order: reading.mapping.dateOrder, zone: reading.mapping.zone ?? reading.zone }
  const fields = (['time', 'promisedAt', 'fulfilledAt'] as const)
    .filter((field) => rule[field] !== undefined)
    .map((field) => ({
      as: field === 'time' ? ('occurredAt' as const) : field,
      from: rule[field] as TimeFrom,
    }))
    .map(({ as, from }) => ({ as, column: columnsOf(from).join(', '), read: reader(reading, from) }))
  return (values: readonly string[], into: Incoming): Refusal | undefined => {
    for (const { as, column, read } of fields) {
      const text = read(values)
      if (text === '' && as !== 'occurredAt') continue
      const instant = readInstant(text, options)
      if (!instant) return refusedTime(column, text)
      into[as] = instant
    }
    return undefined
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
    if (typeof score === 'number') return wording ? { scale, score, wording } : { scale, score }
    if (beyond === 'property') return undefined
    return { column: answer.score, reason: score.reason, fix: score.fix }
  }
}

export function moneyReader(reading: Reading, from: From | undefined) {
  if (!from) return () => undefined
  const { decimal } = reading.mapping
  const read = amounts(reading, from)
  const column = typeof from === 'string' ? from : 'value'
  const sign = { decimal: decimal ?? 'point' } as const
  return (values: readonly string[]): string | Refusal | undefined => {
    const numbers: number[] = []
    for (const text of read(values)) {
      if (text === '') continue
      const number = readNumber(text, sign)
      if (number === null) {
        const reason = `“${shortened(text)}” is not an amount.`
        return { column, reason, fix: 'Choose the decimal sign, or another column.' }
      }
      numbers.push(number)
    }
    return numbers.length > 0 ? decimalText(numbers) : undefined
  }
}

/** The sum of amounts as `moneyReader` writes them. */
export function addedUp(one: string, other: string): string {
  return decimalText([Number(one), Number(other)])
}

const textFields = [
  'touchpoint', 'stage', 'channel', 'unit', 'country', 'language', 'product', 'accountId', 'sessionId',
  'conversationId', 'orderId', 'agentId', 'currency', 'text', 'promiseId',
] as const // biome-ignore format: one glance

/** Reads what a row says in words, and its properties, into what becomes of it. */
export function textReaders(reading: Reading, rule: Rule) {
  const fields = textFields.flatMap((field) => {
    const from = rule[field]
    return from === undefined ? [] : [{ field, read: reader(reading, from) }]
  })
  const properties = rule.properties && recordReader(reading, rule.properties)
  return (values: readonly string[], into: Incoming) => {
    for (const { field, read } of fields) {
      const text = read(values)
      if (text !== '') into[field] = text
    }
    if (properties) into.properties = properties(values)
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

function shortened(text: string) {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

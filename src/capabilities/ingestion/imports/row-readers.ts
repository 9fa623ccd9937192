import { Invalid } from '../../../platform/errors.ts'
import { readInstant } from '../../../platform/files/instants.ts'
import { readNumber } from '../../../platform/files/numbers.ts'
import { readScore } from '../../../statistics/scales.ts'
import type { Incoming } from '../incoming.ts'
import { columnReader, type LinkedFile } from './links.ts'
import type { From, MappedFile, Mapping, Rule } from './mapping.ts'

/** Why a row could not become what its rule says. */
export interface Refusal {
  column: string
  reason: string
  fix: string
}

/** What a rule is read with: its file, the files beside it, and how their values are written. */
export interface Reading {
  file: MappedFile
  columns: string[]
  mapping: Mapping
  linked: Map<string, LinkedFile>
  /** Time zone of times that name none. */
  zone: string
}

/** Reads a text or number of a row; '' where there is nothing. */
export type Read = (values: readonly string[]) => string

type Times = Pick<Incoming, 'occurredAt' | 'promisedAt' | 'fulfilledAt'>

export function instantReaders(reading: Reading, rule: Rule) {
  if (rule.time === '') throw noTime(reading)
  const options = { order: reading.mapping.dateOrder, zone: reading.mapping.zone ?? reading.zone }
  const fields = (['time', 'promisedAt', 'fulfilledAt'] as const)
    .filter((field) => rule[field] !== undefined)
    .map((field) => ({ as: field === 'time' ? 'occurredAt' : field, column: rule[field] as string }))
    .map(({ as, column }) => ({ as, column, read: reader(reading, column) }))
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

export function scoreReader(reading: Reading, { answer }: Rule) {
  if (!answer) return () => undefined
  const read = reader(reading, answer.score)
  const { scale, wording } = answer
  return (values: readonly string[]): Incoming['answer'] | Refusal => {
    const text = read(values)
    if (text === '') return undefined
    const score = readScore(scale, text)
    if (typeof score === 'number') return { scale, score, ...(wording && { wording }) }
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

const textFields = [
  'touchpoint', 'stage', 'channel', 'unit', 'country', 'language', 'product', 'accountId', 'sessionId',
  'conversationId', 'orderId', 'agentId', 'currency', 'text', 'promiseId',
] as const // biome-ignore format: one glance

export function textReaders(reading: Reading, rule: Rule) {
  const fields = textFields.flatMap((field) => {
    const from = rule[field]
    return from === undefined ? [] : [{ field, read: reader(reading, from) }]
  })
  const properties = recordReader(reading, rule.properties)
  return (values: readonly string[]) => {
    const written: Partial<Record<(typeof textFields)[number], string>> & {
      properties?: Record<string, string>
    } = {}
    for (const { field, read } of fields) {
      const text = read(values)
      if (text !== '') written[field] = text
    }
    if (rule.properties) written.properties = properties(values)
    return written
  }
}

export function personReader(reading: Reading, { person }: Rule) {
  const { traits, ...ids } = person
  const fields = Object.entries(ids).map(([field, from]) => ({ field, read: reader(reading, from as From) }))
  const readTraits = recordReader(reading, traits)
  const columns = Object.values(ids).map(String).join(', ')
  return (values: readonly string[]): Incoming['person'] | Refusal => {
    const who = Object.fromEntries(
      fields.map(({ field, read }) => [field, read(values)] as const).filter(([, text]) => text !== ''),
    )
    if (!who.userId && !who.email && !who.phone && !who.anonymousId) {
      return {
        column: columns,
        reason: 'names no customer.',
        fix: 'Every row needs an id, an e-mail or a phone number.',
      }
    }
    return traits ? { ...who, traits: readTraits(values) } : who
  }
}

function recordReader(reading: Reading, record: Record<string, From> | undefined) {
  const fields = Object.entries(record ?? {}).map(([name, from]) => ({ name, read: reader(reading, from) }))
  return (values: readonly string[]) =>
    Object.fromEntries(
      fields.map(({ name, read }) => [name, read(values)] as const).filter(([, text]) => text !== ''),
    )
}

export function reader(reading: Reading, from: From): Read {
  if (typeof from === 'string') {
    const column = columnReader(from, reading)
    return (values) => (column(values)[0] ?? '').trim()
  }
  if ('fixed' in from) return () => from.fixed
  if ('sum' in from) {
    const read = amounts(reading, from)
    return (values) => decimalText(read(values).map((text) => readNumber(text) ?? 0))
  }
  const parts = from.together.map((column) => reader(reading, column))
  return (values) =>
    parts
      .map((read) => read(values))
      .filter((text) => text !== '')
      .join(from.with)
}

function shortened(text: string) {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

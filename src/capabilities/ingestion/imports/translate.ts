import { createHash } from 'node:crypto'
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

export interface Translated {
  interactions: Incoming[]
  refusals: Refusal[]
}

interface Reading {
  file: MappedFile
  columns: string[]
  mapping: Mapping
  linked: Map<string, LinkedFile>
  /** Time zone of times that name none. */
  zone: string
}

/** Reads a text or number of a row; '' where there is nothing. */
type Read = (values: readonly string[]) => string

/** Makes the function that turns one row of a file into interactions, or says why it cannot. */
export function translator(reading: Reading): (values: readonly string[]) => Translated {
  const rules = reading.file.becomes.map((rule, index) => ruleTranslator(reading, rule, index))
  return (values) => {
    const interactions: Incoming[] = []
    const refusals: Refusal[] = []
    for (const translate of rules) {
      const done = translate(values)
      if (!done) continue
      if ('reason' in done) refusals.push(done)
      else interactions.push(done)
    }
    return { interactions, refusals }
  }
}

function ruleTranslator(reading: Reading, rule: Rule, index: number) {
  const applies = condition(reading, rule)
  const identify = identity(reading, rule, index)
  const instants = instantReaders(reading, rule)
  const score = scoreReader(reading, rule)
  const money = moneyReader(reading, rule.value)
  const texts = textReaders(reading, rule)
  const person = personReader(reading, rule)
  const name = typeof rule.name === 'string' ? { fixed: rule.name } : rule.name.column
  const readName = reader(reading, name)

  return (values: readonly string[]): Incoming | Refusal | null => {
    if (!applies(values)) return null
    const times = instants(values)
    if ('reason' in times) return times
    const answer = score(values)
    if (answer && 'reason' in answer) return answer
    const value = money(values)
    if (typeof value === 'object') return value
    const written = texts(values)
    if (rule.answer && !answer && !written.text) return null
    const who = person(values)
    if ('reason' in who) return who
    return {
      messageId: identify(values),
      kind: rule.kind,
      name: readName(values) || rule.kind,
      direction: rule.direction ?? 'in',
      person: who,
      ...times,
      ...written,
      ...(answer && { answer }),
      ...(value !== undefined && { value }),
    }
  }
}

function condition(reading: Reading, { when }: Rule) {
  if (!when) return () => true
  const read = reader(reading, when.column)
  const wanted = when.is && new Set(when.is)
  return (values: readonly string[]) => (wanted ? wanted.has(read(values)) : read(values) !== '')
}

/** A row's own id, or a digest of the whole row; equal rows of one file are told apart by their order. */
function identity(reading: Reading, { id }: Rule, index: number): Read {
  const prefix = `${reading.file.name}/${index}/`
  if (id) {
    const parts = id.map((column) => reader(reading, column))
    return (values) => prefix + parts.map((read) => read(values)).join('/')
  }
  const repeats = new Map<string, number>()
  return (values) => {
    const digest = createHash('sha1').update(values.join('\u001f')).digest('base64url')
    const times = (repeats.get(digest) ?? 0) + 1
    repeats.set(digest, times)
    return `${prefix}${digest}/${times}`
  }
}

type Times = Pick<Incoming, 'occurredAt' | 'promisedAt' | 'fulfilledAt'>

function instantReaders(reading: Reading, rule: Rule) {
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

function scoreReader(reading: Reading, { answer }: Rule) {
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

function moneyReader(reading: Reading, from: From | undefined) {
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

function textReaders(reading: Reading, rule: Rule) {
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

function personReader(reading: Reading, { person }: Rule) {
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

function reader(reading: Reading, from: From): Read {
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

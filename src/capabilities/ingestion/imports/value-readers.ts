import { readNumber } from '../../../platform/files/numbers.ts'
import { type Columns, columnReader, ownReader } from './columns.ts'
import type { From } from './mapping.ts'
import { plainText } from './plain-text.ts'
import type { RowIdentity } from './row-identity.ts'

/** What a rule is read with: its file, the files beside it, and how their values are written. */
export interface Reading extends Columns {
  /** Time zone of times that name none. */
  zone: string
  rows: RowIdentity
}

/** Reads a text or number of a row; '' where there is nothing. */
export type Read = (values: readonly string[]) => string

/** Makes what reads a value of a row, wherever it comes from. */
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

/** The texts that are one amount together. */
export function amounts(reading: Reading, from: From): (values: readonly string[]) => readonly string[] {
  if (typeof from === 'object' && 'sum' in from) {
    const columns = from.sum.map((column) => columnReader(column, reading))
    return (values) => columns.flatMap((read) => read(values))
  }
  const read = reader(reading, from)
  return (values) => [read(values)]
}

/** Adds in ten-thousandths, so that no sum of cents ends in …0000001. */
export function decimalText(numbers: number[]) {
  let total = 0
  for (const number of numbers) total += Math.round(number * 10_000)
  return (total / 10_000).toFixed(4)
}

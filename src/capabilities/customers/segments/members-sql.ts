import type { Values } from '../../../platform/facts/facts.ts'
import { clickhouseText } from '../../../platform/facts/literals.ts'
import { type Definition, type Item, isGroup } from './definition.ts'
import { kindOf } from './kinds/index.ts'
import type { Asking, BoundType } from './kinds/kind.ts'

export interface AskedWith {
  now: Date
  zone: string
  /** Definitions of the segments that are named, also within each other. */
  others: ReadonlyMap<string, Definition>
  /** Names of the values begin like this, so that several questions can stand in one. */
  prefix?: string
  /** Values stand in the SQL itself: a statement that stores something is sent without bound values. */
  asText?: boolean
  /** Only this share of the customers, 0 to 1: those whose ids come first in the order of the tables. */
  share?: number
}

/** Which rows of `known_customers` are meant, as an SQL expression, with its bound values. */
export function meantSql({ root }: Definition, how: AskedWith): { sql: string; values: Values } {
  const values: Values = {}
  const ask = askingWith(how, values)
  return { sql: itemSql(root, ask), values }
}

/** Customers that a definition means, as a question for their ids: `customer_id IN (…)`. */
export function membersSql(definition: Definition, how: AskedWith): { sql: string; values: Values } {
  const { sql, values } = meantSql(definition, how)
  return { sql: `SELECT customer_id FROM known_customers FINAL WHERE ${sql}`, values }
}

function itemSql(item: Item, ask: Asking): string {
  if (!isGroup(item)) return kindOf(item).sql(item, ask)
  const joined = item.of.map((part) => `(${itemSql(part, ask)})`).join(item.kind === 'all' ? ' AND ' : ' OR ')
  return item.kind === 'none' ? `NOT (${joined})` : joined
}

function askingWith(how: AskedWith, values: Values): Asking {
  const { now, zone, others, prefix = 'm', asText = false, share } = how
  const bind = (type: BoundType, value: unknown) => {
    if (asText) return literal(type, value)
    const name = `${prefix}${Object.keys(values).length}`
    values[name] = value
    return `{${name}:${type}}`
  }
  const table = (name: string) =>
    share === undefined ? `${name} FINAL` : `(SELECT * FROM ${name} FINAL WHERE ${sampleSql(share)})`
  const ask: Asking = {
    bind,
    interactions: table('interactions'),
    traits: table('customer_traits'),
    measures: table('customer_measures'),
    now: bind('DateTime64(3)', now),
    zone: bind('String', zone),
    isIn(id) {
      const other = others.get(id)
      if (!other) throw new Error(`The segment ${id} was not looked up.`)
      return itemSql(other.root, ask)
    },
  }
  return ask
}

/**
 * A share of the customers that reads the same share of every table sorted by customer: ids sort by their second half
 * first, and that is chance (see `platform/ids.ts`; its first two bits are always 10).
 */
export function sampleSql(share: number): string {
  const chance = Math.min(0xbfff, 0x8000 + Math.round(share * 0x4000))
  return `customer_id < toUUID('00000000-0000-0000-${chance.toString(16)}-000000000000')`
}

function literal(type: BoundType, value: unknown): string {
  if (type === 'Array(String)') return `[${(value as string[]).map(clickhouseText).join(', ')}]`
  if (value instanceof Date) return `toDateTime64('${value.toISOString().slice(0, -1)}', 3, 'UTC')`
  const text = clickhouseText(String(value))
  return type === 'String' ? text : `CAST(${text}, '${type}')`
}

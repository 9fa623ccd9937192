import type { Values } from './facts.ts'

/** `{name:Type}`, where the type may itself have brackets: `{from:DateTime64(3)}`. */
const placeholder = /\{\s*(\w+)\s*:\s*([^}]+?)\s*\}/g

/** Instants as the placeholder's type reads them, in UTC; ClickHouse refuses milliseconds where they do not fit. */
export function boundValues(sql: string, values: Values): Values {
  const types = new Map([...sql.matchAll(placeholder)].map(([, name, type]) => [name, type ?? '']))
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, boundValue(value, types.get(name) ?? '')]),
  )
}

function boundValue(value: unknown, type: string): unknown {
  if (Array.isArray(value)) return value.map((one) => boundValue(one, type.replace(/^Array\((.*)\)$/, '$1')))
  const isInstant = typeof value === 'string' && /\bDate/.test(type) && /^\d{4}-\d\d-\d\dT.*Z$/.test(value)
  const instant = isInstant ? new Date(value) : value
  if (!(instant instanceof Date)) return value
  const text = instant.toISOString().replace('T', ' ').replace('Z', '')
  if (/\bDate(32)?\b/.test(type)) return text.slice(0, 10)
  return /\bDateTime\b/.test(type) ? text.slice(0, 19) : text
}

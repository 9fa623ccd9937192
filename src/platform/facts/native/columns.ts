import { utcInstant } from '../../utc-instant.ts'
import type { Bytes } from './bytes.ts'

/** Writes a column of a block; false where a value is not exactly what its type takes. */
export type WriteColumn = (bytes: Bytes, values: readonly unknown[]) => boolean

export interface ColumnForm {
  /** The type as the block names it; the store turns it into its own where they differ. */
  type: string
  write: WriteColumn
}

/**
 * How values of a type travel in ClickHouse's format Native; undefined where that is not known here. Absent values
 * (undefined) become the type's empty value: NULL, '' or 0.
 */
export function formOf(type: string): ColumnForm | undefined {
  const inside = /^(LowCardinality|Nullable|Array)\((.+)\)$/.exec(type)
  if (inside?.[1] === 'LowCardinality') {
    if (inside[2] === 'String') return { type, write: writeDictionary }
    return formOf(inside[2]!)
  }
  if (inside?.[1] === 'Nullable') return nullable(formOf(inside[2]!))
  if (inside?.[1] === 'Array') return list(formOf(inside[2]!))
  const pair = /^Map\((?:LowCardinality\(String\)|String), String\)$/.test(type)
  if (pair) return { type: 'Map(String, String)', write: writeMaps }
  if (type === 'JSON') return { type: 'String', write: each('{}', writeJson) }
  const plain = plainForms[type.replace(/\s/g, '')]
  return plain && { type, write: plain }
}

function nullable(form: ColumnForm | undefined): ColumnForm | undefined {
  if (!form) return undefined
  return {
    type: `Nullable(${form.type})`,
    write(bytes, values) {
      for (const value of values) bytes.byte(isAbsent(value) ? 1 : 0)
      return form.write(bytes, values)
    },
  }
}

function list(form: ColumnForm | undefined): ColumnForm | undefined {
  if (!form) return undefined
  const { type, write } = form.write === writeDictionary ? { type: 'String', write: writeTexts } : form
  return {
    type: `Array(${type})`,
    write(bytes, values) {
      const lists = values.map((value) => value ?? [])
      if (!lists.every(Array.isArray)) return false
      let end = 0
      for (const { length } of lists) {
        end += length
        bytes.int64(end)
      }
      return write(bytes, lists.flat())
    },
  }
}

function writeMaps(bytes: Bytes, values: readonly unknown[]): boolean {
  const maps = values.map((value) => value ?? {})
  if (!maps.every((map) => typeof map === 'object' && !Array.isArray(map))) return false
  const entries = maps.map((map) => Object.entries(map))
  let end = 0
  for (const { length } of entries) {
    end += length
    bytes.int64(end)
  }
  const all = entries.flat()
  const [keys, texts] = [all.map(([key]) => key), all.map(([, text]) => text)]
  return writeTexts(bytes, keys) && writeTexts(bytes, texts)
}

type WriteValue<T> = (bytes: Bytes, value: T) => boolean

function each<T>(empty: T, write: WriteValue<T>): WriteColumn {
  return (bytes, values) => values.every((value) => write(bytes, (value ?? empty) as T))
}

const writeTexts = each('', (bytes, value) => {
  if (typeof value !== 'string' || !value.isWellFormed()) return false
  bytes.text(value)
  return true
})

const writeJson: WriteValue<unknown> = (bytes, value) => {
  bytes.text(typeof value === 'string' ? value : JSON.stringify(value))
  return true
}

/** Many rows of a block arrived at the same moment. */
function writeInstants(bytes: Bytes, values: readonly unknown[]): boolean {
  let last: unknown
  let instant = 0
  for (const value of values) {
    if (value !== last) {
      last = value
      instant = isAbsent(value) ? 0 : typeof value === 'string' ? utcInstant(value) : Number.NaN
      if (Number.isNaN(instant)) return false
    }
    bytes.int64(instant)
  }
  return true
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null
}

const noUuid = '00000000-0000-0000-0000-000000000000'
/** Tenths of thousandths, up to where a number of JavaScript is still exact. */
const amount = /^-?\d{1,10}(?:\.\d{1,4})?$/

const plainForms: Record<string, WriteColumn> = {
  String: writeTexts,
  UUID: each(noUuid, (bytes, value) => typeof value === 'string' && bytes.uuid(value)),
  "DateTime64(3,'UTC')": writeInstants,
  UInt64: each(0, (bytes, value) => {
    if (!Number.isSafeInteger(value) || value < 0) return false
    bytes.int64(value)
    return true
  }),
  'Decimal(18,4)': each('0', (bytes, value) => {
    if (typeof value !== 'string' || !amount.test(value)) return false
    bytes.int64(Math.round(Number(value) * 10_000))
    return true
  }),
  Float64: each(0, (bytes, value) => {
    if (!Number.isFinite(value)) return false
    bytes.float64(value)
    return true
  }),
  Float32: each(0, (bytes, value) => {
    if (!Number.isFinite(value)) return false
    bytes.float32(value)
    return true
  }),
  Bool: each(false, (bytes, value) => {
    if (typeof value !== 'boolean') return false
    bytes.byte(value ? 1 : 0)
    return true
  }),
}

const dictionaryVersion = 1
/** The block brings its own keys, and no dictionary is shared with other blocks. */
const ownKeys = 0x600

/** Each word once, and for each row which of them it is. */
function writeDictionary(bytes: Bytes, values: readonly unknown[]): boolean {
  const numbers = new Map<string, number>([['', 0]])
  const indexes = new Uint32Array(values.length)
  let last = ''
  let lastNumber = 0
  for (let at = 0; at < values.length; at++) {
    const word = values[at] ?? ''
    if (typeof word !== 'string') return false
    if (word !== last) {
      let number = numbers.get(word)
      if (number === undefined) {
        if (!word.isWellFormed()) return false
        number = numbers.size
        numbers.set(word, number)
      }
      last = word
      lastNumber = number
    }
    indexes[at] = lastNumber
  }
  const width = numbers.size <= 2 ** 8 ? 1 : numbers.size <= 2 ** 16 ? 2 : 4
  bytes.int64(dictionaryVersion)
  bytes.int64(ownKeys + Math.log2(width))
  bytes.int64(numbers.size)
  for (const word of numbers.keys()) bytes.text(word)
  bytes.int64(values.length)
  bytes.indexes(indexes, width)
  return true
}

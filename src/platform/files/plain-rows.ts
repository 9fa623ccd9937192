import type { Row } from './records.ts'

const lineFeed = 10
const carriageReturn = 13
const quote = 34
/** A record of very many values says nothing about those after it. */
const mostUsual = 1_000

interface PlainOptions {
  /** One character of ASCII. */
  delimiter: string
  /** The physical line of the first byte. */
  line: number
  /** Bytes in one record that are read here; longer ones are left. */
  longest: number
}

/**
 * Cuts delimited UTF-8 without quotes into rows, some six times as fast as a full reader of CSV. It stops for good before
 * the first record that holds a quote or is too long; whoever reads the rest goes on at `line`.
 * Every value is a string of its own: one that is kept does not keep its whole block in memory.
 */
export class PlainRows {
  line: number
  readonly #delimiter: number
  readonly #longest: number
  /** Values in the record before: nearly always as many come again. */
  #usual = 0
  /** The beginning of a record whose end has not come yet. */
  #open: Buffer = Buffer.alloc(0)

  constructor({ delimiter, line, longest }: PlainOptions) {
    this.line = line
    this.#delimiter = delimiter.charCodeAt(0)
    this.#longest = longest
  }

  /** The complete records of a chunk; with `left`, what from now on is somebody else's, the chunk's end included. */
  read(chunk: Buffer): { rows: Row[]; left?: Buffer } {
    const bytes = this.#open.length > 0 ? Buffer.concat([this.#open, chunk]) : chunk
    const rows: Row[] = []
    let start = 0
    for (;;) {
      const end = bytes.indexOf(lineFeed, start)
      const length = (end < 0 ? bytes.length : end) - start
      if (length > this.#longest) return { rows, left: bytes.subarray(start) }
      if (end < 0) break
      const values = this.#values(
        bytes,
        start,
        bytes[end - 1] === carriageReturn && end > start ? end - 1 : end,
      )
      if (!values) return { rows, left: bytes.subarray(start) }
      if (values.length > 0) rows.push({ line: this.line, values })
      this.line++
      start = end + 1
    }
    this.#open = bytes.subarray(start)
    return { rows }
  }

  /** The last record, where no line break ends it; `left` as above. */
  finish(): { rows: Row[]; left?: Buffer } {
    const values = this.#values(this.#open, 0, this.#open.length)
    if (!values) return { rows: [], left: this.#open }
    return { rows: values.length > 0 ? [{ line: this.line, values }] : [] }
  }

  /** None for an empty line; null where there is a quote. */
  #values(bytes: Buffer, start: number, end: number): string[] | null {
    if (start === end) return []
    const values = new Array<string>(this.#usual)
    let count = 0
    let from = start
    for (let at = start; at < end; at++) {
      const byte = bytes[at]
      if (byte === quote) return null
      if (byte !== this.#delimiter) continue
      values[count++] = bytes.toString('utf8', from, at)
      from = at + 1
    }
    values[count++] = bytes.toString('utf8', from, end)
    values.length = count
    this.#usual = Math.min(count, mostUsual)
    return values
  }
}

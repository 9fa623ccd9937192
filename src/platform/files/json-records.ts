import { Invalid } from '../errors.ts'
import { type Found, withColumns } from './field-records.ts'
import { type Limits, megabytes } from './limits.ts'
import { emptyFile, type OnBadRow, type Records } from './records.ts'

interface JsonSource {
  name: string
  /** How the text begins, for looking only. */
  beginning: string
  bytes: AsyncIterable<Buffer>
  limits: Limits
  onBadRow: OnBadRow
}

interface Piece {
  line: number
  text: string
}

/**
 * Reads JSON objects, one a line or in one array, as rows. A nested object's fields become columns of their
 * own (`customer.id`), a list stays JSON text.
 */
export async function openJson(source: JsonSource, shape: 'jsonl' | 'json'): Promise<Records> {
  const isWhole = shape === 'json' && source.beginning.trimStart().startsWith('{')
  const pieces = isWhole ? wrapped(source) : shape === 'json' ? elements(source) : lines(source)
  let refused: number | undefined
  const records = objects(pieces, (line, reason, raw) => {
    refused ??= line
    source.onBadRow(line, reason, raw)
  })
  return withColumns(records, source, () =>
    refused ? noObjects(source.name, refused) : emptyFile(source.name),
  )
}

function noObjects(name: string, line: number): Invalid {
  const fix = 'Give one object on each line, or one list of objects.'
  return new Invalid(`${name} holds no JSON records: none of its lines is an object.`, {
    file: name,
    line,
    fix,
  })
}

async function* objects(pieces: AsyncIterable<Piece[]>, onBadRow: OnBadRow): AsyncGenerator<Found[]> {
  for await (const batch of pieces) {
    const found: Found[] = []
    for (const { line, text } of batch) {
      const value = parsed(text)
      if (isObject(value)) found.push({ line, fields: flat(value) })
      else onBadRow(line, 'It is not a JSON object.', text)
    }
    if (found.length > 0) yield found
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function flat(value: object, path = '', fields = new Map<string, string>()): Map<string, string> {
  for (const [name, inner] of Object.entries(value)) {
    if (isObject(inner)) flat(inner, `${path}${name}.`, fields)
    else fields.set(path + name, asText(inner))
  }
  return fields
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

async function* lines({ bytes, name, limits }: JsonSource): AsyncGenerator<Piece[]> {
  let line = 1
  let carried = ''
  const decoder = new TextDecoder()
  for await (const chunk of bytes) {
    const parts = (carried + decoder.decode(chunk, { stream: true })).split('\n')
    carried = parts.pop() ?? ''
    if (carried.length > limits.row) throw tooLong(name, line + parts.length, limits)
    yield parts.map((text, index) => ({ line: line + index, text: text.trim() })).filter(({ text }) => text)
    line += parts.length
  }
  if (carried.trim()) yield [{ line, text: carried.trim() }]
}

function tooLong(name: string, line: number, limits: Limits): Invalid {
  const fix = 'Check that the file holds one object for each record.'
  const message = `The record in line ${line} of ${name} is longer than ${megabytes(limits.row)}.`
  return new Invalid(message, { file: name, line, fix })
}

/** An object around a list of records is read as a whole, so it has to fit. */
const mostWhole = 64 * 1024 * 1024

/** One object over several lines: the records of its first list of objects, or itself. */
async function* wrapped({ bytes, name }: JsonSource): AsyncGenerator<Piece[]> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > mostWhole) throw tooLarge(name)
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString()
  const value = parsed(text)
  if (!isObject(value)) throw brokenJson(name, text)
  const list = Object.values(value).find(
    (inner): inner is object[] => Array.isArray(inner) && inner.length > 0 && inner.every(isObject),
  )
  const isRecord = 'id' in value || list === undefined
  yield (isRecord ? [value] : list).map((record) => ({ line: 1, text: JSON.stringify(record) }))
}

function tooLarge(name: string): Invalid {
  const fix = 'Give one object on each line (JSON lines), which may be of any size.'
  return new Invalid(`${name} is one JSON object of more than ${megabytes(mostWhole)}.`, { file: name, fix })
}

function brokenJson(name: string, text: string): Invalid {
  const reason = reasonOf(text)
  const fix = 'Export the file again; it is cut off or was changed by hand.'
  return new Invalid(`${name} is not valid JSON: ${reason}`, { file: name, fix })
}

/** What the parser says, without the text itself. */
function reasonOf(text: string): string {
  try {
    JSON.parse(text)
    return 'it is no object.'
  } catch (error) {
    const [place] = /at position \d+(?: \(line \d+ column \d+\))?/.exec((error as Error).message) ?? []
    return place ? `it breaks off ${place}.` : 'it ends too early.'
  }
}

/** The elements of one array as they stream by: cut at the commas that stand neither in text nor in brackets. */
async function* elements({ bytes, name, limits }: JsonSource): AsyncGenerator<Piece[]> {
  const decoder = new TextDecoder()
  let [line, startLine, depth] = [1, 1, 0]
  let [inText, escaped] = [false, false]
  let carried = ''
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true })
    const found: Piece[] = []
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 10) line++
      if (escaped) escaped = false
      else if (inText) {
        if (code === 34) inText = false
        else if (code === 92) escaped = true
      } else if (code === 34) inText = true
      else if (code === 91 || code === 123) {
        if (++depth === 1) from = at + 1
        if (depth === 2) startLine = line
      } else if (code === 93 || code === 125 || code === 44) {
        if (code !== 44) depth--
        if (depth > (code === 44 ? 1 : 0)) continue
        const piece = (carried + text.slice(from, at)).trim()
        if (piece) found.push({ line: startLine, text: piece })
        carried = ''
        from = at + 1
        startLine = line
      }
    }
    carried += depth > 0 ? text.slice(from) : ''
    if (carried.length > limits.row) throw tooLong(name, startLine, limits)
    yield found
  }
  if (depth > 0) throw unfinished(name, startLine)
}

function unfinished(name: string, line: number): Invalid {
  const fix = 'Export the file again; it ends too early.'
  return new Invalid(`The list in ${name} ends within the record of line ${line}.`, { file: name, line, fix })
}

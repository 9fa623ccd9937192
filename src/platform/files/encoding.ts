import { isUtf8 } from 'node:buffer'
import { Invalid } from '../errors.ts'
import type { Source } from './source.ts'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/**
 * How a text is encoded, by its byte order mark, or else by looking: zero bytes at every second place mean
 * UTF-16 (of a mostly Latin text), bytes that are not UTF-8 mean Windows-1252, of which Latin-1 is a part.
 */
export function sniffEncoding({ head, short }: Pick<Source, 'head' | 'short'>): Encoding {
  return (
    markedEncoding(head) ??
    unmarkedUtf16(head) ??
    (isUtf8(short ? head : whole(head)) ? 'utf-8' : 'windows-1252')
  )
}

/** The encoding that a byte order mark tells, if there is one. */
export function markedEncoding(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8' : undefined
}

function unmarkedUtf16(head: Buffer): Encoding | undefined {
  const zeros: [number, number] = [0, 0]
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) zeros[at & 1 ? 1 : 0]++
  const many = head.length * 0.2
  if (zeros[1] > many && zeros[0] < zeros[1] / 10) return 'utf-16le'
  if (zeros[0] > many && zeros[1] < zeros[0] / 10) return 'utf-16be'
  return undefined
}

/** The same text as valid UTF-8 without byte order mark: all that the readers have to understand. */
export async function* asUtf8({ bytes, name }: Pick<Source, 'bytes' | 'name'>, encoding: Encoding) {
  const chunks = encoding === 'utf-8' ? checkedUtf8(bytes, name) : decoded(bytes, encoding)
  let first = true
  for await (const chunk of chunks) {
    const isMarked = first && markedEncoding(chunk) === 'utf-8'
    first = false
    yield isMarked ? chunk.subarray(3) : chunk
  }
}

async function* decoded(chunks: AsyncIterable<Buffer>, encoding: Encoding) {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true })
    if (text) yield Buffer.from(text)
  }
  const rest = decoder.decode()
  if (rest) yield Buffer.from(rest)
}

/** Lets whole characters through; what is not UTF-8 stops the reading, since a guess would spoil every name in it. */
async function* checkedUtf8(chunks: AsyncIterable<Buffer>, name: string) {
  let line = 1
  let carried: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk
    const ready = whole(bytes)
    if (!isUtf8(ready)) throw notUtf8(name, line + linesBeforeFault(ready))
    line += lineBreaks(ready)
    carried = bytes.subarray(ready.length)
    if (ready.length > 0) yield ready
  }
  if (carried.length > 0) throw notUtf8(name, line)
}

function notUtf8(name: string, line: number): Invalid {
  return new Invalid(`${name} is not UTF-8 throughout: line ${line} has bytes that are no character.`, {
    file: name,
    line,
    fix: 'If it comes from an older Windows program, add --encoding windows-1252; otherwise save it as UTF-8.',
  })
}

/** The bytes without a character that is cut off at their end. */
function whole(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return needs > back ? bytes.subarray(0, bytes.length - back) : bytes
  }
  return bytes
}

function lineBreaks(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++
  return count
}

function linesBeforeFault(bytes: Buffer): number {
  let lines = 0
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return lines
    lines++
  }
  return lines
}

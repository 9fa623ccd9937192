import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { Invalid } from '../errors.ts'
import { refuseTooMany } from './header.ts'
import { type Limits, megabytes } from './limits.ts'

interface Entry {
  name: string
  method: number
  /** Bit 3: sizes follow the data instead of standing before it. */
  sizesFollow: boolean
  packed: number
  inflated: number
  start: number
}

interface Guarded {
  name: string
  limits: Limits
}

const mostRows = 1_048_576

/**
 * Makes sure that a workbook may be unpacked in memory: its list of contents tells small sizes, what really
 * comes out keeps to them, nothing hides beside the list, and no cell stands so far out that filling up to it
 * would need gigabytes. Tells whether its days count from 1904.
 */
export async function guardWorkbook(bytes: Buffer, where: Guarded): Promise<{ from1904: boolean }> {
  const { entries, end } = readContents(bytes, where.name)
  refuseStrangeLayout(bytes, entries, { end, name: where.name })
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw notWorkbook(where.name)
  const told = entries.reduce((sum, { inflated }) => sum + inflated, 0)
  if (told > where.limits.xlsxInflated) throw tooLarge(where, told)
  let from1904 = false
  for (const entry of entries) {
    if (entry.inflated === 0 && entry.packed === 0) continue
    const look = lookAt(entry, where)
    let size = 0
    for await (const chunk of inflated(bytes, entry)) {
      size += chunk.length
      if (size > entry.inflated) throw damaged(where.name)
      look(chunk)
    }
    if (entry.name === 'xl/workbook.xml') from1904 = await saysFrom1904(bytes, entry)
  }
  return { from1904 }
}

/** Reads the central directory at the end of a zip (APPNOTE 4.3.12 and 4.3.16). */
function readContents(bytes: Buffer, name: string): { entries: Entry[]; end: number } {
  const told = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (told < 0 || told + 22 > bytes.length) throw damaged(name)
  const entries: Entry[] = []
  const end = bytes.readUInt32LE(told + 16)
  let at = end
  try {
    for (let left = bytes.readUInt16LE(told + 10); left > 0; left--) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) throw damaged(name)
      const nameLength = bytes.readUInt16LE(at + 28)
      entries.push({
        sizesFollow: (bytes.readUInt16LE(at + 8) & 8) !== 0,
        method: bytes.readUInt16LE(at + 10),
        packed: bytes.readUInt32LE(at + 20),
        inflated: bytes.readUInt32LE(at + 24),
        start: bytes.readUInt32LE(at + 42),
        name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      })
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    }
  } catch (error) {
    throw error instanceof Invalid ? error : damaged(name, error)
  }
  return { entries, end }
}

/**
 * The reader behind walks from entry to entry and trusts the sizes written there; so these have to agree
 * with the list, and nothing may stand between the entries that the list does not tell.
 */
function refuseStrangeLayout(
  bytes: Buffer,
  entries: Entry[],
  { end, name }: { end: number; name: string },
): void {
  const longestTrailer = 24
  let expected = 0
  for (const entry of entries.toSorted((a, b) => a.start - b.start)) {
    const { start, packed, inflated, sizesFollow } = entry
    if (start + 30 > bytes.length || bytes.readUInt32LE(start) !== 0x04034b50) throw damaged(name)
    const gap = start - expected
    if (gap < 0 || gap > longestTrailer) throw damaged(name)
    const [ownPacked, ownInflated] = [bytes.readUInt32LE(start + 18), bytes.readUInt32LE(start + 22)]
    const agrees = ownPacked === packed && ownInflated === inflated
    if (!agrees && !(sizesFollow && ownPacked === 0 && ownInflated === 0)) throw damaged(name)
    expected = dataStart(bytes, start) + packed
  }
  if (end < expected || end - expected > longestTrailer) throw damaged(name)
}

function dataStart(bytes: Buffer, start: number): number {
  return start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
}

async function* inflated(bytes: Buffer, { start, packed, method, name }: Entry): AsyncGenerator<Buffer> {
  const from = dataStart(bytes, start)
  const data = bytes.subarray(from, from + packed)
  if (method === 0) yield data
  else {
    try {
      yield* Readable.from([data]).pipe(createInflateRaw({ chunkSize: 256 * 1024 }))
    } catch (error) {
      throw damaged(name, error)
    }
  }
}

/** Watches a sheet's cell addresses go by; other entries are only counted. */
function lookAt(entry: Entry, { name, limits }: Guarded): (chunk: Buffer) => void {
  if (!entry.name.startsWith('xl/worksheets/')) return () => {}
  let carried = ''
  return (chunk) => {
    const text = carried + chunk.toString('latin1')
    for (const [, letters, row] of text.matchAll(/\br=["']([A-Z]*)(\d+)["']/g)) {
      if (letters && letters.length > 1) refuseTooMany(columnNumber(letters), { name, limits })
      if (Number(row) > mostRows) throw damaged(name)
    }
    carried = text.slice(-32)
  }
}

function columnNumber(letters: string): number {
  let number = 0
  for (let at = 0; at < letters.length; at++) number = number * 26 + letters.charCodeAt(at) - 64
  return number
}

async function saysFrom1904(bytes: Buffer, entry: Entry): Promise<boolean> {
  let xml = ''
  for await (const chunk of inflated(bytes, entry)) xml += chunk.toString('latin1')
  return /<(?:\w+:)?workbookPr\b[^>]*\bdate1904=["']true["']/.test(xml)
}

function notWorkbook(name: string): Invalid {
  const fix = 'Unpack it and give the table inside, as CSV, JSON lines or XLSX.'
  return new Invalid(`${name} is a zip archive, not a workbook.`, { file: name, fix })
}

function damaged(name: string, cause?: unknown): Invalid {
  const fix = 'Open it in a spreadsheet and save it again, best as CSV.'
  return new Invalid(`${name} is a damaged workbook.`, { file: name, fix }, { cause })
}

export function tooLarge({ name, limits }: Guarded, found: number): Invalid {
  const most = `${megabytes(limits.xlsxBytes)} packed, ${megabytes(limits.xlsxInflated)} unpacked`
  return new Invalid(`${name} is too large for a workbook: ${megabytes(found)}, at most ${most}.`, {
    file: name,
    fix: 'Save it as CSV, which may be of any size.',
  })
}

import { Invalid } from '../errors.ts'

export type Format = 'csv' | 'jsonl' | 'json' | 'xlsx' | 'xes'

/** First bytes of what people take for tables by mistake. */
const strangers: [kind: string, start: string, fix: string][] = [
  ['an old Excel workbook (.xls)', 'd0cf11e0', 'Save it as .xlsx or CSV.'],
  ['a PDF', '25504446', 'Export the table behind it as CSV.'],
  ['a picture', '89504e47', 'Give the table itself as CSV or XLSX.'],
  ['a picture', 'ffd8ff', 'Give the table itself as CSV or XLSX.'],
  ['a picture', '47494638', 'Give the table itself as CSV or XLSX.'],
  ['a Parquet file', '50415231', 'Convert it to CSV or JSON lines.'],
  ['an SQLite database', '53514c697465', 'Export the table you need as CSV.'],
  ['a 7-Zip archive', '377abcaf', 'Unpack it first.'],
  ['a RAR archive', '526172211a', 'Unpack it first.'],
  ['a bzip2 archive', '425a68', 'Unpack it first.'],
  ['an xz archive', 'fd377a585a', 'Unpack it first.'],
  ['a zstd archive', '28b52ffd', 'Unpack it first.'],
]

export function isZip(head: Buffer): boolean {
  return head.subarray(0, 4).toString('latin1') === 'PK\x03\x04'
}

/** Refuses what is no text, by its first bytes, before it is read as gibberish. */
export function refuseBinary(head: Buffer, name: string): void {
  const start = head.subarray(0, 8).toString('hex')
  const stranger = strangers.find(([, magic]) => start.startsWith(magic))
  if (!stranger) return
  const [kind, , fix] = stranger
  throw new Invalid(`${name} is ${kind}, not a table.`, { file: name, fix })
}

/** Refuses pages and documents that are saved by mistake in the place of a table. */
export function refuseMarkup(beginning: string, name: string): void {
  const [, mark] = /^\s*<(\?xml|!doctype|html)/i.exec(beginning) ?? []
  if (!mark) return
  const kind = mark === '?xml' ? 'an XML document, but no event log (XES)' : 'a web page, not a table'
  const fix = 'Export the table behind it as CSV, XLSX or JSON lines.'
  throw new Invalid(`${name} is ${kind}.`, { file: name, fix })
}

/** What a text holds, by how it begins: `<log`, `[{`, `{"`, or anything else, which is rows with a delimiter. */
export function sniffFormat(text: string): Exclude<Format, 'xlsx'> {
  if (/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<log[\s>]/.test(text)) return 'xes'
  if (/^\s*\[\s*(?:\{|\]\s*$)/.test(text)) return 'json'
  return /^\s*\{\s*(?:"|\}\s*$)/.test(text) ? jsonShape(text) : 'csv'
}

/** One object a line, or one object written over several lines or around a list. */
function jsonShape(text: string): 'json' | 'jsonl' {
  const [line = '', ...others] = text.trim().split(/\r?\n/, linesLookedAt)
  if (others.length === 0) return wrapsList.test(line) ? 'json' : 'jsonl'
  return [line, ...others].some(isObject) ? 'jsonl' : 'json'
}

const linesLookedAt = 20

/** `{"type":"conversation.list","conversations":[{`: an answer of a program, around the list that is meant. */
const wrapsList = /^\{(?:[^[\]{}])*"(?:conversations|data|items|records|results)"\s*:\s*\[\s*\{/

function isObject(line: string): boolean {
  try {
    return line.startsWith('{') && typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

import { sniffDelimiter } from './delimiter.ts'

/** Text above a table that belongs to no column, such as `Reporting period 1 May to 31 May`. */
export interface TitleLine {
  text: string
  /** Bytes up to the heading, and how many lines they are. */
  length: number
  lines: number
  /** The table itself. */
  below: string
}

const titled = /^([^\r\n]{1,300})(?:\r\n|\n|\r(?!\n))(?:[ \t,;|"]*(?:\r\n|\n|\r(?!\n)))+/
/** Fewer columns could as well be a list of sentences with an empty line after the first. */
const fewestColumns = 3

/**
 * One line of words, then an empty line, then a heading of several columns: reports begin so. A line that holds the
 * delimiter of the table below is its heading, whatever follows.
 */
export function titleLine(text: string, named?: string): TitleLine | undefined {
  const match = titled.exec(text)
  if (!match) return undefined
  const [above, title = ''] = match
  const below = text.slice(above.length)
  const delimiter = named ?? sniffDelimiter(below)
  const [heading = '', row = heading] = below.split(/[\r\n]+/, 2)
  const isTable = [heading, row || heading].every((line) => line.split(delimiter).length >= fewestColumns)
  if (!isTable || cells(title, delimiter) > 1) return undefined
  return {
    text: title.replace(/^"|"$/g, '').trim(),
    length: Buffer.byteLength(above),
    lines: above.split(/\r\n|\n|\r/).length - 1,
    below,
  }
}

/** Values of one line; delimiters at its end cut nothing off, those inside quotes neither. */
function cells(line: string, delimiter: string): number {
  const bare = line.replace(/"[^"]*"/g, '""').trimEnd()
  const parts = bare.split(delimiter)
  while (parts.length > 1 && parts.at(-1)?.trim() === '') parts.pop()
  return parts.length
}

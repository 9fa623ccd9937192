export type Cell = string | number | boolean | null | undefined

export interface CsvWriteOptions {
  delimiter?: string
  /** Excel takes a CSV for UTF-8 only if it starts with a byte order mark. Default true. */
  bom?: boolean
}

const chunkLength = 64 * 1024

/**
 * RFC 4180 text in chunks. A text that a spreadsheet would run as a formula gets a leading apostrophe, since
 * exports hold what strangers wrote; plain numbers such as −5 stay as they are.
 */
export async function* writeCsv(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  { delimiter = ',', bom = true }: CsvWriteOptions = {},
): AsyncGenerator<string> {
  let text = (bom ? '\ufeff' : '') + safeLine(columns, delimiter)
  for await (const row of rows) {
    text += safeLine(row, delimiter)
    if (text.length < chunkLength) continue
    yield text
    text = ''
  }
  if (text) yield text
}

function safeLine(values: readonly Cell[], delimiter: string): string {
  return `${csvLine(values.map(neutralised), delimiter)}\r\n`
}

const plainNumber = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?%?$/i

/** How OWASP advises to write what starts like a formula: =, +, -, @, tab, CR and their full-width sisters. */
export function neutralised(value: Cell): string {
  const text = value == null ? '' : String(value)
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

/** One record without its line end, exactly as given: quoted where it has to be. */
export function csvLine(values: readonly string[], delimiter = ','): string {
  if (values.length === 1 && values[0] === '') return '""'
  return values
    .map((value) => (needsQuotes(value, delimiter) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(delimiter)
}

function needsQuotes(value: string, delimiter: string): boolean {
  return value.includes(delimiter) || /["\r\n]|^\s|\s$/.test(value)
}

import { readSheet, SheetNotFoundError } from 'read-excel-file/node'
import { Invalid } from '../errors.ts'
import type { Limits } from './limits.ts'
import type { Row } from './records.ts'
import type { Source } from './source.ts'
import { guardWorkbook, tooLarge } from './xlsx-guard.ts'

interface XlsxOptions {
  sheet?: string
  limits: Limits
}

const batchSize = 1_000

/** Reads one sheet of a workbook as rows of text. It has to be held in memory as a whole, hence the limits. */
export async function openXlsx(
  source: Source,
  { sheet, limits }: XlsxOptions,
): Promise<AsyncGenerator<Row[]>> {
  const { name } = source
  const bytes = await wholeWorkbook(source, limits)
  const { from1904 } = await guardWorkbook(bytes, { name, limits })
  const cells = await sheetCells(bytes, sheet, name)
  return rowsOf(cells, from1904)
}

async function wholeWorkbook(source: Source, limits: Limits): Promise<Buffer> {
  const { name, size } = source
  if (size !== null && size > limits.xlsxBytes) throw tooLarge({ name, limits }, size)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of source.bytes) {
    length += chunk.length
    if (length > limits.xlsxBytes) throw tooLarge({ name, limits }, length)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function sheetCells(bytes: Buffer, sheet: string | undefined, name: string) {
  try {
    return await readSheet<string>(bytes, sheet ?? 1, {
      trim: false,
      parseNumber: (text) => withoutNoise(text),
    })
  } catch (error) {
    if (error instanceof SheetNotFoundError) {
      const [, sheets = 'none'] = /Available sheets: (.*)$/s.exec(error.message) ?? []
      const message = `${name} has no sheet “${sheet}”.`
      throw new Invalid(message, { file: name, fix: `Name one of its sheets: ${sheets}.` }, { cause: error })
    }
    const fix = 'Open it in a spreadsheet and save it again, best as CSV.'
    throw new Invalid(`${name} cannot be read as a workbook.`, { file: name, fix }, { cause: error })
  }
}

async function* rowsOf(cells: readonly (readonly unknown[])[], from1904: boolean): AsyncGenerator<Row[]> {
  for (let start = 0; start < cells.length; start += batchSize) {
    const part = cells.slice(start, start + batchSize)
    yield part.map((row, index) => ({
      line: start + index + 1,
      values: row.map((cell) => cellText(cell, from1904)),
    }))
  }
}

/** Days between the two beginnings of time that Excel knows, 1900 and 1904. */
const days1904 = 1_462

/** A day as `2024-03-01`, a moment as `2024-03-01T10:20:30` (Excel knows no zones), a time of day as `10:20:30`. */
function cellText(cell: unknown, from1904: boolean): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  const second = 1_000
  const shifted = cell.getTime() + (from1904 ? days1904 * 86_400_000 : 0)
  // Excel keeps 15 digits: 10:20:30 comes as 10:20:29.9995 or 10:20:30.0004.
  const nearest = Math.round(shifted / second) * second
  const instant = Math.abs(shifted - nearest) < 5 ? nearest : shifted
  const text = new Date(instant).toISOString().replace(/(?:\.000)?Z$/, '')
  if (text.startsWith('1899-12-3')) return text.slice(11)
  return text.replace('T00:00:00', '')
}

/** Excel writes 0.1 + 0.2 as 0.30000000000000004 but shows and means 15 digits. */
function withoutNoise(text: string): string {
  const number = Number(text)
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text
}

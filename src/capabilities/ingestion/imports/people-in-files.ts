import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { csvLine, neutralised } from '../../../platform/files/csv-write.ts'
import { openTable, type TableOptions } from '../../../platform/files/table.ts'
import type { Mentions } from '../mentions.ts'
import { plainName } from './column-names.ts'
import type { Mapping } from './mapping.ts'

/** Tells of each column of a file whether ids of people stand in it. */
export type IdColumns = (column: string) => boolean

/** The columns by which mappings tell who is meant, and by which files are linked. */
export function idColumnsOf(mappings: readonly Mapping[]): IdColumns {
  const named = new Set<string>()
  for (const { files } of mappings) {
    for (const { becomes, links, alsoCalled } of files) {
      const columns = [
        ...links.flatMap(({ column, key }) => [column, key]),
        ...textsIn(becomes.map(personOf)),
      ]
      for (const column of columns) {
        for (const name of [column, ...(alsoCalled?.[column] ?? [])]) named.add(ownName(name))
      }
    }
  }
  return (column) => named.has(plainName(column)) || /\bid\b|_id$|user|customer|contact/i.test(column)
}

/** The name as it stands in its own file, whatever file it is linked from. */
function ownName(column: string) {
  return plainName(column.slice(column.lastIndexOf('.') + 1))
}

function personOf({ person }: Mapping['files'][number]['becomes'][number]) {
  return person
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Whether a row of values names somebody. */
export function rowMentions(
  values: readonly string[],
  { columns, mentions, isId }: { columns: readonly string[]; mentions: Mentions; isId: IdColumns },
): boolean {
  return values.some((value, at) => mentions(value, isId(columns[at] ?? '')))
}

interface Looked {
  path: string
  options?: TableOptions
  mentions: Mentions
  isId: IdColumns
}

/** Whether a file names somebody in any of its rows, also in those that cannot be read. */
export async function fileMentions({ path, options, mentions, isId }: Looked): Promise<boolean> {
  let isInBadRow = false
  const onBadRow: TableOptions['onBadRow'] = (_line, _reason, raw) => {
    isInBadRow ||= raw.split(/[,;\t|"\n]/).some((part) => mentions(part, false))
  }
  const table = await openTable(path, { ...options, onBadRow })
  for await (const { values } of table.rows()) {
    if (rowMentions(values, { columns: table.columns, mentions, isId })) return true
  }
  return isInBadRow
}

/** The places in front of a rejected row: file, line, column, reason, how to mend it. */
const places = 5

/**
 * Writes a file of rejected rows anew; of rows that name somebody the place stays, and why nothing stands there.
 * Returns of how many that is so now.
 */
export async function rewriteRejected(looked: Looked, reason: string): Promise<number> {
  const { path, mentions, isId } = looked
  const table = await openTable(path, { format: 'csv', delimiter: ',' })
  const written = `${path}.new`
  const stream = createWriteStream(written, { mode: 0o600 })
  stream.write(`\ufeff${csvLine([...table.columns])}\r\n`)
  let n = 0
  for await (const { values } of table.rows()) {
    const isThem = rowMentions(values.slice(places), { columns: table.columns.slice(places), mentions, isId })
    const isInReason = values.slice(2, places).some((value) => mentionedAsPart(value, mentions))
    const isGone = isThem || isInReason || values[3] === reason
    if (isGone) n += 1
    const kept = isGone ? [values[0] ?? '', values[1] ?? '', '', reason, ''] : values
    const cells = [...kept, ...Array.from({ length: table.columns.length - kept.length }, () => '')]
    if (!stream.write(`${csvLine(cells.map(again))}\r\n`)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
  await rename(written, path)
  return n
}

/** “ann@example.org” is not an amount: values are quoted within a reason. */
function mentionedAsPart(reason: string, mentions: Mentions) {
  return (
    mentions(reason, false) ||
    [...reason.matchAll(/“([^”]*)”/g)].some(([, part]) => mentions(part ?? '', false))
  )
}

/** Once neutralised is enough. */
function again(value: string) {
  return value.startsWith("'") ? value : neutralised(value)
}

import { refuseTooMany } from './header.ts'
import type { Limits } from './limits.ts'
import { type OnBadRow, type Records, type Row, readable } from './records.ts'

/** A record whose values carry their names, as in JSON and in event logs. */
export interface Found {
  line: number
  fields: Map<string, string>
}

interface FieldSource {
  name: string
  limits: Limits
  onBadRow: OnBadRow
}

/** How many records are looked at for their fields before the columns are fixed. */
const recordsLookedAt = 1_000
/** Whoever is told of twenty fields knows that something is odd. */
const mostTold = 20

/**
 * Makes a table of records with named fields: each name of the first thousand is a column. A field that appears only
 * later has none: its rows are kept, and `notices` tells the field once.
 * @param empty what to throw when there is no record at all
 */
export async function withColumns(
  records: AsyncGenerator<Found[]>,
  source: FieldSource,
  empty: () => Error,
): Promise<Records> {
  const first: Found[] = []
  while (first.length < recordsLookedAt) {
    const next = await records.next()
    if (next.done) break
    first.push(...next.value)
  }
  if (first.length === 0) throw empty()
  const columns = [...new Set(first.flatMap(({ fields }) => [...fields.keys()]))]
  refuseTooMany(columns.length, source)
  const notices: string[] = []
  const inOrder = ordered(columns, source, notices)
  async function* batches() {
    yield inOrder(first)
    for await (const found of records) yield inOrder(found)
  }
  return { columns, notices, batches: batches() }
}

function ordered(columns: readonly string[], source: FieldSource, notices: string[]) {
  const known = new Set(columns)
  let told = 0
  return (found: readonly Found[]): Row[] =>
    found
      .map(({ line, fields }) => {
        for (const field of fields.keys()) {
          if (told >= mostTold || known.has(field)) continue
          known.add(field)
          told++
          notices.push(`The field “${field}” first appears in line ${line}; it is left out.`)
        }
        return { line, values: columns.map((column) => fields.get(column) ?? '') }
      })
      .filter((row) => readable(row, source))
}

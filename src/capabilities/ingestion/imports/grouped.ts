import { Invalid } from '../../../platform/errors.ts'
import { readInstant } from '../../../platform/files/instants.ts'
import type { Rule } from './mapping.ts'
import { addedUp, moneyReader, type Refusal } from './row-readers.ts'
import { type Read, type Reading, reader, recordReader } from './value-readers.ts'

/** Rows that are one interaction together. */
export interface Group<Origin> {
  /** The row that speaks for all. */
  values: readonly string[]
  origin: Origin
  rows: number
  value?: string
  products: Record<string, string>[]
}

/** They are held until the file ends, since a row of the first group may be its last. */
const mostGroups = 1_000_000
/** Beyond these the interaction is still right, only its list of products is not whole; `lines` tells how many there are. */
const mostProducts = 100

type Grouping = NonNullable<Rule['group']>

/** Gathers the rows of a file by what they have in common, adding up their amounts. */
export function gathering<Origin>(reading: Reading, rule: Rule & { group: Grouping }) {
  const groups = new Map<string, Group<Origin> & { at: string }>()
  const key = keyReader(reading, rule.group.by)
  const money = moneyReader(reading, rule.value)
  const latest = latestReader(reading, rule.group)
  const line = rule.group.lines && recordReader(reading, rule.group.lines)

  return {
    /** Takes a row in, or says why it cannot. */
    add(values: readonly string[], origin: Origin): Refusal | undefined {
      const value = money(values)
      if (typeof value === 'object') return value
      const at = latest(values)
      if (typeof at === 'object') return at
      const name = key(values)
      const found = groups.get(name)
      const group = found ?? { values, origin, at, rows: 0, products: [] }
      if (!found) groups.set(name, group)
      if (groups.size > mostGroups) throw tooMany(reading, rule.group)
      if (at >= group.at && rule.group.latest) Object.assign(group, { values, origin, at })
      group.rows += 1
      if (value !== undefined) group.value = group.value === undefined ? value : addedUp(group.value, value)
      if (line && group.products.length < mostProducts) group.products.push(line(values))
      return undefined
    },
    groups: () => groups.values(),
  }
}

function keyReader(reading: Reading, by: readonly string[]): Read {
  const parts = by.map((column) => reader(reading, column))
  return (values) => parts.map((read) => read(values)).join('\u001f')
}

/** Instants of one format sort as text. */
function latestReader(
  reading: Reading,
  { latest }: Grouping,
): (values: readonly string[]) => string | Refusal {
  if (!latest) return () => ''
  const read = reader(reading, latest)
  const options = { order: reading.mapping.dateOrder, zone: reading.mapping.zone ?? reading.zone }
  return (values) =>
    readInstant(read(values), options) ?? {
      column: latest,
      reason: `“${read(values).slice(0, 60)}” is not a date or time that can be read.`,
      fix: 'Write it like 2026-03-31 14:05, or choose the order of day and month.',
    }
}

function tooMany({ file }: Reading, { by }: Grouping) {
  const most = mostGroups.toLocaleString('en')
  return new Invalid(
    `“${file.name}” has more than ${most} different ${by.join(', ')}, too many to bring together.`,
    {
      column: by[0],
      fix: 'Split the file by time and import the parts one after the other.',
    },
  )
}

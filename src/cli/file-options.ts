import { type Command, Option } from 'commander'
import { calendarOf } from '../platform/calendar.ts'
import { Invalid } from '../platform/errors.ts'
import { type Encoding, encodings } from '../platform/files/encoding.ts'
import type { DateOrder } from '../platform/files/instants.ts'

/** What every command takes that reads a file directly. */
export interface FileOptions {
  json?: boolean
  delimiter?: string
  encoding?: Encoding
  sheet?: string
  dateOrder?: DateOrder
  zone: string
}

export function withFileOptions(command: Command): Command {
  return command
    .option('--json', 'print the answer as JSON')
    .option('--delimiter <character>', 'what separates the cells: , ; | or tab (found by looking)')
    .addOption(
      new Option('--encoding <name>', 'how the file is encoded (found by looking)').choices(encodings),
    )
    .option('--sheet <name>', 'sheet of a workbook (the first)')
    .addOption(
      new Option('--date-order <order>', 'how day and month stand in dates').choices(['dmy', 'mdy', 'ymd']),
    )
    .option('--zone <zone>', 'time zone of times without one, and of days and weeks', knownZone, 'UTC')
}

function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone
  } catch (error) {
    const fix = 'Name one such as Europe/Berlin or America/New_York.'
    throw new Invalid(`There is no time zone “${zone}”.`, { field: 'zone', fix }, { cause: error })
  }
}

/** The present day in a zone: what is dated later cannot have happened. */
export function todayIn(zone: string): string {
  return calendarOf(zone).dayOf(Date.now())
}

/**
 * Where a column stands in a row. One that is not there is refused with the names that come nearest.
 * @param option the option that named it, such as `score`
 */
export function columnAt(
  { name: file, columns }: { name: string; columns: readonly string[] },
  column: string,
  option: string,
): number {
  const at = columns.indexOf(column)
  if (at >= 0) return at
  const near = nearest(column, columns)
  const fix = `Did you mean ${near.map((one) => `“${one}”`).join(' or ')}? Name the column with --${option}.`
  throw new Invalid(`There is no column “${column}” in ${file}.`, { file, column, field: option, fix })
}

/** The three names that take the fewest changes of letters, fewest first. */
function nearest(name: string, names: readonly string[]): string[] {
  const distances = names.map((other) => ({ other, changes: changesBetween(name, other) }))
  return distances
    .sort((a, b) => a.changes - b.changes)
    .slice(0, 3)
    .map(({ other }) => other)
}

/** Levenshtein's distance, whatever the case, over the first 60 letters. */
function changesBetween(one: string, other: string): number {
  const [a, b] = [one.toLowerCase().slice(0, 60), other.toLowerCase().slice(0, 60)]
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let k = 1; k <= b.length; k++) {
      const replaced = (row[k - 1] as number) + (a[i - 1] === b[k - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[k] as number) + 1, (next[k - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}

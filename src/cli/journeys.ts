import type { Command } from 'commander'
import { logColumns, type NamedColumns } from '../capabilities/journeys/discovery/columns.ts'
import { happyPath } from '../capabilities/journeys/discovery/conformance.ts'
import { discover } from '../capabilities/journeys/discovery/discover.ts'
import { readEventLog } from '../capabilities/journeys/discovery/read-log.ts'
import { Invalid } from '../platform/errors.ts'
import { openTable } from '../platform/files/table.ts'
import { columnAt, type FileOptions, withFileOptions } from './file-options.ts'
import { journeysInWords } from './journeys-in-words.ts'
import { print, printJson, remark } from './output.ts'

interface JourneysOptions extends FileOptions, NamedColumns {
  lifecycle?: string
  happy?: string
  top: number
}

/** `attune journeys FILE`: the journeys that were really made, straight from an event log. */
export function journeysCommand(program: Command): void {
  const command = program
    .command('journeys')
    .description('the paths that were really taken, straight from an event log')
  withFileOptions(command)
    .argument('<file>', 'event log: XES, CSV, TSV, JSON Lines or XLSX, also gz; - is standard input')
    .option('--case <column>', 'what walks: an order, a ticket, a customer (found by its usual names)')
    .option('--activity <column>', 'what happened (found by its usual names)')
    .option('--time <column>', 'when it happened or began (found by its usual names)')
    .option('--end <column>', 'when it ended, where events have a length')
    .option('--lifecycle <value>', 'only events of this life cycle transition, such as complete')
    .option(
      '--channel <column>',
      'the channel it went by, to see changes of channel (found by its usual name)',
    )
    .option('--happy <path>', 'the way it should go, such as "A > B > C", to see how many walk it')
    .option('--top <number>', 'how many of the most travelled ways are listed', wholeNumber, 10)
    .action(async (file: string, options: JourneysOptions) => {
      const found = await journeysOf(file, options, command)
      if (options.json) printJson(command, found)
      else print(command, journeysInWords(found, file))
    })
}

async function journeysOf(file: string, options: JourneysOptions, command: Command) {
  const { delimiter, encoding, sheet, zone, dateOrder: order, lifecycle, happy, top } = options
  const unreadable: { line: number; value: string; reason: string }[] = []
  const onBadRow = (line: number, reason: string, value: string) => unreadable.push({ line, value, reason })
  const table = await openTable(file, { delimiter, encoding, sheet, onBadRow })
  try {
    const columns = logColumns(table, options, (column, option) => columnAt(table, column, option))
    const { log, rejected, notices } = await readEventLog(table, { columns, order, zone, lifecycle })
    for (const notice of [...table.notices, ...notices]) remark(command, `attune: ${notice}\n`)
    return {
      ...discover(log, { top, happy: happy === undefined ? undefined : happyPath(happy, log.activities) }),
      rejected: [...unreadable, ...rejected].sort((a, b) => a.line - b.line),
    }
  } finally {
    await table.close()
  }
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new Invalid(`“${text}” is not a whole number.`, { field: 'top', fix: 'Give one such as 10.' })
}

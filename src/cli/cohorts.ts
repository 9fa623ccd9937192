import { type Command, Option } from 'commander'
import { type Cohorts, cohortsOf } from '../capabilities/journeys/cohorts/cohorts.ts'
import { readActivity } from '../capabilities/journeys/cohorts/read-activity.ts'
import type { Every } from '../platform/calendar.ts'
import { openTable } from '../platform/files/table.ts'
import { columnAt, type FileOptions, todayIn, withFileOptions } from './file-options.ts'
import { print, printJson, remark } from './output.ts'
import { shortNumber, textTable } from './text-table.ts'

interface CohortsOptions extends FileOptions {
  customer: string
  date: string
  every: Every
}

/** `attune cohorts FILE --customer COL --date COL`: who came when, who came again, and how long customers stay. */
export function cohortsCommand(program: Command): void {
  const command = program
    .command('cohorts')
    .description('who came first when, who came again, and how long customers stay')
  withFileOptions(command)
    .argument('<file>', 'CSV, TSV, JSON Lines or XLSX, also gz; - is standard input')
    .requiredOption('--customer <column>', 'column that tells customers apart')
    .requiredOption('--date <column>', 'column with the time of a purchase or other activity')
    .addOption(
      new Option('--every <period>', 'length of the periods')
        .choices(['day', 'week', 'month'])
        .default('month'),
    )
    .action(async (file: string, options: CohortsOptions) => {
      const found = await cohortsIn(file, options, command)
      if (options.json) printJson(command, found)
      else print(command, inWords(found, options.every))
    })
}

async function cohortsIn(file: string, options: CohortsOptions, command: Command) {
  const { delimiter, encoding, sheet, zone, dateOrder: order, every } = options
  const unreadable: { line: number; value: string; reason: string }[] = []
  const onBadRow = (line: number, reason: string, value: string) => unreadable.push({ line, value, reason })
  const table = await openTable(file, { delimiter, encoding, sheet, onBadRow })
  try {
    for (const notice of table.notices) remark(command, `attune: ${notice}\n`)
    const columns = {
      customer: columnAt(table, options.customer, 'customer'),
      date: columnAt(table, options.date, 'date'),
    }
    const { active, periods, rejected } = await readActivity(table, {
      columns,
      every,
      order,
      zone,
      today: todayIn(zone),
    })
    return {
      ...cohortsOf(active, periods),
      rejected: [...unreadable, ...rejected].sort((a, b) => a.line - b.line),
    }
  } finally {
    await table.close()
  }
}

const shownPeriods = 12

function inWords(
  { cohorts, survival, rejected }: Cohorts & { rejected: readonly unknown[] },
  every: Every,
): string {
  const most = Math.min(shownPeriods, Math.max(0, ...cohorts.map(({ retained }) => retained.length - 1)))
  const ages = Array.from({ length: most }, (_, at) => ({ title: `+${at + 1}`, align: 'right' as const }))
  const rows = cohorts.map(({ from, size, retained }) => [
    from,
    String(size),
    ...retained.slice(1, most + 1).map((n) => `${shortNumber((n / size) * 100, 0)} %`),
  ])
  const staying = survival.map(({ age, share, low, high, at_risk }) => [
    String(age),
    `${shortNumber(share * 100, 1)} %`,
    `${shortNumber(low * 100, 1)}…${shortNumber(high * 100, 1)} %`,
    String(at_risk),
  ])
  const right = (title: string) => ({ title, align: 'right' as const })
  return [
    `Customers by the ${every} they first came, and the share that was there again:\n`,
    textTable([{ title: `${every} from` }, right('customers'), ...ages], rows),
    `\nHow long customers stay (Kaplan–Meier, 95 %), in ${every}s:\n`,
    textTable([right('at least'), right('share'), right('interval'), right('watched')], staying),
    rejected.length > 0 ? `\n${rejected.length} rows were not counted (--json lists them).\n` : '',
  ].join('')
}

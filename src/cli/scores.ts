import { type Command, Option } from 'commander'
import { type ScoreRow, scoreRows } from '../capabilities/scores/laboratory.ts'
import type { Every } from '../platform/calendar.ts'
import { openTable, type Table } from '../platform/files/table.ts'
import { type ScaleName, scaleNames } from '../statistics/scales.ts'
import { columnAt, type FileOptions, withFileOptions } from './file-options.ts'
import { print, printJson, remark } from './output.ts'
import { scoresInWords } from './scores-in-words.ts'

interface ScoresOptions extends FileOptions {
  score: string
  scale: ScaleName
  by?: string
  time?: string
  every: Every
}

/** `attune scores FILE --score COL --scale nps`: a score with its interval, groups and periods, straight from a file. */
export function scoresCommand(program: Command): void {
  const command = program
    .command('scores')
    .description('score with interval, groups and change, straight from a file')
  withFileOptions(command)
    .argument('<file>', 'CSV, TSV, JSON Lines or XLSX, also gz; - is standard input')
    .requiredOption('--score <column>', 'column with the answers')
    .addOption(new Option('--scale <scale>', 'how it was asked').choices(scaleNames).makeOptionMandatory())
    .option('--by <column>', 'one score for each value of this column')
    .option('--time <column>', 'column with the time of each answer: one score for each period')
    .addOption(
      new Option('--every <period>', 'length of the periods')
        .choices(['day', 'week', 'month'])
        .default('month'),
    )
    .action(async (file: string, options: ScoresOptions) => {
      const report = await scoresOf(file, options, command)
      if (options.json) printJson(command, report)
      else print(command, scoresInWords(report, { ...options, file }))
    })
}

async function scoresOf(file: string, options: ScoresOptions, command: Command) {
  const { delimiter, encoding, sheet, scale, time, every, zone, dateOrder: order } = options
  const unreadable: { line: number; value: string; reason: string }[] = []
  const onBadRow = (line: number, reason: string, value: string) => unreadable.push({ line, value, reason })
  const table = await openTable(file, { delimiter, encoding, sheet, onBadRow })
  try {
    for (const notice of table.notices) remark(command, `attune: ${notice}\n`)
    const timing = time === undefined ? undefined : { column: time, file: table.name, order, zone, every }
    const report = await scoreRows(rowsOf(table, options), { scale, time: timing })
    const rejected = [...unreadable, ...report.rejected].sort((a, b) => a.line - b.line)
    return { ...report, rejected }
  } finally {
    await table.close()
  }
}

/** Takes the asked columns out of each row. Names are looked up before the first row is read. */
function rowsOf(table: Table, { score, by, time }: ScoresOptions): AsyncIterable<ScoreRow> {
  const scoreAt = columnAt(table, score, 'score')
  const groupAt = by === undefined ? undefined : columnAt(table, by, 'by')
  const timeAt = time === undefined ? undefined : columnAt(table, time, 'time')
  return (async function* () {
    for await (const { line, values } of table.rows()) {
      yield {
        line,
        score: values[scoreAt] ?? '',
        group: groupAt === undefined ? undefined : (values[groupAt] ?? ''),
        time: timeAt === undefined ? undefined : (values[timeAt] ?? ''),
      }
    }
  })()
}

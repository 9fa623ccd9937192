import { type Command, InvalidArgumentError } from 'commander'
import { openUnderstander } from '../language/index.ts'
import { fewestTexts } from '../language/themes/discover.ts'
import { partsOf } from '../language/themes/parts.ts'
import { calendarOf } from '../platform/calendar.ts'
import { openTable, type Table } from '../platform/files/table.ts'
import { timeReader } from '../platform/files/times.ts'
import { columnAt, type FileOptions, withFileOptions } from './file-options.ts'
import { print, printJson, remark } from './output.ts'
import { progressBar } from './progress.ts'
import { type Told, themesInFile } from './themes-in-file.ts'
import { themesInWords } from './themes-in-words.ts'

interface ThemesOptions extends FileOptions {
  text: string
  time?: string
  k?: number
}

/** `attune themes FILE --text COL`: what many comments are about, found without being told what to look for. */
export function themesCommand(program: Command): void {
  const command = program
    .command('themes')
    .description('what many comments are about, found in a file without being told what to look for')
  withFileOptions(command)
    .argument('<file>', 'CSV, TSV, JSON Lines or XLSX, also gz; - is standard input')
    .requiredOption('--text <column>', 'column with the words')
    .option('--time <column>', 'column with the time of each text: how often over time, and what emerges')
    .option('--k <number>', 'how many clusters to look for, 2 to 200 (by the number of texts)', clusters)
    .action(async (file: string, options: ThemesOptions) => {
      const comments = await commentsIn(file, options, command)
      const told = themesInFile(comments, options)
      if (options.json) printJson(command, told.report)
      else print(command, themesInWords(told, { file }))
    })
}

function clusters(text: string): number {
  const k = Number(text)
  if (Number.isInteger(k) && k >= 2 && k <= 200) return k
  throw new InvalidArgumentError('It is a whole number from 2 to 200.')
}

interface Line {
  line: number
  text: string
  instant: number | null
}

/** Reads the texts of a file and where the parts of each lie in meaning. */
async function commentsIn(file: string, options: ThemesOptions, command: Command): Promise<Told> {
  const lines = await linesOf(file, options, command)
  const parts = partsOf(lines.map(({ text }) => text))
  // Too few for themes: nothing has to be read for saying so.
  const understood = lines.length < fewestTexts ? [] : await readParts(parts.map(({ text }) => text))
  const { dayOf } = calendarOf(options.zone)
  return {
    lines: lines.map(({ line, text, instant }) => ({
      line,
      text,
      day: instant === null ? null : dayOf(instant),
    })),
    parts: understood.map((one, i) => ({ comment: parts[i]!.comment, ...one })),
    isTimed: options.time !== undefined,
  }
}

async function linesOf(file: string, options: ThemesOptions, command: Command): Promise<Line[]> {
  const { delimiter, encoding, sheet } = options
  const onBadRow = (line: number, reason: string) =>
    remark(command, `attune: line ${line} is left out: ${reason}\n`)
  const table = await openTable(file, { delimiter, encoding, sheet, onBadRow })
  try {
    for (const notice of table.notices) remark(command, `attune: ${notice}\n`)
    return await timedLines(table, options)
  } finally {
    await table.close()
  }
}

async function timedLines(
  table: Table,
  { text, time, zone, dateOrder: order }: ThemesOptions,
): Promise<Line[]> {
  const textAt = columnAt(table, text, 'text')
  const timeAt = time === undefined ? undefined : columnAt(table, time, 'time')
  const lines: Line[] = []
  const timed = timeReader<Line>({ column: time ?? '', file: table.name, order, zone }, (line, instant) => {
    lines.push({ ...line, instant })
  })
  for await (const { line, values } of table.rows()) {
    const said = { line, text: values[textAt] ?? '', instant: null }
    if (said.text.trim() === '') continue
    if (timeAt === undefined) lines.push(said)
    else timed.take(said, values[timeAt] ?? '')
  }
  timed.finish()
  return lines
}

const readAtOnce = 2_048

/** What each part says, masked, how it feels, and its place in meaning. */
async function readParts(texts: readonly string[]) {
  const understander = await openUnderstander()
  const progress = progressBar('Reading')
  const read: { masked: string; label: 'negative' | 'neutral' | 'positive'; embedding: Float32Array }[] = []
  try {
    for (let from = 0; from < texts.length; from += readAtOnce) {
      const some = texts.slice(from, from + readAtOnce).map((text) => ({ text }))
      for (const { masked, sentiment, embedding } of await understander.annotate(some))
        read.push({ masked, label: sentiment.label, embedding: embedding! })
      progress.show(read.length / texts.length)
    }
    return read
  } finally {
    progress.end()
    await understander.close()
  }
}

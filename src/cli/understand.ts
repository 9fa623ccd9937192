import type { Command } from 'commander'
import { openUnderstander } from '../language/index.ts'
import { Invalid } from '../platform/errors.ts'
import { openTable, type Table } from '../platform/files/table.ts'
import { columnAt, withFileOptions } from './file-options.ts'
import { print, remark } from './output.ts'
import { type Line, readInOrder, type UnderstoodLine } from './understand-in-order.ts'
import { UnderstoodInWords } from './understand-in-words.ts'
import { learnTopics, readTopics, type TopicOptions, withTopicOptions } from './understand-learn.ts'

interface UnderstandOptions extends TopicOptions {
  fast?: boolean
}

/** `attune understand FILE --text COL`: what each text says and how it feels, straight from a file. */
export function understandCommand(program: Command): void {
  const command = program
    .command('understand')
    .description('what each text says and how it feels, straight from a file')
  withTopicOptions(withFileOptions(command))
    .argument('[file]', 'CSV, TSV, JSON Lines or XLSX, also gz; - is standard input')
    .requiredOption('--text <column>', 'column with the words')
    .option('--fast', 'many times faster, a little less right')
    .action(async (file: string | undefined, options: UnderstandOptions) => {
      if (options.learn !== undefined) await learnTopics(options, command)
      else await understandFile(named(file), options, command)
    })
}

function named(file: string | undefined): string {
  if (file !== undefined) return file
  throw new Invalid('Say which file is to be read.', {
    field: 'file',
    fix: 'Name it first: attune understand FILE.',
  })
}

async function understandFile(file: string, options: UnderstandOptions, command: Command) {
  const { delimiter, encoding, sheet, fast, taxonomy } = options
  const topics = taxonomy === undefined ? undefined : await readTopics(taxonomy)
  const onBadRow = (line: number, reason: string) =>
    remark(command, `attune: line ${line} is left out: ${reason}\n`)
  const table = await openTable(file, { delimiter, encoding, sheet, onBadRow })
  try {
    for (const notice of table.notices) remark(command, `attune: ${notice}\n`)
    const lines = linesOf(table, columnAt(table, options.text, 'text'))
    const understander = await openUnderstander()
    try {
      const answers = readInOrder(lines, (texts) => understander.annotate(texts, { fast, topics }))
      await tell(answers, options, command)
    } finally {
      await understander.close()
    }
  } finally {
    await table.close()
  }
}

async function* linesOf(table: Table, textAt: number): AsyncGenerator<Line[]> {
  for await (const rows of table.batches()) {
    yield rows.map(({ line, values }) => ({ line, text: values[textAt] ?? '' }))
  }
}

async function tell(answers: AsyncIterable<UnderstoodLine[]>, { json }: UnderstandOptions, command: Command) {
  const startedAt = performance.now()
  const words = new UnderstoodInWords()
  let texts = 0
  if (!json) print(command, words.heading())
  for await (const understood of answers) {
    texts += understood.length
    // All at once: to write is dearer than to read, whatever is written.
    print(command, understood.map((one) => (json ? `${JSON.stringify(one)}\n` : words.line(one))).join(''))
  }
  if (!json) print(command, words.summary())
  remark(command, `attune: ${speedOf(texts, (performance.now() - startedAt) / 1000)}\n`)
}

function speedOf(texts: number, seconds: number): string {
  const perSecond = Math.round(texts / seconds)
  return `${texts.toLocaleString('en')} texts in ${seconds.toFixed(1)} s, ${perSecond.toLocaleString('en')} texts/s`
}

import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { type Churn, type Learned, learnChurn } from '../capabilities/attention/churn/churn.ts'
import type { TextTable } from '../capabilities/attention/churn/features.ts'
import type { Learner } from '../capabilities/attention/churn/learn.ts'
import { Invalid } from '../platform/errors.ts'
import { csvLine } from '../platform/files/csv-write.ts'
import { openTable } from '../platform/files/table.ts'
import { columnAt, type FileOptions, withFileOptions } from './file-options.ts'
import { print, printJson, remark } from './output.ts'
import { shortNumber, textTable } from './text-table.ts'

interface ChurnOptions extends FileOptions {
  target: string
  positive: string
  id?: string
  seed: string
  test?: string
  out?: string
}

/** `attune churn TRAIN --target COL --positive VALUE`: learns who leaves, and tells how well it can. */
export function churnCommand(program: Command): void {
  const command = program
    .command('churn')
    .description('learns from a table who leaves; scores others; says how well it can')
  withFileOptions(command)
    .argument(
      '<train>',
      'a row for each customer: CSV, TSV, JSON Lines or XLSX, also gz; - is standard input',
    )
    .requiredOption('--target <column>', 'column that tells who left')
    .requiredOption('--positive <value>', 'what it says of those who left')
    .option('--id <column>', 'column that names the customers')
    .option('--seed <number>', 'chance that can be repeated', '1')
    .option('--test <file>', 'other customers, to be scored')
    .option('--out <file>', 'where their scores go, as CSV')
    .action(async (file: string, options: ChurnOptions) => {
      const found = await churnOf(file, options, command)
      if (options.json) printJson(command, found)
      else print(command, inWords(found))
    })
}

async function churnOf(file: string, options: ChurnOptions, command: Command) {
  if (options.out !== undefined && options.test === undefined) {
    throw new Invalid('There is nothing to score.', {
      field: 'test',
      fix: 'Name the file with the other customers: --test FILE.',
    })
  }
  const train = await readAll(file, options, command)
  columnAt({ name: file, columns: train.names }, options.target, 'target')
  if (options.id !== undefined) columnAt({ name: file, columns: train.names }, options.id, 'id')
  const learned = learnChurn(train, options, file)
  const test = options.test === undefined ? null : await scored(learned, options.test, options, command)
  const { score: _score, test: _test, ...told } = learned
  return { ...told, test }
}

async function scored(learned: Learned, file: string, options: ChurnOptions, command: Command) {
  const table = await readAll(file, options, command)
  const scores = learned.score(table)
  if (options.out !== undefined) {
    const ids = table.columns[table.names.indexOf(options.id ?? '')]
    const lines = Array.from(scores, (score, row) => csvLine([ids?.[row] ?? String(row + 1), String(score)]))
    await writeFile(options.out, `${[csvLine(['id', 'score']), ...lines].join('\n')}\n`)
  }
  return learned.test(table, scores)
}

/** Tables to learn from fit into memory; an unreadable row is told, since nothing can be learned from it. */
async function readAll(file: string, options: ChurnOptions, command: Command): Promise<TextTable> {
  const { delimiter, encoding, sheet } = options
  const onBadRow = (line: number, reason: string) => remark(command, `attune: line ${line}: ${reason}\n`)
  const table = await openTable(file, { delimiter, encoding, sheet, onBadRow })
  try {
    const columns = table.columns.map((): string[] => [])
    for await (const { values } of table.rows())
      for (const [at, column] of columns.entries()) column.push(values[at] ?? '')
    for (const notice of table.notices) remark(command, `attune: ${notice}\n`)
    return { names: table.columns, columns, rows: columns[0]?.length ?? 0 }
  } finally {
    await table.close()
  }
}

const shown = 12

/** `both/200` in words. */
function inFull(model: Learner): string {
  const [way, rounds] = model.split('/')
  if (way === 'logistic') return 'logistic regression'
  return `${way === 'both' ? 'logistic regression and ' : ''}${rounds} boosted trees`
}

function inWords({
  n,
  positives,
  model,
  cv,
  reasons,
  warnings,
  test,
}: Churn & { test: Learned['cv'] | object | null }): string {
  const right = (title: string) => ({ title, align: 'right' as const })
  const rows = reasons
    .slice(0, shown)
    .map(({ feature, effect, low, high }) => [
      feature,
      shortNumber(effect),
      `${shortNumber(low)}…${shortNumber(high)}`,
    ])
  const bins = cv.calibration.map(({ n: count, predicted, observed }) => [
    `${shortNumber(predicted * 100, 0)} %`,
    `${shortNumber(observed * 100, 0)} %`,
    String(count),
  ])
  return [
    `${positives} of ${n} left. Told best by ${inFull(model)}, on rows it had not seen (${cv.folds} folds):\n`,
    `  AUC ${shortNumber(cv.auc, 3)}   Brier ${shortNumber(cv.brier, 3)}   lift in the top tenth ${shortNumber(cv.lift_top_decile, 1)}\n\n`,
    textTable([right('said'), right('came true'), right('n')], bins),
    '\nWhat goes with leaving (log-odds; association, not cause):\n',
    textTable([{ title: 'feature' }, right('effect'), right('95 %')], rows),
    test ? `\nOn the other file: ${JSON.stringify(test)}\n` : '',
    `\n${warnings.map((one) => `${one}\n`).join('')}`,
  ].join('')
}

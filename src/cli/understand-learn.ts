import { readFile, writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { openUnderstander } from '../language/index.ts'
import { NoTopics, topicFile, topicModelIn } from '../language/taxonomy/file.ts'
import { type Learning, learnTopics as learn } from '../language/taxonomy/learn.ts'
import type { TopicModel } from '../language/taxonomy/model.ts'
import { Invalid } from '../platform/errors.ts'
import { openTable } from '../platform/files/table.ts'
import { columnAt, type FileOptions } from './file-options.ts'
import { print, printJson, remark } from './output.ts'
import { learnedInWords } from './understand-learn-in-words.ts'

/** A user's own labels: learned from examples, and used. */
export interface TopicOptions extends FileOptions {
  text: string
  learn?: string
  label?: string
  save?: string
  taxonomy?: string
}

export function withTopicOptions(command: Command): Command {
  return command
    .option('--taxonomy <model>', 'name the topics of each text by topics that were learned and saved')
    .addOption(
      new Option('--learn <examples>', 'learn topics from a file of labelled texts').conflicts('taxonomy'),
    )
    .option('--label <column>', 'column with the label, or several with ; between them')
    .option('--save <model>', 'where the learned topics go')
}

/** Learns topics from examples and saves them: `--learn EXAMPLES --label COL --save MODEL`. */
export async function learnTopics(options: TopicOptions, command: Command): Promise<void> {
  const { learn: file, label, save } = options
  if (!file || !label) throw missing('label', 'Name the column with the labels with --label.')
  if (!save) throw missing('save', 'Say where the learned topics go with --save.')
  const learning = await learningFrom(await labelled(file, label, options, command), file)
  remark(
    command,
    `attune: learning ${learning.topics.length} topics from ${learning.examples.length} examples\n`,
  )
  const { model, report } = learn(learning)
  await writeFile(save, topicFile(model))
  const told = { ...report, saved: save, version: model.version, level: 0.95 }
  if (options.json) printJson(command, told)
  else print(command, learnedInWords(told))
}

function missing(field: string, fix: string) {
  return new Invalid('Learning needs examples with labels, and a place for what was learned.', { field, fix })
}

interface Labelled {
  text: string
  topics: string[]
}

async function labelled(file: string, label: string, options: TopicOptions, command: Command) {
  const { delimiter, encoding, sheet } = options
  const onBadRow = (line: number, reason: string) =>
    remark(command, `attune: line ${line} is left out: ${reason}\n`)
  const table = await openTable(file, { delimiter, encoding, sheet, onBadRow })
  try {
    const [textAt, labelAt] = [columnAt(table, options.text, 'text'), columnAt(table, label, 'label')]
    const rows: Labelled[] = []
    for await (const { values } of table.rows()) {
      rows.push({ text: (values[textAt] ?? '').trim(), topics: labelsIn(values[labelAt] ?? '') })
    }
    return rows
  } finally {
    await table.close()
  }
}

/** `late; broken`, or a list as JSON Lines may hold it. */
function labelsIn(cell: string): string[] {
  const isList = cell.startsWith('[') && cell.endsWith(']')
  const names = (isList ? cell.slice(1, -1).replaceAll('"', '').split(',') : cell.split(';')).map((one) =>
    one.trim(),
  )
  return [...new Set(names)].filter((one) => one !== '')
}

/** Where any text has several topics or none, texts may have any; otherwise each has exactly one. */
async function learningFrom(rows: readonly Labelled[], file: string): Promise<Learning> {
  const written = rows.filter(({ text }) => text !== '')
  const names = [...new Set(written.flatMap(({ topics }) => topics))].sort()
  if (names.length < 2) {
    throw new Invalid(
      `There is ${names.length === 0 ? 'no label' : `only one label, “${names[0]}”,`} in ${file}.`,
      {
        file,
        field: 'label',
        fix: 'Learning needs examples of at least two topics.',
      },
    )
  }
  const labels = written.every(({ topics }) => topics.length === 1) ? 'one' : 'many'
  const understander = await openUnderstander()
  try {
    const places = await understander.embed(rows.map(({ text }) => text))
    const examples = rows.map((row, i) => ({ ...row, embedding: places[i]! }))
    return { examples, topics: names.map((name) => ({ name })), labels }
  } finally {
    await understander.close()
  }
}

/** Topics saved by `--save`, for `--taxonomy`. */
export async function readTopics(file: string): Promise<TopicModel> {
  try {
    return topicModelIn(await readFile(file))
  } catch (error) {
    throw notRead(file, error)
  }
}

function notRead(file: string, cause: unknown) {
  const fix = 'Name a file that was saved with attune understand --learn … --save.'
  if (cause instanceof NoTopics)
    return new Invalid(`There are no topics to be read in ${file}. ${cause.message}`, { file, fix })
  return new Invalid(`${file} cannot be read.`, { file, fix }, { cause })
}

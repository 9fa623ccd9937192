import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { Finished } from '../capabilities/ingestion/command.ts'
import { readSettings } from '../platform/config.ts'
import { Invalid } from '../platform/errors.ts'
import { type FileOptions, withFileOptions } from './file-options.ts'
import { print, printJson } from './output.ts'
import { progressBar } from './progress.ts'

interface ImportOptions extends FileOptions {
  preset?: string
  mapping?: string
  column?: Record<string, string>
  dryRun?: true
}

/** `attune import FILE… --preset olist`: files become history; `--dry-run` only counts. */
export function importCommand(program: Command) {
  const command = program.command('import').description('import files, by a preset or a mapping of your own')
  withFileOptions(command)
    .argument(
      '<files...>',
      'CSV, TSV, JSON, JSON Lines, XLSX or XES, also gz; several at once are linked by their keys',
    )
    .option('--preset <name>', 'how the files are read, such as zendesk')
    .option('--mapping <file>', 'how the files are read, as JSON')
    .option('--column <name=other>', 'what a column is called in these files; may be given again', otherName)
    .option('--dry-run', 'read everything and count, without writing')
    .action((files: string[], options: ImportOptions) => importFiles(files, options, command))
}

function otherName(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [column = '', name = ''] = text.split(/=(.*)/s).map((part) => part.trim())
  if (column === '' || name === '') {
    throw new Invalid(`“${text}” does not say what a column is called.`, {
      field: 'column',
      fix: 'Write the name of the mapping and that of the file: --column "Requester email=Mail".',
    })
  }
  return { ...before, [column]: name }
}

async function importFiles(files: string[], options: ImportOptions, command: Command) {
  const { importAndWait } = await import('../capabilities/ingestion/command.ts')
  const by = await readingOf(options)
  const { openToAsk } = await import('../server/beside.ts')
  const { system, close } = await openToAsk({ ...readSettings(process.env), logLevel: 'error' })
  const bar = progressBar('importing')
  try {
    const { delimiter, encoding, sheet, dateOrder, column: columns, dryRun = false } = options
    // The zone's default is meant for days and weeks of scores; here the organisation's own stands for what is not said.
    const zone = command.getOptionValueSource('zone') === 'default' ? undefined : options.zone
    const done = await importAndWait(system, {
      files: files.map((path) => ({ path, name: basename(path), options: { delimiter, encoding, sheet } })),
      by,
      dateOrder,
      zone,
      columns,
      dryRun,
      onProgress: bar.show,
    })
    bar.end()
    if (options.json) printJson(command, asJsonAnswer(done))
    else print(command, inWords(done, dryRun))
  } finally {
    bar.end()
    await close()
  }
}

function asJsonAnswer({ id, trial, result, rejectedFile, mapping }: Finished) {
  return { import: id, ...(result ?? trial), rejectedFile, mapping }
}

async function readingOf({ preset, mapping }: ImportOptions) {
  const { refuseUnknownPreset } = await import('../capabilities/ingestion/command.ts')
  if (preset !== undefined && mapping === undefined) {
    refuseUnknownPreset(preset)
    return { preset }
  }
  if (preset === undefined && mapping !== undefined) return { mapping: await readMapping(mapping) }
  throw new Invalid('Say how the files are to be read.', {
    field: 'preset',
    fix: 'Add --preset NAME or --mapping FILE (one of them).',
  })
}

async function readMapping(path: string) {
  const { Mapping } = await import('../capabilities/ingestion/command.ts')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Invalid(`${path} cannot be read.`, {
      file: path,
      field: 'mapping',
      fix: 'Look whether the path is right.',
    })
  })
  const read = Mapping.safeParse(asJson(text, path))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Invalid(
    `The mapping is not usable at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`,
    {
      file: path,
      field: 'mapping',
      fix: 'See docs/imports.md for what a mapping looks like.',
    },
  )
}

function asJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Invalid(`${path} is not JSON: ${(error as Error).message}.`, { file: path, field: 'mapping' })
  }
}

function inWords({ trial, result, rejectedFile, files, missing, mapping }: Finished, dryRun: boolean) {
  const counts = result ?? trial
  if (!counts) return ''
  const { rows, accepted, duplicates, rejected, kinds, customers } = counts
  const listed = Object.entries(kinds).map(([kind, n]) => `${n} ${kind}`)
  const unknown = files.filter(({ is }) => is === null)
  const lines = [
    `${dryRun ? 'Would import' : 'Imported'} ${accepted} interactions from ${rows} rows (${listed.join(', ') || 'none'}).`,
    `${duplicates} were here already. Customers: ${customers.new} new, ${customers.matched} known.`,
    rejected > 0
      ? `${rejected} rows were set aside, with the reason, in ${rejectedFile}`
      : 'No row was set aside.',
    ...Object.entries(counts.leftOut).map(leftOutInWords),
    ...questionsInWords(mapping),
    ...unknown.map(({ name }) => `${name} is not a file this mapping knows; it was left out.`),
    ...missing.map((name) => `The file “${name}” was not given; what it would add is missing.`),
  ]
  return `${lines.join('\n')}\n`
}

function leftOutInWords([why, rows]: [string, number]) {
  return rows === 1 ? `1 row was left out: it ${why}` : `${rows} rows were left out: each ${why}`
}

/** What a survey's questions were taken for, where somebody should look at it. */
function questionsInWords({ files }: Finished['mapping']) {
  const questions = files.flatMap(({ becomes }) => becomes.flatMap(({ each }) => each?.questions ?? []))
  return questions.flatMap(({ column, note }) => (note ? [`“${column}” is kept as a property. ${note}`] : []))
}

import { constants } from 'node:fs'
import { access, readdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { readSettings, type Settings } from '../platform/config.ts'
import { Invalid } from '../platform/errors.ts'
import type { FilesAudited } from '../server/audit-files.ts'
import { type FileOptions, withFileOptions } from './file-options.ts'
import { print, printJson, remark } from './output.ts'
import { progressBar } from './progress.ts'

interface AuditOptions extends FileOptions {
  out?: string
}

/** `attune audit FILES… --out report.html`: the customer experience audit, straight from the files or of this organisation. */
export function auditCommand(program: Command): void {
  const command = program
    .command('audit')
    .description('audit the customer experience in files, or in this organisation where none are named')
  withFileOptions(command)
    .argument('[files...]', 'files or folders as they were exported, also gz; they are recognised together')
    .option('--out <file>', 'the report, as one HTML file')
    .action(async (files: string[], options: AuditOptions) => {
      await refuseUnwritable(options)
      const started = performance.now()
      const { audit, taken } = files.length > 0 ? await ofFiles(files, options, command) : await ofThisOne()
      await tell({ audit, taken }, { files, options, command })
      remark(command, `attune: audited in ${((performance.now() - started) / 1000).toFixed(0)} s\n`)
    })
}

/** Asked before the long work, and not after it. */
async function refuseUnwritable({ out, json }: AuditOptions): Promise<void> {
  if (out === undefined && !json)
    throw new Invalid('Say where the report is to be written.', {
      field: 'out',
      fix: 'Add --out report.html, or --json for the statements alone.',
    })
  if (out === undefined) return
  await access(dirname(resolve(out)), constants.W_OK).catch(() => {
    throw new Invalid(`Nothing can be written to ${dirname(resolve(out))}.`, {
      field: 'out',
      file: out,
      fix: 'Choose a folder that is there and that you may write to.',
    })
  })
}

async function ofFiles(paths: string[], options: AuditOptions, command: Command): Promise<FilesAudited> {
  const { delimiter, encoding, sheet, dateOrder, zone } = options
  const files = (await Promise.all(paths.map(filesAt))).flat().map((file) => ({
    ...file,
    options: { delimiter, encoding, sheet },
  }))
  const isOwnZone = command.getOptionValueSource('zone') !== 'default'
  const settings: Settings = { ...readSettings(process.env), logLevel: 'error', ...(isOwnZone && { zone }) }
  const { auditFiles } = await import('../server/audit-files.ts')
  const bar = progressLine(command)
  const given = { files, dateOrder, zone: isOwnZone ? zone : undefined }
  return untilAsked((signal) => auditFiles(settings, given, { tell: bar.show, signal }).finally(bar.end))
}

/** Ctrl-C lets the work clean up behind itself; a second one ends at once. */
async function untilAsked<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController()
  const ask = () => stopping.abort()
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, ask)
  try {
    return await work(stopping.signal)
  } catch (error) {
    if (stopping.signal.aborted) process.exit(130)
    throw error
  } finally {
    for (const signal of signals) process.off(signal, ask)
  }
}

/** What tables are called: in a folder all else is passed over. */
const isTable = (name: string) => /\.(csv|tsv|txt|json|jsonl|ndjson|xlsx|xes)(\.gz)?$/i.test(name)

/** A file, or the tables of a folder by name; in a folder what cannot be read is left out. */
async function filesAt(path: string): Promise<{ path: string; name: string; isFound: boolean }[]> {
  const found = await stat(path).catch(() => {
    throw new Invalid(`There is no file or folder ${path}.`, {
      file: path,
      fix: 'Look whether the path is right.',
    })
  })
  if (!found.isDirectory()) return [{ path, name: basename(path), isFound: false }]
  const names = (await readdir(path)).filter(isTable).toSorted()
  if (names.length === 0)
    throw new Invalid(`There is no table in the folder ${path}.`, {
      file: path,
      fix: 'Name a folder with CSV, TSV, JSON, JSON Lines, XLSX or XES files, also gz.',
    })
  return names.map((name) => ({ path: join(path, name), name, isFound: true }))
}

/** Beside a running Attune it works with its stores; what is audited are the last twelve months. */
async function ofThisOne(): Promise<FilesAudited> {
  const { openForCommand } = await import('../server/for-command.ts')
  const { auditNow, withWords } = await import('../capabilities/journeys/index.ts')
  const { house, close } = await openForCommand({ ...readSettings(process.env), logLevel: 'error' })
  const bar = progressBar('auditing')
  try {
    const asked = { period: '12m', compare: 'none', filter: [] } as const
    const audit = await auditNow(house.system, { ...asked, filter: [] }, bar.show)
    return { audit: await withWords(house.system, audit), taken: { imports: [], leftOut: [] } }
  } finally {
    bar.end()
    await close()
  }
}

async function tell(
  { audit, taken }: FilesAudited,
  { files, options, command }: { files: string[]; options: AuditOptions; command: Command },
): Promise<void> {
  const { auditAsJson, reportHtml } = await import('../capabilities/journeys/index.ts')
  for (const name of taken.leftOut)
    remark(command, `attune: ${name} was left out: nothing here knows such a file.\n`)
  for (const { title, rejected } of taken.imports)
    if (rejected > 0)
      remark(command, `attune: ${rejected} rows of ${title} could not be read and were set aside.\n`)
  const madeOn = new Date().toISOString().slice(0, 10)
  const titles = taken.imports.map(({ title }) => title)
  const subject = titles.length > 0 ? titles.join(', ') : 'This organisation'
  if (options.out !== undefined) await writeFile(options.out, reportHtml({ audit, subject, madeOn }))
  if (options.json) printJson(command, auditAsJson(audit))
  else print(command, inWords(audit, { files, out: options.out ?? '' }))
}

function inWords(
  { sections, matters }: FilesAudited['audit'],
  { out }: { files: string[]; out: string },
): string {
  const all = new Map(sections.flatMap(({ statements }) => statements).map((one) => [one.id, one.text]))
  const most = matters.map((id, at) => `${at + 1}. ${all.get(id)}\n`)
  return `${most.join('')}The whole report is in ${out}\n`
}

/** One bar after another, each called by what is being done. */
function progressLine(command: Command) {
  const now = { doing: '', bar: progressBar('') }
  return {
    show(doing: string, share: number) {
      if (doing !== now.doing) {
        now.bar.end()
        if (!process.stderr.isTTY) remark(command, `attune: ${doing} …\n`)
        Object.assign(now, { doing, bar: progressBar(doing) })
      }
      now.bar.show(share)
    },
    end: () => now.bar.end(),
  }
}

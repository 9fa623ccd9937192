import { writeFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { readSettings } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { print, printJson, remark } from './output.ts'
import { progressBar } from './progress.ts'

interface SampleOptions {
  truth?: string
  seed: string
  customers: number
  until?: string
  remove?: true
  json?: true
}

/** `attune sample`: twelve months of an invented web shop, to look around in; `--remove` takes it out again. */
export function sampleCommand(program: Command) {
  program
    .command('sample')
    .description('load (or remove) twelve months of an invented web shop')
    .option('--truth <file>', 'write what was planted in it, as JSON')
    .option('--seed <text>', 'another seed makes another company', 'attune')
    .option('--customers <n>', 'how many customers', wholeNumber, 5000)
    .option('--until <day>', 'the day it ends, such as 2026-07-01; today unless told', day)
    .option('--remove', 'take the sample company out with all it brought')
    .option('--json', 'print the result as JSON')
    .action(async (options: SampleOptions, command: Command) => {
      const { openForCommand } = await import('../server/for-command.ts')
      const { house, close } = await openForCommand({ ...readSettings(process.env), logLevel: 'error' })
      try {
        const done = options.remove ? await remove(house.system) : await load(house.system, options, command)
        if (options.json) printJson(command, done)
        else print(command, `The sample company is ${done.status}: ${done.interactions} interactions.\n`)
      } finally {
        await close()
      }
    })
}

async function load(
  context: Context,
  { truth: file, seed, customers, until }: SampleOptions,
  command: Command,
) {
  const { loadSampleAndWait } = await import('../capabilities/ingestion/index.ts')
  const bar = progressBar('loading')
  const { sample, truth } = await loadSampleAndWait(context, { seed, customers, until }, bar.show).finally(
    bar.end,
  )
  if (file) {
    await writeFile(file, `${JSON.stringify(truth, null, 2)}\n`)
    remark(command, `What was planted stands in ${file}.\n`)
  }
  return sample
}

async function remove(context: Context) {
  const { removeSampleAndWait } = await import('../capabilities/ingestion/index.ts')
  const bar = progressBar('removing')
  return removeSampleAndWait(context, bar.show).finally(bar.end)
}

function wholeNumber(text: string) {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Use a whole number.')
}

function day(text: string) {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))) return text
  throw new InvalidArgumentError('Write the day as 2026-07-01.')
}

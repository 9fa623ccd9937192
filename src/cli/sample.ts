import { writeFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { readSettings } from '../platform/config.ts'
import { Conflict } from '../platform/errors.ts'
import { print, printJson, remark } from './output.ts'

interface SampleOptions {
  truth?: string
  seed: string
  customers: number
  until?: Date
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
    .option('--until <day>', 'the day it ends, such as 2026-07-01; today unless told', startOfDay)
    .option('--remove', 'take the sample company out with all it brought')
    .option('--json', 'print the result as JSON')
    .action(async (options: SampleOptions, command: Command) => {
      const { openForCommand } = await import('../server/for-command.ts')
      const { house, close } = await openForCommand({ ...readSettings(process.env), logLevel: 'error' })
      try {
        const done = options.remove ? await remove(house) : await load(house, options, command)
        if (options.json) printJson(command, done)
        else print(command, `The sample company is ${done.status}: ${done.interactions} interactions.\n`)
      } finally {
        await close()
      }
    })
}

type House = Awaited<ReturnType<typeof import('../server/for-command.ts')['openForCommand']>>['house']

async function load({ system, intake }: House, { truth, ...order }: SampleOptions, command: Command) {
  const { loadSample, showSample } = await import('../capabilities/ingestion/index.ts')
  const { status } = await showSample(system)
  if (status !== 'absent') {
    throw new Conflict(`The sample company is ${status} already.`, {
      fix: 'Remove it first: attune sample --remove',
    })
  }
  const planted = await loadSample(system, intake, order)
  if (truth) {
    await writeFile(truth, `${JSON.stringify(planted, null, 2)}\n`)
    remark(command, `What was planted stands in ${truth}.\n`)
  }
  return showSample(system)
}

async function remove({ system, intake }: House) {
  const { removeSample, showSample } = await import('../capabilities/ingestion/index.ts')
  await removeSample(system, intake)
  return showSample(system)
}

function wholeNumber(text: string) {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Use a whole number.')
}

function startOfDay(text: string) {
  const day = new Date(`${text}T00:00:00Z`)
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime())) return day
  throw new InvalidArgumentError('Write the day as 2026-07-01.')
}

import { Command, CommanderError } from 'commander'
import { Invalid, Problem } from '../platform/errors.ts'

/** Where text goes: standard output and error, or a test's own. */
export interface Streams {
  out: (text: string) => unknown
  err: (text: string) => unknown
}

const standardStreams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}

/** 0 done, 1 could not, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

/** The root command. Commands register on it and write through `print` and `printJson` only. */
export function newProgram(streams: Streams = standardStreams): Command {
  return new Command('attune').exitOverride().configureOutput({
    writeOut: streams.out,
    writeErr: streams.err,
    // `runProgram` says what went wrong, once and in the shape that was asked for.
    outputError: () => {},
  })
}

/** Runs one command line to its exit code. Whatever goes wrong ends up here, as words or, with `--json`, as an object. */
export async function runProgram(program: Command, args: readonly string[]): Promise<ExitCode> {
  try {
    await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    // Without a command the help has been shown already.
    if (error instanceof CommanderError && error.code === 'commander.help') return 2
    const { writeErr } = program.configureOutput()
    const told = tell(error)
    writeErr?.(args.includes('--json') ? `${JSON.stringify({ error: told })}\n` : inWords(told))
    return exitCodeOf(error)
  }
}

/** One line of JSON on standard output. What is not a number (NaN, ±Infinity) becomes null. */
export function printJson(command: Command, answer: unknown): void {
  print(command, `${JSON.stringify(answer)}\n`)
}

export function print(command: Command, text: string): void {
  command.configureOutput().writeOut?.(text)
}

/** Progress and remarks, which must not mix with the answer. */
export function remark(command: Command, text: string): void {
  command.configureOutput().writeErr?.(text)
}

interface Told {
  message: string
  file: string | null
  line?: number
  column?: string
  fix: string | null
}

function tell(error: unknown): Told {
  if (error instanceof CommanderError) {
    const [message = '', hint] = error.message.replace(/^error: /, '').split('\n')
    const fix = hint?.replace(/^\(|\)$/g, '') ?? 'Add --help to see how it is used.'
    return { message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`, file: null, fix }
  }
  if (error instanceof Problem) {
    const { file = null, line, column, fix = null } = error.where
    return { message: error.message, file, line, column, fix }
  }
  return { message: error instanceof Error ? error.message : String(error), file: null, fix: null }
}

/**
 * Wrong use is what another command line would mend: commander's own complaints, and an `Invalid` that names an option
 * (`where.field`), such as dates that can be read two ways or a column that is not there. A file that is missing,
 * damaged or no table names no option: that could not be done.
 */
function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return 2
  return error instanceof Invalid && error.where.field !== undefined ? 2 : 1
}

function inWords({ message, file, line, fix }: Told): string {
  const place = file && line !== undefined ? `  in ${file}, line ${line}\n` : ''
  return `attune: ${message}\n${place}${fix ? `  ${fix}\n` : ''}`
}

import type { Command } from 'commander'
import { newProgram, runProgram } from './output.ts'

/** Runs one command as the command line does: its exit code, and what it printed. */
export async function runCommand(register: (program: Command) => void, args: readonly string[]) {
  const said = { out: '', err: '' }
  const program = newProgram({
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  })
  register(program)
  return { exit: await runProgram(program, args), ...said }
}

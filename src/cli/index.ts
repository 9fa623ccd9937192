import { newProgram, runProgram } from './output.ts'
import { scoresCommand } from './scores.ts'
import { serveCommand } from './serve.ts'

/** Runs one command line of `attune`; resolves to its exit code. */
export function run(args: readonly string[]) {
  const program = newProgram()
  for (const register of [serveCommand, scoresCommand]) register(program)
  return runProgram(program, args)
}

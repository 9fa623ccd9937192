import { churnCommand } from './churn.ts'
import { cohortsCommand } from './cohorts.ts'
import { eraseCommand } from './erase.ts'
import { importCommand } from './import.ts'
import { journeysCommand } from './journeys.ts'
import { newProgram, runProgram } from './output.ts'
import { sampleCommand } from './sample.ts'
import { scoresCommand } from './scores.ts'
import { serveCommand } from './serve.ts'
import { signInLinkCommand } from './sign-in-link.ts'
import { surveyCommand } from './survey.ts'
import { themesCommand } from './themes.ts'
import { understandCommand } from './understand.ts'
import { valueCommand } from './value.ts'

/** Runs one command line of `attune`; resolves to its exit code. */
export function run(args: readonly string[]) {
  const program = newProgram()
  for (const register of [
    serveCommand,
    importCommand,
    scoresCommand,
    understandCommand,
    themesCommand,
    journeysCommand,
    cohortsCommand,
    valueCommand,
    churnCommand,
    surveyCommand,
    sampleCommand,
    eraseCommand,
    signInLinkCommand,
  ])
    register(program)
  return runProgram(program, args)
}

import type { Command } from 'commander'
import { newProgram, runProgram } from './output.ts'

/** In the order of the help. Each is loaded only when it is asked for, so that a short command starts in no time. */
const commands: Record<string, () => Promise<(program: Command) => void>> = {
  serve: async () => (await import('./serve.ts')).serveCommand,
  import: async () => (await import('./import.ts')).importCommand,
  scores: async () => (await import('./scores.ts')).scoresCommand,
  understand: async () => (await import('./understand.ts')).understandCommand,
  themes: async () => (await import('./themes.ts')).themesCommand,
  journeys: async () => (await import('./journeys.ts')).journeysCommand,
  cohorts: async () => (await import('./cohorts.ts')).cohortsCommand,
  audit: async () => (await import('./audit.ts')).auditCommand,
  value: async () => (await import('./value.ts')).valueCommand,
  churn: async () => (await import('./churn.ts')).churnCommand,
  survey: async () => (await import('./survey.ts')).surveyCommand,
  sample: async () => (await import('./sample.ts')).sampleCommand,
  erase: async () => (await import('./erase.ts')).eraseCommand,
  'sign-in-link': async () => (await import('./sign-in-link.ts')).signInLinkCommand,
}

/** Runs one command line of `attune`; resolves to its exit code. */
export async function run(args: readonly string[]) {
  const program = newProgram()
  const [named = ''] = args
  // Help, and a word that is no command, need all of them.
  const asked = Object.hasOwn(commands, named) ? [named] : Object.keys(commands)
  for (const name of asked) (await commands[name]!())(program)
  return runProgram(program, args)
}

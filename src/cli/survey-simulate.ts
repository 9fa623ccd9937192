import type { Command } from 'commander'
import type { Answers, Known } from '../capabilities/surveys/model/survey.ts'
import { type Simulation, simulate } from '../capabilities/surveys/simulation/simulate.ts'
import { Invalid } from '../platform/errors.ts'
import { print, printJson } from './output.ts'
import { readJson } from './survey-file.ts'
import { shortNumber, textTable } from './text-table.ts'

interface SimulateOptions {
  times: number
  seed: string
  answers?: string
  known: Known
  skip: number
  json?: boolean
}

/** Adds `attune survey simulate FILE`: answers a survey many times by chance, as people would be led through it. */
export function withSimulation(survey: Command): void {
  const command = survey
    .command('simulate')
    .description(
      'answers a survey by chance: who reaches which question, how long it takes, where nobody gets on',
    )
    .argument('<file>', 'JSON of a survey as SurveyJS keeps it, also gz; - is standard input')
    .option('--times <n>', 'how often it is answered', timesIn, 1_000)
    .option('--seed <word>', 'the same word, the same answers', '1')
    .option('--answers <file>', 'JSON of answers by question that are given; a list is drawn from')
    .option('--known <name=value>', 'what is known of whom is asked; may be repeated', withKnown, {})
    .option('--skip <share>', 'how likely a question is left out that may be', shareIn, 0.2)
    .option('--json', 'print the answer as JSON')
    .action(async (file: string, { times, seed, answers, known, skip, json }: SimulateOptions) => {
      const given = answers === undefined ? {} : await answersIn(answers)
      const found = simulate(await readJson(file), { times, seed, manner: { given, known, skips: skip } })
      if (json) printJson(command, found)
      else print(command, inWords(found))
    })
}

async function answersIn(file: string): Promise<Answers> {
  const answers = await readJson(file)
  if (typeof answers === 'object' && answers !== null && !Array.isArray(answers)) return answers as Answers
  throw new Invalid(`${file} holds no answers.`, {
    file,
    fix: 'Write them as {"score": [9, 10], "why": "Quick."}.',
  })
}

function timesIn(value: string): number {
  const times = Number(value)
  if (Number.isInteger(times) && times >= 1 && times <= 1_000_000) return times
  throw new Invalid(`“${value}” is no number of times.`, { field: 'times', fix: 'Use 1 to 1,000,000.' })
}

function shareIn(value: string): number {
  const share = Number(value)
  if (value.trim() !== '' && share >= 0 && share <= 1) return share
  throw new Invalid(`“${value}” is no share.`, { field: 'skip', fix: 'Use 0 to 1, such as 0.2.' })
}

function withKnown(told: string, known: Known): Known {
  const at = told.indexOf('=')
  if (at > 0) return { ...known, [told.slice(0, at)]: told.slice(at + 1) }
  throw new Invalid(`“${told}” says nothing.`, {
    field: 'known',
    fix: 'Write it as name=value, such as country=DE.',
  })
}

function inWords({ times, complete, questions, minutes, quotas, deadEnds }: Simulation): string {
  const long = [minutes.median, minutes.shortest, minutes.longest].map((one) => shortNumber(one, 1))
  const table = textTable(
    [
      { title: 'question' },
      { title: 'reached', align: 'right' },
      { title: '%', align: 'right' },
      { title: 'answered', align: 'right' },
    ],
    questions.map(({ question, shown, share, answered }) => [
      question,
      String(shown),
      shortNumber(share * 100, 1),
      String(answered),
    ]),
  )
  return [
    `${times} passages, ${complete} complete; half take up to ${long[0]} minutes, all ${long[1]} to ${long[2]}.\n\n`,
    table,
    ...quotas.map(
      ({ quota, limit, counted, turnedAway }) =>
        `\n  Quota ${quota}: ${counted} of ${limit}, ${turnedAway} turned away.\n`,
    ),
    ...deadEnds.map(({ question, reason, fix }) => `\n  ${question}: ${reason}\n    ${fix}\n`),
  ].join('')
}

import { inOrder, quantile } from '../../../statistics/quantile.ts'
import { seededRandom } from '../../../statistics/random.ts'
import { minutesFor } from '../lint/minutes.ts'
import { readSurvey } from '../lint/survey.ts'
import { open, type Questionnaire } from '../model/asking.ts'
import { readDefinition } from '../model/read-definition.ts'
import { questionsOf } from '../results/same-question.ts'
import { type DeadEnd, deadEndsOf } from './dead-ends.ts'
import { type Manner, type Passage, passThrough } from './passage.ts'

export interface Simulation {
  times: number
  seed: string
  /** Passages that could be finished and that no full quota turned away. */
  complete: number
  /** In the order they are asked; the share is of all passages. */
  questions: { question: string; shown: number; answered: number; share: number }[]
  /** How long a passage takes, estimated; null where there was none. */
  minutes: { median: number | null; shortest: number | null; longest: number | null }
  /** How many each quota let in, and how many it turned away once it was full. */
  quotas: { quota: string; limit: number; counted: number; turnedAway: number }[]
  deadEnds: DeadEnd[]
}

interface Asked {
  times: number
  seed: string
  manner: Manner
}

/**
 * Answers a survey many times by chance, through the logic that people meet; the same seed, the same answers.
 * @throws Invalid where it cannot be asked
 */
export function simulate(definition: unknown, { times, seed, manner }: Asked): Simulation {
  const questionnaire = open(readDefinition(definition))
  const random = seededRandom(seed)
  const passages = Array.from({ length: times }, (_, i) =>
    passThrough(questionnaire, manner, random.fork(String(i))),
  )
  const shown = countOf(passages.flatMap(({ seen }) => seen))
  const answered = countOf(passages.flatMap(({ answers }) => Object.keys(answers)))
  const finished = passages.filter(({ troubles }) => troubles.length === 0)
  const { quotas, turnedAway } = withQuotas(questionnaire, finished, manner)
  return {
    times,
    seed,
    complete: finished.length - turnedAway,
    questions: questionsOf(questionnaire.survey)
      .filter(({ kind }) => kind !== 'statement')
      .map(({ name }) => {
        const n = shown.get(name) ?? 0
        return { question: name, shown: n, answered: answered.get(name) ?? 0, share: n / times }
      }),
    minutes: minutesOf(passages, definition),
    quotas,
    deadEnds: deadEndsOf(questionnaire.survey, {
      ...{ times, shown, stuck: stuckAt(passages), known: Object.keys(manner.known) },
    }),
  }
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function stuckAt(passages: readonly Passage[]): Map<string, { n: number; reason: string }> {
  const stuck = new Map<string, { n: number; reason: string }>()
  for (const { question, reason } of passages.flatMap(({ troubles }) => troubles))
    stuck.set(question, { n: (stuck.get(question)?.n ?? 0) + 1, reason })
  return stuck
}

/** One after another, as they would come. */
function withQuotas(
  { survey, quotasOf, full }: Questionnaire,
  passages: readonly Passage[],
  { known }: Manner,
) {
  const counted: Record<string, number> = {}
  const refused: Record<string, number> = {}
  for (const { answers } of passages) {
    const stop = full(counted, answers, known)
    if (stop) refused[stop.name] = (refused[stop.name] ?? 0) + 1
    else for (const name of quotasOf(answers, known)) counted[name] = (counted[name] ?? 0) + 1
  }
  return {
    turnedAway: Object.values(refused).reduce((sum, n) => sum + n, 0),
    quotas: survey.quotas.map(({ name, limit }) => ({
      ...{ quota: name, limit, counted: counted[name] ?? 0, turnedAway: refused[name] ?? 0 },
    })),
  }
}

function minutesOf(passages: readonly Passage[], definition: unknown): Simulation['minutes'] {
  const { questions } = readSurvey(definition, 'The survey')
  const each = new Map(questions.map((one) => [one.name, minutesFor([one])]))
  const taken = inOrder(
    passages.map(({ seen }) => seen.reduce((sum, name) => sum + (each.get(name) ?? 0), 0)),
  )
  return { median: quantile(taken, 0.5), shortest: taken.at(0) ?? null, longest: taken.at(-1) ?? null }
}

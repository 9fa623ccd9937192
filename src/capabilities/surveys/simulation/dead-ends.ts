import { namesIn } from '../model/expressions.ts'
import type { Question, Survey } from '../model/survey.ts'
import { questionsOf } from '../results/same-question.ts'

/** Where nobody comes, or cannot get on. */
export interface DeadEnd {
  question: string
  reason: string
  fix: string
}

/** What came of all passages, by question. */
export interface Outcome {
  times: number
  shown: ReadonlyMap<string, number>
  /** How often a passage could not be finished because of this question, and why. */
  stuck: ReadonlyMap<string, { n: number; reason: string }>
  /** Names of what was told of whom is asked. */
  known: readonly string[]
}

export function deadEndsOf(survey: Survey, outcome: Outcome): DeadEnd[] {
  const { times, shown, stuck } = outcome
  const unreached = questionsOf(survey)
    .filter(({ name }) => !shown.has(name))
    .map((question) => ({ question: question.name, ...whyUnreached(survey, question, outcome) }))
  const stopped = [...stuck].map(([question, { n, reason }]) => ({
    question,
    reason: `${n} of ${times} passages could not be finished here: ${reason}`,
    fix: 'Change the question, or the answers that were given.',
  }))
  return [...unreached, ...stopped]
}

function whyUnreached(
  survey: Survey,
  question: Question,
  { times, known }: Outcome,
): Omit<DeadEnd, 'question'> {
  const page = survey.pages.find(({ questions }) => questions.includes(question))
  const conditions = [page?.visibleIf ?? '', question.visibleIf].filter((one) => one !== '')
  const looked = conditions
    .flatMap(namesIn)
    .map((name) => name.replace(/[.[].*$|-Comment$/, '').toLowerCase())
  const order = questionsOf(survey).map(({ name }) => name.toLowerCase())
  const place = order.indexOf(question.name.toLowerCase())
  const later = looked.find((name) => order.indexOf(name) >= place)
  if (later !== undefined)
    return {
      reason: `Its condition looks at “${later}”, which is not asked before it.`,
      fix: 'Ask that first.',
    }
  const unknown = looked.find(
    (name) => !order.includes(name) && !known.some((one) => one.toLowerCase() === name),
  )
  if (unknown !== undefined)
    return {
      reason: `Its condition looks at “${unknown}”, which is neither asked nor known.`,
      fix: `Mend the name, or tell it: --known ${unknown}=…`,
    }
  return {
    reason: `Nobody came here in ${times} passages.`,
    fix: 'Loosen its condition, or leave the question out.',
  }
}

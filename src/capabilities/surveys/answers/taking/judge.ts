import type { Questionnaire, Trouble } from '../../model/asking.ts'
import type { Answers, Known } from '../../model/survey.ts'
import type { Passage } from '../passage.ts'
import type { ResponseRow } from '../store.ts'

/** How far a step goes: to be gone on with, or sent for good. */
export type Step = 'begun' | 'complete'

/** What counts of a step: the answers told before with those told now, and only to what was asked. */
export interface Judged {
  answers: Answers
  known: Known
  seen: readonly string[]
}

interface Before {
  step: Step
  /** What was kept of the same response. */
  before?: Pick<ResponseRow, 'answers' | 'seen' | 'known'>
  /** Questions that need no answer, because theirs is not kept. */
  telling: ReadonlySet<string>
}

/**
 * What a step makes of a response, or what in it cannot be an answer. Unfinished is no trouble before it is sent.
 */
export function judge(
  questionnaire: Questionnaire,
  { answers: told, seen, known: knownNow }: Pick<Passage, 'answers' | 'seen' | 'known'>,
  { step, before, telling }: Before,
): Judged | { troubles: readonly Trouble[] } {
  const answers = withNews(before?.answers ?? {}, told)
  const known: Known = { ...before?.known, ...knownNow }
  const only = step === 'begun' ? Object.keys(told) : undefined
  const troubles = questionnaire
    .check(answers, { known, only })
    .filter(({ question }) => !telling.has(question))
  if (troubles.length > 0) return { troubles }
  return {
    answers: questionnaire.kept(answers, known),
    known,
    seen: [...new Set([...(before?.seen ?? []), ...seen])].filter((name) => isAsked(questionnaire, name)),
  }
}

function isAsked({ survey }: Questionnaire, name: string): boolean {
  return survey.pages.some(({ questions }) => questions.some((question) => question.name === name))
}

/** An answer that was taken back is told as null. */
function withNews(before: Answers, told: Answers): Answers {
  const all = { ...before, ...told }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== ''))
}

import type { Random } from '../../../statistics/random.ts'
import type { Questionnaire, ShownQuestion, Trouble } from '../model/asking.ts'
import type { Answers, AnswerValue, Known, Question } from '../model/survey.ts'
import { questionsOf } from '../results/same-question.ts'
import { randomAnswer } from './random-answer.ts'

/** How somebody answers who answers by chance. */
export interface Manner {
  /** Answered so wherever it is asked; a list is drawn from, unless the question takes several. */
  given: Answers
  known: Known
  /** How likely a question is left out that need not be answered. */
  skips: number
}

/** What became of one passage. */
export interface Passage {
  answers: Answers
  /** Questions they saw, in order. */
  seen: string[]
  /** What the survey itself would refuse; a question that is required and cannot be answered stands here. */
  troubles: Trouble[]
}

/** Goes through a survey as people do: page after page, never back, each question shown because of what was answered so far. */
export function passThrough(questionnaire: Questionnaire, manner: Manner, random: Random): Passage {
  const { known } = manner
  const questions = new Map(questionsOf(questionnaire.survey).map((one) => [one.name, one]))
  const seen: string[] = []
  let answers: Answers = {}
  for (const { name: page } of questionnaire.survey.pages) {
    for (;;) {
      const next = nextOn(page, questionnaire, { answers, known, seen })
      if (!next) break
      seen.push(next.name)
      const value = answerTo(questions.get(next.name) as Question, next.isRequired, manner, random)
      if (value !== undefined) answers = { ...answers, [next.name]: value }
    }
  }
  return {
    answers: questionnaire.kept(answers, known),
    seen,
    troubles: questionnaire.check(answers, { known }),
  }
}

/** The first question on a page that they have not seen yet. */
function nextOn(
  page: string,
  questionnaire: Questionnaire,
  { answers, known, seen }: { answers: Answers; known: Known; seen: readonly string[] },
): ShownQuestion | undefined {
  return questionnaire
    .shown({ answers, known, language: questionnaire.survey.languages[0] ?? 'en', seed: '' })
    .find(({ name }) => name === page)
    ?.questions.find(({ name }) => !seen.includes(name))
}

function answerTo(
  question: Question,
  isRequired: boolean,
  { given, skips }: Manner,
  random: Random,
): AnswerValue | undefined {
  if (question.kind === 'statement') return undefined
  if (Object.hasOwn(given, question.name)) return drawn(given[question.name] as AnswerValue, question, random)
  return isRequired || !random.chance(skips) ? randomAnswer(question, random) : undefined
}

function drawn(value: AnswerValue, { kind, most }: Question, random: Random): AnswerValue {
  const takesSeveral = ['multiple', 'ranking', 'file'].includes(kind) || (kind === 'image' && most !== 1)
  return Array.isArray(value) && !takesSeveral ? random.pick(value as AnswerValue[]) : value
}

import type { Finding } from './finding.ts'
import { minutesFor } from './minutes.ts'
import { notLeading } from './rules/leading.ts'
import { neutralWords } from './rules/neutral.ts'
import { oneThingOnly } from './rules/one-thing.ts'
import { anonymous } from './rules/personal.ts'
import type { Worded } from './rules/said.ts'
import { balancedScale } from './rules/scales.ts'
import { simpleWords } from './rules/simple-words.ts'
import { wholeSurvey } from './rules/whole.ts'
import type { LintSurvey } from './survey.ts'
import { wordingOf } from './words/wording.ts'

export interface LintReport {
  findings: Finding[]
  /** Estimated. */
  minutes: number
  questions: number
}

/**
 * Holds a survey against the fifteen practices, as far as a machine can: all but relevance (5) and piloting (15). Words are
 * judged in English and German, each language of the survey for itself; in others what does not depend on words still counts.
 */
export function lint(survey: LintSurvey, now: Date): LintReport {
  const { questions, language } = survey
  const minutes = minutesFor(questions)
  return {
    findings: [
      ...[survey, ...survey.translations].flatMap(inWords),
      ...wholeSurvey(survey, wordingOf(language), now),
      ...short(questions.length, minutes),
    ],
    minutes,
    questions: questions.length,
  }
}

const wordRules = [neutralWords, simpleWords, oneThingOnly, notLeading, balancedScale]

function inWords({ questions, language }: Pick<LintSurvey, 'questions' | 'language'>): Finding[] {
  const wording = wordingOf(language)
  if (!wording) return []
  return questions.flatMap((question) => {
    const worded: Worded = { question, wording, language }
    const said = [...wordRules.flatMap((rule) => rule(worded)), ...anonymous(worded, questions)]
    return said.map((one) => ({ question: question.name, ...one, language }))
  })
}

const mostMinutes = 5

/** Practice 8. */
function short(questions: number, minutes: number): Finding[] {
  if (minutes <= mostMinutes) return []
  return [
    {
      question: null,
      practice: 8,
      severity: minutes > 2 * mostMinutes ? 'error' : 'warning',
      message: `${questions} questions take about ${Math.round(minutes)} minutes.`,
      fix: `Keep what leads to something, in ${mostMinutes} minutes or less.`,
    },
  ]
}

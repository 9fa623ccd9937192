import type { Finding } from './finding.ts'
import { minutesFor } from './minutes.ts'
import { anonymous } from './rules/personal.ts'
import { balancedScale } from './rules/scales.ts'
import { simpleWords } from './rules/simple-words.ts'
import { wholeSurvey } from './rules/whole.ts'
import { neutralWords, notLeading, oneThingOnly } from './rules/wording.ts'
import type { LintQuestion, LintSurvey } from './survey.ts'

export interface LintReport {
  findings: Finding[]
  /** Estimated. */
  minutes: number
  questions: number
}

const inWords = [neutralWords, simpleWords, oneThingOnly, notLeading]

/**
 * Holds a survey against the fifteen practices, as far as a machine can: all but relevance (5) and piloting (15). Words are
 * judged in English only; in other languages what does not depend on words still counts.
 */
export function lint(survey: LintSurvey, now: Date): LintReport {
  const { questions, language } = survey
  const minutes = minutesFor(questions)
  const findings = questions.flatMap((question) =>
    about(question, survey).map((said): Finding => ({ question: question.name, ...said })),
  )
  return {
    findings: [
      ...findings,
      ...(language === 'en' ? wholeSurvey(survey, now) : []),
      ...short(questions.length, minutes),
    ],
    minutes,
    questions: questions.length,
  }
}

function about(question: LintQuestion, { questions, language }: LintSurvey) {
  if (language !== 'en') return []
  return [
    ...inWords.flatMap((rule) => rule(question)),
    ...balancedScale(question),
    ...anonymous(question, questions),
  ]
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

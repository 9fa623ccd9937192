import { questionsOf } from '../asking/fields.ts'
import { minutesFor } from '../lint/minutes.ts'
import type { Choice, Question, Survey } from '../model/survey.ts'
import { inLanguage } from '../model/words.ts'

/** About how many minutes a survey takes, rounded up: what an invitation promises. As the linter counts them. */
export function minutesOf(survey: Survey): number {
  const first = survey.languages[0] ?? 'en'
  const labels = (choices: readonly Choice[]) => choices.map(({ label }) => inLanguage(label, first, first))
  const asked = questionsOf(survey).map((question) => ({
    name: question.name,
    type: typeOf(question),
    title: inLanguage(question.title, first, first),
    choices: labels(question.choices),
    rows: labels(question.rows),
    ends: undefined,
    isRequired: question.isRequired,
    hasComment: question.hasComment,
    asksContact: question.kind === 'contact',
    isConsent: question.kind === 'consent',
  }))
  return Math.max(1, Math.ceil(minutesFor(asked)))
}

function typeOf({ kind, isLong }: Question): string {
  if (kind === 'text') return isLong ? 'comment' : 'text'
  return kind === 'contact' || kind === 'date' ? 'text' : kind
}

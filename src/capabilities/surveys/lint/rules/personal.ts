import type { LintQuestion } from '../survey.ts'
import { offered, type Wording } from '../words/wording.ts'
import type { Said, Worded } from './said.ts'

/** What is about the person and not about what they lived through. */
export function isPersonal({ title, asksContact }: LintQuestion, { personal, consent }: Wording): boolean {
  return asksContact || (personal.test(title) && !consent.test(title))
}

/** Whether the survey asks for consent somewhere. */
function asksConsent(questions: readonly LintQuestion[], { consent }: Wording): boolean {
  return questions.some(
    ({ title, choices, isConsent }) =>
      isConsent || consent.test(title) || choices.some((choice) => consent.test(choice)),
  )
}

/** Practice 10: what is personal is asked with consent, or with a way out. */
export function anonymous(worded: Worded, questions: readonly LintQuestion[]): Said[] {
  const { question, wording } = worded
  if (
    !isPersonal(question, wording) ||
    question.choices.some((choice) => wording.wayOut.test(choice)) ||
    asksConsent(questions, wording)
  )
    return []
  return [
    {
      practice: 10,
      severity: question.isRequired ? 'error' : 'warning',
      message: 'It asks something personal without consent or a way out.',
      fix: 'Leave it out; or say what it is for, ask for consent, and add “Prefer not to say”.',
      edit:
        question.choices.length > 0
          ? { kind: 'add-choice', question: question.name, label: offered.wayOut }
          : { kind: 'consent-question', before: question.name, title: offered.consent },
    },
  ]
}

import type { Finding } from '../finding.ts'
import type { LintQuestion } from '../survey.ts'

type Said = Omit<Finding, 'question'>

const personal =
  /\b(?:(?:your|you(?:r)? (?:full|annual|monthly|current))\s+(?:\w+\s+){0,2}?(?:income|salary|religion|gender|sex|sexual orientation|race|ethnicity|nationality|date of birth|birthday|birth ?date|e-?mail(?: address)?|phone(?: number)?|home address|postal address|full name|surname|marital status|political (?:views|party)|disabilit(?:y|ies)|social security number)|how old are you|how much (?:do you earn|money do you make)|(?:any )?(?:health|medical) (?:conditions?|problems?|issues?)|which party (?:did|do|will|would) you vote)\b/i
const wayOut = /prefer not|rather not|no answer|do not want to (?:say|tell)|skip/i
const consent =
  /\b(?:consent|i agree|agree (?:to|that) (?:us|we|my|our)|privacy|may we (?:contact|use|keep)|data protection)\b/i

/** What is about the person and not about what they lived through. */
export function isPersonal({ title }: LintQuestion): boolean {
  return personal.test(title) && !consent.test(title)
}

/** Whether the survey asks for consent somewhere. */
export function asksConsent(questions: readonly LintQuestion[]): boolean {
  return questions.some(
    ({ title, choices }) => consent.test(title) || choices.some((choice) => consent.test(choice)),
  )
}

/** Practice 10: what is personal is asked with consent, or with a way out. */
export function anonymous(question: LintQuestion, questions: readonly LintQuestion[]): Said[] {
  if (
    !isPersonal(question) ||
    question.choices.some((choice) => wayOut.test(choice)) ||
    asksConsent(questions)
  )
    return []
  return [
    {
      practice: 10,
      severity: question.isRequired ? 'error' : 'warning',
      message: 'It asks something personal without consent or a way out.',
      fix: 'Leave it out; or say what it is for, ask for consent, and add “Prefer not to say”.',
    },
  ]
}

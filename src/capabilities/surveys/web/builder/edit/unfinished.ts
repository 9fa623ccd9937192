import type { Question, Survey } from '../../../model/survey.ts'
import { allQuestions } from './questions.ts'
import { namesIn } from './references.ts'
import { subjectOf } from './subjects.ts'

/** What is not done yet with a question: no words, answers without words, or a condition that cannot be met. */
type Unfinished = 'words' | 'choices' | 'rows' | 'pictures' | 'condition'

export function unfinished(survey: Survey, question: Question): Unfinished[] {
  const [first = 'en'] = survey.languages
  const isUnworded = (list: Question['choices']) => list.some(({ label }) => !label[first])
  const { kind, title, choices, rows } = question
  const found: [Unfinished, boolean][] = [
    ['words', !title[first]],
    ['choices', kind !== 'statement' && kind !== 'image' && isUnworded(choices)],
    ['rows', isUnworded(rows)],
    ['pictures', kind === 'image' && choices.some(({ image }) => image === '')],
    ['condition', looksAhead(survey, question)],
  ]
  return found.flatMap(([what, holds]) => (holds ? [what] : []))
}

/** Whether a condition asks for an answer that is only given later, or never. */
function looksAhead(survey: Survey, { name, visibleIf, requiredIf }: Question): boolean {
  const order = allQuestions(survey).map((question) => question.name)
  const at = order.indexOf(name)
  return [...namesIn(visibleIf), ...namesIn(requiredIf)].some((of) => {
    const subject = subjectOf(of, survey)
    return (
      'question' in subject && subject.question.name !== name && order.indexOf(subject.question.name) > at
    )
  })
}

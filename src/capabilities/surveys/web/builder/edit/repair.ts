import type { Edit } from '../../../lint/finding.ts'
import type { Question, Survey, Words } from '../../../model/survey.ts'
import { withChoice, withChoicesTurned } from './choices.ts'
import { newQuestion } from './kinds.ts'
import { freshName } from './names.ts'
import {
  onQuestion,
  questionNamed,
  withQuestion,
  withQuestionBefore,
  withQuestionChanged,
  withQuestionLast,
} from './questions.ts'
import { withText } from './texts.ts'

/** The survey with a finding mended; the same survey where what it is about is gone. */
export function repaired(survey: Survey, edit: Edit): Survey {
  switch (edit.kind) {
    case 'reword':
      return titled(survey, edit.question, edit.language, edit.title)
    case 'split':
      return split(survey, edit)
    case 'comment':
      return withQuestionChanged(survey, edit.question, { hasComment: true })
    case 'open-question':
      return withQuestion(survey, worded(survey, 'text', edit.title), edit.after)
    case 'consent-question':
      return withQuestionBefore(survey, worded(survey, 'consent', edit.title), edit.before)
    case 'move-to-end':
      return withQuestionLast(survey, edit.question)
    case 'turn-choices':
      return onQuestion(survey, edit.question, withChoicesTurned)
    case 'choices':
      return rechosen(survey, edit)
    case 'add-choice':
      return withOneMoreChoice(survey, edit)
    case 'optional':
      return withQuestionChanged(survey, edit.question, { isRequired: false, requiredIf: '' })
  }
}

function titled(survey: Survey, name: string, language: string, title: string): Survey {
  return onQuestion(survey, name, (question) => ({
    ...question,
    title: withText(question.title, language, title),
  }))
}

/** Other languages would still ask both at once, so the second question has no words in them yet. */
function split(survey: Survey, { question: name, language, titles }: Edit & { kind: 'split' }): Survey {
  const question = questionNamed(survey, name)
  if (!question) return survey
  const second = { ...question, name: freshName(survey, name), title: { [language]: titles[1] } }
  return titled(withQuestion(survey, second, name), name, language, titles[0])
}

function worded(survey: Survey, kind: 'text' | 'consent', title: Words) {
  const said = Object.entries(title).filter(([language]) => survey.languages.includes(language))
  return { ...newQuestion(survey, kind), title: Object.fromEntries(said) }
}

function rechosen(survey: Survey, { question, language, labels }: Edit & { kind: 'choices' }): Survey {
  return onQuestion(survey, question, (one) =>
    labels.reduce<Question>((sum, text) => withChoice(sum, 'choices', { language, text }), {
      ...one,
      choices: [],
    }),
  )
}

function withOneMoreChoice(survey: Survey, { question, label }: Edit & { kind: 'add-choice' }): Survey {
  const [language = 'en'] = survey.languages
  const text = label[language] ?? Object.values(label)[0] ?? ''
  return onQuestion(survey, question, (one) => {
    const more = withChoice(one, 'choices', { language, text })
    const [value, choices] = [more.choices.at(-1)!, more.choices.slice(0, -1)]
    return { ...more, choices: [...choices, { ...value, label }] }
  })
}

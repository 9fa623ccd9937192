import type { Question, Survey } from '../../../model/survey.ts'
import { newQuestion } from './kinds.ts'
import { withQuestion } from './questions.ts'

const blank: Survey = {
  languages: ['en'],
  title: { en: 'After delivery' },
  intro: {},
  thanks: {},
  pages: [{ name: 'page1', title: {}, visibleIf: '', isShuffled: false, questions: [] }],
  showsProgress: true,
  mayGoBack: true,
  quotas: [],
}

/** Recommend (0–10), why, and by which way it came: two pages. */
export function deliverySurvey(): Survey {
  const recommend = titled(
    { ...newQuestion(blank, 'nps'), name: 'recommend' },
    'How likely are you to recommend us?',
  )
  const why = titled({ ...newQuestion(blank, 'text'), name: 'why' }, 'What could we do better?')
  const way = titled({ ...newQuestion(blank, 'single'), name: 'way' }, 'How did it come?')
  const first = withQuestion(withQuestion(blank, recommend, null), why, null)
  const second = { ...blank.pages[0]!, name: 'page2', questions: [way] }
  return { ...first, pages: [...first.pages, second] }
}

export function titled(question: Question, title: string): Question {
  return { ...question, title: { en: title } }
}

/** Names of the questions, page by page. */
export function shape(survey: Survey): string[][] {
  return survey.pages.map(({ questions }) => questions.map(({ name }) => name))
}

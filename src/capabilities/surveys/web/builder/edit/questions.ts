import type { Question, Survey } from '../../../model/survey.ts'
import { freshName } from './names.ts'
import { withoutTestsOf } from './references.ts'

/* Changes of a survey's questions: each takes a survey and gives the changed one. Pages that a change empties go with it. */

interface Place {
  page: number
  /** Among the questions of the page. */
  at: number
}

export function placeOf(survey: Survey, name: string): Place | undefined {
  for (const [page, { questions }] of survey.pages.entries()) {
    const at = questions.findIndex((question) => question.name === name)
    if (at >= 0) return { page, at }
  }
  return undefined
}

export function allQuestions(survey: Survey): Question[] {
  return survey.pages.flatMap(({ questions }) => questions)
}

export function questionNamed(survey: Survey, name: string): Question | undefined {
  return allQuestions(survey).find((question) => question.name === name)
}

/** After the question named, on its page; at the very end where none is named. */
export function withQuestion(survey: Survey, question: Question, after: string | null): Survey {
  const place = after === null ? undefined : placeOf(survey, after)
  return placed(survey, question, place ? { page: place.page, at: place.at + 1 } : theEnd(survey))
}

export function withQuestionBefore(survey: Survey, question: Question, before: string): Survey {
  return placed(survey, question, placeOf(survey, before) ?? theEnd(survey))
}

export function withQuestionChanged(survey: Survey, name: string, change: Partial<Question>): Survey {
  return onQuestion(survey, name, (question) => ({ ...question, ...change }))
}

/** What asked for its answer asks no longer: tests of conditions that named it go with it. */
export function withoutQuestion(survey: Survey, name: string): Survey {
  if (!placeOf(survey, name)) return survey
  return withoutTestsOf(withoutEmptyPages(taken(survey, name)), name)
}

/** A second one right after, under a name of its own. */
export function withQuestionCopied(survey: Survey, name: string): Survey {
  const question = questionNamed(survey, name)
  if (!question) return survey
  return withQuestion(survey, { ...question, name: freshName(survey, name) }, name)
}

/** One place up (−1) or down (1); over the edge of its page it goes to the page beside. */
export function withQuestionMoved(survey: Survey, name: string, by: -1 | 1): Survey {
  const from = placeOf(survey, name)
  if (!from) return survey
  const { questions } = survey.pages[from.page]!
  const at = from.at + by
  if (at >= 0 && at < questions.length) return movedTo(survey, name, { page: from.page, at })
  const beside = survey.pages[from.page + by]
  if (!beside) return survey
  return movedTo(survey, name, { page: from.page + by, at: by === 1 ? 0 : beside.questions.length })
}

/** To a place as it is counted once the question was taken out. */
export function movedTo(survey: Survey, name: string, to: Place): Survey {
  const question = questionNamed(survey, name)
  if (!question) return survey
  return withoutEmptyPages(placed(taken(survey, name), question, to))
}

export function withQuestionLast(survey: Survey, name: string): Survey {
  const last = survey.pages.length - 1
  const others = survey.pages[last]?.questions.filter((question) => question.name !== name) ?? []
  return movedTo(survey, name, { page: last, at: others.length })
}

export function onQuestion(survey: Survey, name: string, change: (question: Question) => Question): Survey {
  return onAllQuestions(survey, (question) => (question.name === name ? change(question) : question))
}

export function onAllQuestions(survey: Survey, change: (question: Question) => Question): Survey {
  const pages = survey.pages.map((page) => ({ ...page, questions: page.questions.map(change) }))
  return { ...survey, pages }
}

function placed(survey: Survey, question: Question, { page, at }: Place): Survey {
  const pages = survey.pages.length > 0 ? survey.pages : [firstPage]
  return {
    ...survey,
    pages: pages.map((one, i) =>
      i === page ? { ...one, questions: one.questions.toSpliced(at, 0, question) } : one,
    ),
  }
}

const firstPage = { name: 'page1', title: {}, visibleIf: '', isShuffled: false, questions: [] }

function theEnd({ pages }: Survey): Place {
  const page = Math.max(0, pages.length - 1)
  return { page, at: pages[page]?.questions.length ?? 0 }
}

function taken(survey: Survey, name: string): Survey {
  const without = (questions: Question[]) => questions.filter((question) => question.name !== name)
  const pages = survey.pages.map((page) => ({ ...page, questions: without(page.questions) }))
  return { ...survey, pages }
}

/** One page stays, so that there is room for the next question. */
function withoutEmptyPages(survey: Survey): Survey {
  const pages = survey.pages.filter(({ questions }) => questions.length > 0)
  return { ...survey, pages: pages.length > 0 ? pages : survey.pages.slice(0, 1) }
}

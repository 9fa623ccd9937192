import type { ShownPage, ShownQuestion } from '../model/asking.ts'
import { namesIn } from '../model/expressions.ts'
import type { Question, Survey } from '../model/survey.ts'
import { questionsOf } from './fields.ts'

export interface Placed {
  question: ShownQuestion
  /** Its place in the survey, by which its fields are called. */
  place: number
}

/** What is answered and sent together. */
export interface Screen {
  questions: Placed[]
  /** Number of its first question among all that are to be seen, from 1. */
  from: number
  /** How many are to be seen, as far as is known by now. */
  all: number
  isFirst: boolean
  /** Nothing comes after it, whatever is answered on it. */
  isLast: boolean
  hasFiles: boolean
}

/**
 * Cuts the pages into screens: a question that depends on another one of its page, by its condition or in its words, begins
 * a new screen. So nothing has to appear or change while somebody answers, and it works the same without scripts.
 */
export function screensOf(survey: Survey, pages: readonly ShownPage[]): Screen[] {
  const { placeOf, needs, names } = layoutOf(survey)
  const cut = pages.flatMap(({ questions }) => {
    const screens: ShownQuestion[][] = [[]]
    for (const question of questions) {
      const last = screens.at(-1) as ShownQuestion[]
      const depends = last.some(({ name }) => needs.get(question.name)?.has(name.toLowerCase()))
      if (depends) screens.push([question])
      else last.push(question)
    }
    return screens.filter((screen) => screen.length > 0)
  })
  const shown = new Set(cut.flat().map(({ name }) => name))
  const mayBringMore = (screen: readonly ShownQuestion[]) =>
    names.some(
      (name) => !shown.has(name) && screen.some((one) => needs.get(name)?.has(one.name.toLowerCase())),
    )
  const counted = cut.map((screen) => screen.filter(({ kind }) => kind !== 'statement').length)
  const all = counted.reduce((sum, n) => sum + n, 0)
  return cut.map((screen, i) => ({
    questions: screen.map((question) => ({ question, place: placeOf.get(question.name) as number })),
    from: Math.min(all, 1 + counted.slice(0, i).reduce((sum, n) => sum + n, 0)),
    all,
    isFirst: i === 0,
    isLast: i === cut.length - 1 && !mayBringMore(screen),
    hasFiles: screen.some(({ kind }) => kind === 'file'),
  }))
}

/** The screen a question is on. */
export function screenWith(screens: readonly Screen[], name: string): Screen | undefined {
  return screens.find(({ questions }) => questions.some(({ question }) => question.name === name))
}

/** Where to go on: the first screen with something that was not seen; the last one where all was. */
export function firstUnseen(screens: readonly Screen[], seen: readonly string[]): Screen | undefined {
  const isNew = ({ questions }: Screen) => questions.some(({ question }) => !seen.includes(question.name))
  return screens.find(isNew) ?? screens.at(-1)
}

interface Layout {
  names: readonly string[]
  placeOf: ReadonlyMap<string, number>
  /** Lower-case names each question looks at, in its conditions and its words. */
  needs: ReadonlyMap<string, ReadonlySet<string>>
}

/** Worked out once for each survey that is asked; versions are kept by `versionOf`. */
const layouts = new WeakMap<Survey, Layout>()

function layoutOf(survey: Survey): Layout {
  const known = layouts.get(survey)
  if (known) return known
  const questions = questionsOf(survey)
  const layout = {
    names: questions.map(({ name }) => name),
    placeOf: new Map(questions.map(({ name }, place) => [name, place])),
    needs: new Map(
      survey.pages.flatMap((page) =>
        page.questions.map((question) => [question.name, needsOf(question, page.visibleIf)] as const),
      ),
    ),
  }
  layouts.set(survey, layout)
  return layout
}

/** Lower-case names each question looks at: in its conditions, its page's, and its words. */
export function needsIn(survey: Survey): Layout['needs'] {
  return layoutOf(survey).needs
}

function needsOf(question: Question, pageVisibleIf: string): Set<string> {
  const { visibleIf, requiredIf, title, help, choices, rows, lowLabel, highLabel } = question
  const looked = [pageVisibleIf, visibleIf, requiredIf].flatMap((expression) =>
    expression ? namesIn(expression) : [],
  )
  const texts = [title, help, lowLabel, highLabel, ...[...choices, ...rows].map(({ label }) => label)]
  const said = texts.flatMap((words) =>
    Object.values(words).flatMap((text) =>
      [...text.matchAll(/\{([^{}]{1,100})\}/g)].map(([, name = '']) => name.trim()),
    ),
  )
  // A row of a matrix is `question.row`, a chosen one of several `question[0]`.
  const names = [...looked, ...said].flatMap((name) => [
    name,
    name.split(/[.[]/)[0] as string,
    name.replace(/-Comment$/, ''),
  ])
  return new Set(names.map((name) => name.toLowerCase()))
}

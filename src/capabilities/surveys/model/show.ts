import { seededRandom } from '../../../statistics/random.ts'
import type { Values } from './expressions.ts'
import { piped } from './piping.ts'
import type { Choice, Question, Survey, Words } from './survey.ts'
import type { Visible, VisiblePage } from './visible.ts'
import { inLanguage } from './words.ts'

/** A page as it is to be seen: words in one language, in the order drawn. */
export interface ShownPage {
  name: string
  title: string
  questions: ShownQuestion[]
}

/** A question as it is to be seen. Texts are plain: whoever draws them makes them safe. */
export interface ShownQuestion
  extends Omit<
    Question,
    | 'title'
    | 'help'
    | 'lowLabel'
    | 'highLabel'
    | 'choices'
    | 'rows'
    | 'visibleIf'
    | 'requiredIf'
    | 'isShuffled'
  > {
  title: string
  help: string
  lowLabel: string
  highLabel: string
  choices: ShownChoice[]
  rows: ShownChoice[]
}

export interface ShownChoice {
  value: string
  label: string
  image: string
}

/** For whom it is drawn. */
export interface Showing {
  survey: Survey
  language: string
  seed: string
}

export function showPages({ pages, values }: Visible, { survey, language, seed }: Showing): ShownPage[] {
  const pipe = sayIn(survey, language, values)
  return pages.map((visible) => showPage(visible, pipe, seed))
}

type Pipe = (words: Words) => string

/** Says a text in the language, with what is known and answered put in. */
export function sayIn(survey: Survey, language: string, values: Values): Pipe {
  const first = survey.languages[0] ?? 'en'
  return piped(survey, values, (words) => inLanguage(words, language, first))
}

function showPage({ page, questions }: VisiblePage, pipe: Pipe, seed: string): ShownPage {
  const drawn = page.isShuffled ? seededRandom(`${seed} ${page.name}`).shuffle(questions) : questions
  return {
    name: page.name,
    title: pipe(page.title),
    questions: drawn.map(({ question, isRequired }) => showQuestion(question, isRequired, pipe, seed)),
  }
}

function showQuestion(question: Question, isRequired: boolean, pipe: Pipe, seed: string): ShownQuestion {
  const { visibleIf: _, requiredIf: __, isShuffled, choices, rows, ...same } = question
  const drawn = (list: Choice[]) =>
    isShuffled ? seededRandom(`${seed} ${question.name}`).shuffle(list) : list
  const show = (choice: Choice) => ({ ...choice, label: pipe(choice.label) })
  const isMatrix = question.kind === 'matrix'
  return {
    ...same,
    isRequired,
    title: pipe(question.title),
    help: pipe(question.help),
    lowLabel: pipe(question.lowLabel),
    highLabel: pipe(question.highLabel),
    choices: (isMatrix ? choices : drawn(choices)).map(show),
    rows: (isMatrix ? drawn(rows) : rows).map(show),
  }
}

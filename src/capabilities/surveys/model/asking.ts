import { type ShownPage, sayIn, showPages } from './show.ts'
import type { Answers, Known, Quota, Survey, Words } from './survey.ts'
import { type Trouble, troubleWith, unknownNames } from './trouble.ts'
import { logicOf, visibleOf } from './visible.ts'

export type { ShownChoice, ShownPage, ShownQuestion } from './show.ts'
export type { Trouble, TroubleKind } from './trouble.ts'

/** Whom it is shown to, and what they have answered so far. */
export interface Asking {
  answers: Answers
  known?: Known | undefined
  language: string
  /** What orders are drawn by: the id of the response, so that the same person always sees the same. */
  seed: string
}

/** What is to be held against the survey. */
export interface Checking {
  known?: Known | undefined
  /** Only what stands on this page, by its name; the whole survey without it. */
  page?: string | undefined
  /** Only these questions, by their names. */
  only?: readonly string[] | undefined
}

/** A survey ready to be asked, as often as one likes: conditions are read once, a look at it takes microseconds. */
export interface Questionnaire {
  readonly survey: Survey
  /** Pages and questions that are to be seen, with their words in the language and the order drawn for this person. */
  shown(asking: Asking): ShownPage[]
  /** A text of the survey itself (title, intro, thanks) in the language, with `{name}` and the like filled in. */
  say(words: Words, asking: Omit<Asking, 'seed'>): string
  /** What is wrong with the answers; empty where nothing is. Answers to what is not visible are not looked at. */
  check(answers: Answers, checking?: Checking): Trouble[]
  /**
   * Answers as they are kept: to visible questions only, numbers as numbers (`'9'` → 9), a choice by its value as text,
   * several as a list, thumbs as 1 or 0. What cannot be read stays as it came, so that `check` says what is wrong.
   */
  kept(answers: Answers, known?: Known): Answers
  /** Names of the quotas these answers count towards. */
  quotasOf(answers: Answers, known?: Known): string[]
  /** The first quota these answers fall under that is full already; counts by the quota's name. */
  full(counts: Readonly<Record<string, number>>, answers: Answers, known?: Known): Quota | undefined
}

/** @throws Invalid where a condition cannot be read, with its place and how to write it */
export function open(survey: Survey): Questionnaire {
  const logic = logicOf(survey)
  const falling = (answers: Answers, known: Known = {}) => {
    if (survey.quotas.length === 0) return []
    const { values } = visibleOf(logic, answers, known)
    return survey.quotas.filter((_, i) => logic.quotas[i]?.(values))
  }
  return {
    survey,
    shown: ({ answers, known = {}, language, seed }) =>
      showPages(visibleOf(logic, answers, known), { survey, language, seed }),
    say: (words, { answers, known = {}, language }) =>
      sayIn(survey, language, visibleOf(logic, answers, known).values)(words),
    check(answers, { known = {}, page: onPage, only } = {}) {
      const { pages, kept } = visibleOf(logic, answers, known)
      const asked = pages
        .filter(({ page }) => onPage === undefined || page.name === onPage)
        .flatMap(({ questions }) => questions)
        .filter(({ question }) => only === undefined || only.includes(question.name))
      return [
        ...unknownNames(survey, answers),
        ...asked.flatMap(({ question, isRequired }) => troubleWith(question, kept, isRequired)),
      ]
    },
    kept: (answers, known = {}) => visibleOf(logic, answers, known).kept,
    quotasOf: (answers, known) => falling(answers, known).map(({ name }) => name),
    full: (counts, answers, known) =>
      falling(answers, known).find(({ name, limit }) => (counts[name] ?? 0) >= limit),
  }
}

import { type Condition, condition, type Values } from './expressions.ts'
import type { Answers, AnswerValue, Known, Question, Survey, SurveyPage } from './survey.ts'
import { commentOf, readAnswers } from './values.ts'

/** A survey with its conditions read; undefined where there is none. */
export interface Logic {
  survey: Survey
  pages: { page: SurveyPage; isSeen: Condition | undefined; steps: Step[] }[]
  quotas: Condition[]
}

interface Step {
  question: Question
  isSeen: Condition | undefined
  mustBeAnswered: Condition | undefined
}

/** What is to be seen, and which of it must be answered. */
export interface VisiblePage {
  page: SurveyPage
  questions: { question: Question; isRequired: boolean }[]
}

export interface Visible {
  pages: VisiblePage[]
  /** Answers to what is visible, as they are kept. */
  kept: Answers
  /** What conditions and texts look at: these answers, and what is known. */
  values: Values
}

/** @throws Invalid where a condition cannot be read */
export function logicOf(survey: Survey): Logic {
  return {
    survey,
    pages: survey.pages.map((page) => ({
      page,
      isSeen: optional(page.visibleIf, `visibleIf of ${page.name}`),
      steps: page.questions.map((question) => ({
        question,
        isSeen: optional(question.visibleIf, `visibleIf of ${question.name}`),
        mustBeAnswered: optional(question.requiredIf, `requiredIf of ${question.name}`),
      })),
    })),
    quotas: survey.quotas.map(({ holdsFor, name }) => condition(holdsFor, `quota ${name}`)),
  }
}

function optional(expression: string, field: string): Condition | undefined {
  return expression === '' ? undefined : condition(expression, field)
}

/**
 * Goes through the survey once, in its order: what turns out not to be visible takes its answer with it, so nothing
 * after it is asked because of an answer that does not count.
 */
export function visibleOf(logic: Logic, answers: Answers, known: Known): Visible {
  const read = readAnswers(logic.survey, answers)
  const values: Record<string, unknown> = { ...known, ...Object.fromEntries(read) }
  const seen = logic.pages.map(({ page, isSeen, steps }) => {
    const isPageSeen = isSeen?.(values) ?? true
    return { page, steps: steps.filter((step) => isKept(step, isPageSeen, values, read)) }
  })
  return { pages: seen.flatMap((page) => visiblePage(page, values)), kept: Object.fromEntries(read), values }
}

/** Whether a question is visible; if not, its answer goes. */
function isKept(
  { question: { name }, isSeen }: Step,
  isPageSeen: boolean,
  values: Record<string, unknown>,
  read: Map<string, AnswerValue>,
): boolean {
  if (isPageSeen && (isSeen?.(values) ?? true)) return true
  for (const gone of [name, commentOf(name)]) {
    if (read.delete(gone)) delete values[gone]
  }
  return false
}

function visiblePage({ page, steps }: { page: SurveyPage; steps: Step[] }, values: Values): VisiblePage[] {
  if (steps.length === 0) return []
  const questions = steps.map(({ question, mustBeAnswered }) => ({
    question,
    isRequired: question.kind !== 'statement' && (question.isRequired || (mustBeAnswered?.(values) ?? false)),
  }))
  return [{ page, questions }]
}

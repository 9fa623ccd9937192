import type { Survey } from '../../../model/survey.ts'
import { readRule } from './read-rule.ts'
import { type Test, written } from './rule.ts'

/** Without the tests that name a question; expressions that say more than a rule are left as they are. */
export function withoutTestsOf(survey: Survey, question: string): Survey {
  return onExpressions(survey, (expression) => {
    const rule = readRule(expression)
    const tests = rule?.tests.filter((test) => !isAbout(test, question))
    if (!rule || !tests || tests.length === rule.tests.length) return expression
    return written({ ...rule, tests })
  })
}

/** The names an expression asks for, whatever else it says. */
export function namesIn(expression: string): string[] {
  return [...expression.matchAll(/\{([^{}]+)\}/g)].map((found) => found[1]!.trim())
}

/** A test of the question itself, or of one row of it. */
function isAbout({ of }: Test, question: string) {
  return of === question || of.startsWith(`${question}.`)
}

function onExpressions(survey: Survey, change: (expression: string) => string): Survey {
  const pages = survey.pages.map((page) => ({
    ...page,
    visibleIf: change(page.visibleIf),
    questions: page.questions.map((question) => ({
      ...question,
      visibleIf: change(question.visibleIf),
      requiredIf: change(question.requiredIf),
    })),
  }))
  return { ...survey, pages }
}

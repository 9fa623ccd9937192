import type { Survey } from '../../../model/survey.ts'
import type { Test } from './rule.ts'
import { answersTo, rangeOf } from './subjects.ts'

/** What can be asked of a subject, the usual first. */
export function testsOf(of: string, survey: Survey): Test['is'][] {
  if (rangeOf(of, survey)) return ['between', 'answered', 'not answered']
  if (answersTo(of, survey).length > 0 || !isAsked(of, survey))
    return ['one of', 'none of', 'answered', 'not answered']
  return ['answered', 'not answered']
}

/** A test to begin with: the lower end of a scale, the first answer of a list. */
export function startingTest(of: string, survey: Survey, is: Test['is'] = testsOf(of, survey)[0]!): Test {
  if (is === 'answered' || is === 'not answered') return { of, is }
  const [lowest, highest] = rangeOf(of, survey) ?? [0, 0]
  if (is === 'between') return { of, is, from: lowest, to: Math.floor((lowest + highest + 1) / 2) }
  if (is === 'at least' || is === 'at most') return { of, is, than: highest }
  const [first] = answersTo(of, survey)
  return { of, is, values: [first?.value ?? ''] }
}

function isAsked(of: string, survey: Survey): boolean {
  return survey.pages.some(({ questions }) =>
    questions.some(({ name }) => name === of || of.startsWith(`${name}.`)),
  )
}

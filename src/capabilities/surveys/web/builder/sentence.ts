import type { Survey } from '../../model/survey.ts'
import { readRule } from './edit/read-rule.ts'
import type { Rule, Test, Value } from './edit/rule.ts'
import { answersTo, asListed, subjectOf } from './edit/subjects.ts'
import { say } from './say.ts'

/** A condition as people say it: “question 1 is 0 to 6”. What says more than a sentence is shown as it is. */
export function conditionWords(expression: string, survey: Survey): string {
  const rule = readRule(expression)
  return rule ? ruleWords(rule, survey) : expression
}

function ruleWords({ join, tests }: Rule, survey: Survey): string {
  const [first = '', ...rest] = tests.map((test) => testWords(test, survey))
  return rest.reduce((one, other) => say(join, { one, other }), first)
}

function testWords(test: Test, survey: Survey): string {
  return `${subjectWords(test.of, survey)} ${isWords(asListed(test, survey), survey)}`
}

/** `question 2`, `question 3, Cleanliness`, `the product`. */
export function subjectWords(of: string, survey: Survey): string {
  const subject = subjectOf(of, survey)
  if ('known' in subject) return knownWords(subject.known)
  if (!('question' in subject)) return say('gone', { name: of })
  const { number: n, row } = subject
  if (row === undefined) return say('ofQuestion', { n })
  return say('ofRow', { n, row: row.label[survey.languages[0] ?? 'en'] ?? row.value })
}

const known = ['product', 'agent', 'journey', 'touchpoint', 'stage', 'name'] as const

function knownWords(name: string): string {
  const found = known.find((one) => one === name)
  return found ? say(`known_${found}`) : name
}

function isWords(test: Test, survey: Survey): string {
  switch (test.is) {
    case 'between':
      return test.from === test.to ? say('exactly', { from: test.from }) : say('between', { ...test })
    case 'at least':
      return say('atLeast', { n: test.than })
    case 'at most':
      return say('atMost', { n: test.than })
    case 'one of':
      return say('oneOf', { values: valuesWords(test.of, test.values, survey) })
    case 'none of':
      return say('noneOf', { values: valuesWords(test.of, test.values, survey) })
    case 'answered':
      return say('answered')
    case 'not answered':
      return say('notAnswered')
  }
}

function valuesWords(of: string, values: readonly Value[], survey: Survey): string {
  const answers = answersTo(of, survey)
  const words = values.map((value) => {
    if (typeof value === 'boolean') return say(value ? 'agreed' : 'refused')
    const label = answers.find((answer) => String(answer.value) === String(value))?.label
    return typeof value === 'number' && !label ? String(value) : `“${label ?? value}”`
  })
  const [first = '', ...rest] = words
  return rest.reduce((one, other) => say('orList', { one, other }), first)
}

/**
 * When a question is shown, as people put it: tests of earlier answers and of what is known, all or one of which must
 * hold. It is kept as an expression of SurveyJS; expressions that say more than this stay as they are.
 */
export interface Rule {
  join: 'and' | 'or'
  tests: Test[]
}

/** `of` is the name of a question, of a row (`matrix.row`), or of something known (`product`). */
export type Test = { of: string } & (
  | { is: 'between'; from: number; to: number }
  | { is: 'at least' | 'at most'; than: number }
  | { is: 'one of' | 'none of'; values: Value[] }
  | { is: 'answered' | 'not answered' }
)

export type Value = string | number | boolean

/** As an expression of SurveyJS; '' where nothing is tested. */
export function written({ join, tests }: Rule): string {
  return tests.map(writtenTest).join(` ${join} `)
}

function writtenTest(test: Test): string {
  const of = `{${test.of}}`
  switch (test.is) {
    case 'between':
      return `(${of} >= ${test.from} and ${of} <= ${test.to})`
    case 'at least':
      return `${of} >= ${test.than}`
    case 'at most':
      return `${of} <= ${test.than}`
    case 'one of':
      return `${of} anyof [${test.values.map(literal).join(', ')}]`
    case 'none of':
      return `${of} noneof [${test.values.map(literal).join(', ')}]`
    case 'answered':
      return `${of} notempty`
    case 'not answered':
      return `${of} empty`
  }
}

function literal(value: Value): string {
  if (typeof value !== 'string') return String(value)
  return `'${value.replaceAll("'", "\\'")}'`
}

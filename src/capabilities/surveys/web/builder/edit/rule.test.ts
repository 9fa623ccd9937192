import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRule } from './read-rule.ts'
import { type Rule, type Test, written } from './rule.ts'

describe('what people put as a sentence, as an expression', () => {
  test('a score in a range', () => {
    expect(written({ join: 'and', tests: [{ of: 'q1', is: 'between', from: 0, to: 6 }] })).toBe(
      '({q1} >= 0 and {q1} <= 6)',
    )
  })

  test('one of several answers, or an answer at all', () => {
    const tests: Test[] = [
      { of: 'way', is: 'one of', values: ['post', "driver's"] },
      { of: 'why', is: 'answered' },
    ]
    expect(written({ join: 'or', tests })).toBe("{way} anyof ['post', 'driver\\'s'] or {why} notempty")
  })
})

describe('expressions written elsewhere', () => {
  test.each<[string, Rule['join'], Test[]]>([
    ['', 'and', []],
    ['{nps} >= 0 and {nps} <= 6', 'and', [{ of: 'nps', is: 'between', from: 0, to: 6 }]],
    ["{way} = 'post'", 'and', [{ of: 'way', is: 'one of', values: ['post'] }]],
    ['{way} <> "post"', 'and', [{ of: 'way', is: 'none of', values: ['post'] }]],
    [
      '{ok} = true OR {nps} = -1',
      'or',
      [
        { of: 'ok', is: 'one of', values: [true] },
        { of: 'nps', is: 'one of', values: [-1] },
      ],
    ],
    [
      "{room.clean} anyof ['poor', 'fair']",
      'and',
      [{ of: 'room.clean', is: 'one of', values: ['poor', 'fair'] }],
    ],
    [
      '({a} notempty) and ({b} empty)',
      'and',
      [
        { of: 'a', is: 'answered' },
        { of: 'b', is: 'not answered' },
      ],
    ],
  ])('%s', (expression, join, tests) => {
    expect(readRule(expression)).toEqual({ join, tests })
  })

  test.each([
    '{a} = 1 and {b} = 2 or {c} = 3',
    '({a} = 1 or {b} = 2) and {c} = 3',
    'age({born}) >= 18',
    '{a} + 1 > {b}',
    '{a} = ',
    '{a} = 1 and',
    'nonsense',
    '{a} > 6',
  ])('%s says more than a rule, and is left as it is', (expression) => {
    expect(readRule(expression)).toBeUndefined()
  })
})

test('every rule is read back as it was written', () => {
  const of = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}(\.[a-z]{1,5})?$/)
  const value = fc.oneof(
    fc.string({ maxLength: 12 }).filter((text) => !text.includes('\\')),
    fc.integer({ min: -20, max: 20 }),
    fc.boolean(),
  )
  const values = fc.array(value, { minLength: 1, maxLength: 4 })
  const number = fc.integer({ min: -20, max: 100 })
  const anyTest: fc.Arbitrary<Test> = fc.oneof(
    fc.record({ of, is: fc.constant('between' as const), from: number, to: number }),
    fc.record({ of, is: fc.constantFrom('at least' as const, 'at most' as const), than: number }),
    fc.record({ of, is: fc.constantFrom('one of' as const, 'none of' as const), values }),
    fc.record({ of, is: fc.constantFrom('answered' as const, 'not answered' as const) }),
  )
  const isRange = (tests: readonly Test[]) =>
    tests.some(
      (one, i) => one.is === 'at least' && tests[i + 1]?.is === 'at most' && tests[i + 1]?.of === one.of,
    )
  fc.assert(
    fc.property(
      fc.array(anyTest, { minLength: 2, maxLength: 5 }),
      fc.constantFrom('and', 'or'),
      (tests, join) => {
        fc.pre(!isRange(tests))
        expect(readRule(written({ join, tests }))).toEqual({ join, tests })
      },
    ),
  )
})

import type { Rule, Test, Value } from './rule.ts'

/** The rule an expression says; undefined where it says more than a rule can, or is no expression. */
export function readRule(expression: string): Rule | undefined {
  const tokens = tokensOf(expression)
  if (!tokens) return undefined
  if (tokens.length === 0) return { join: 'and', tests: [] }
  const reader = new Reader(tokens)
  const rule = reader.rule()
  return reader.isAtEnd() ? rule : undefined
}

type Token = { sign: string } | { of: string } | { value: Value }

const pattern =
  /\s*(?:(?<sign>>=|<=|<>|!=|==?|[()[\],]|\b(?:and|or|anyof|noneof|notempty|empty|contains)\b)|\{(?<of>[^{}]+)\}|(?<number>-?\d+(?:\.\d+)?)|(?<truth>true|false)\b|'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)")/iuy

function tokensOf(expression: string): Token[] | undefined {
  const text = expression.trim()
  const tokens: Token[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text)?.groups
    if (!found) return undefined
    tokens.push(tokenOf(found))
  }
  return tokens
}

function tokenOf({ sign, of, number, truth, single, double }: Record<string, string | undefined>): Token {
  if (sign !== undefined) return { sign: sign.toLowerCase() }
  if (of !== undefined) return { of: of.trim() }
  if (number !== undefined) return { value: Number(number) }
  if (truth !== undefined) return { value: truth.toLowerCase() === 'true' }
  return { value: (single ?? double ?? '').replaceAll(/\\(['"])/g, '$1') }
}

class Reader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  isAtEnd() {
    return this.#at === this.#tokens.length
  }

  rule(): Rule | undefined {
    const first = this.#test()
    if (!first) return undefined
    const tests = [first]
    const join = this.#takeOne('and', 'or') as Rule['join'] | undefined
    for (let sign: string | undefined = join; sign; sign = this.#takeOne('and', 'or')) {
      const test = sign === join ? this.#test() : undefined
      if (!test) return undefined
      tests.push(test)
    }
    return { join: join ?? 'and', tests: join === 'or' ? tests : joinedRanges(tests) }
  }

  /** One test, or two in brackets that make a range. */
  #test(): Test | undefined {
    if (!this.#takeOne('(')) return this.#comparison()
    const inside = this.rule()
    if (!this.#takeOne(')') || inside?.tests.length !== 1) return undefined
    return inside.tests[0]
  }

  #comparison(): Test | undefined {
    const token = this.#tokens[this.#at++]
    if (!token || !('of' in token)) return undefined
    const { of } = token
    const sign = this.#takeOne(
      '>=',
      '<=',
      '=',
      '==',
      '<>',
      '!=',
      'anyof',
      'noneof',
      'contains',
      'notempty',
      'empty',
    )
    if (sign === 'notempty') return { of, is: 'answered' }
    if (sign === 'empty') return { of, is: 'not answered' }
    const values = sign && this.#values()
    if (!values) return undefined
    return compared(of, sign, values)
  }

  #values(): Value[] | undefined {
    if (!this.#takeOne('[')) return this.#value()
    const values: Value[] = []
    do {
      const value = this.#value()
      if (!value) return undefined
      values.push(...value)
    } while (this.#takeOne(','))
    return this.#takeOne(']') ? values : undefined
  }

  #value(): Value[] | undefined {
    const token = this.#tokens[this.#at++]
    return token && 'value' in token ? [token.value] : undefined
  }

  #takeOne(...signs: string[]): string | undefined {
    const token = this.#tokens[this.#at]
    if (!token || !('sign' in token) || !signs.includes(token.sign)) return undefined
    this.#at++
    return token.sign
  }
}

function compared(of: string, sign: string, values: Value[]): Test | undefined {
  if (sign === '>=' || sign === '<=') {
    const [than] = values
    if (values.length !== 1 || typeof than !== 'number') return undefined
    return { of, is: sign === '>=' ? 'at least' : 'at most', than }
  }
  return { of, is: ['<>', '!=', 'noneof'].includes(sign) ? 'none of' : 'one of', values }
}

/** `at least 0` and right after it `at most 6` of the same is `between 0 and 6`. */
function joinedRanges(tests: readonly Test[]): Test[] {
  const joined: Test[] = []
  for (const test of tests) {
    const before = joined.at(-1)
    if (before?.is === 'at least' && test.is === 'at most' && before.of === test.of) {
      joined.splice(-1, 1, { of: test.of, is: 'between', from: before.than, to: test.than })
    } else joined.push(test)
  }
  return joined
}

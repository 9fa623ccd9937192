import type { PromiseRule } from '../rules/rule.ts'
import type { KindRow } from './facts.ts'

/**
 * What a kind of promise is called: as somebody named it; else the word its ids begin with; else where it is fulfilled;
 * else the interaction that gives it.
 */
export function nameOfKind(
  { kind, given_as, done_at }: Pick<KindRow, 'kind' | 'given_as' | 'done_at'>,
  rules: readonly PromiseRule[],
) {
  const named = rules.find(({ id }) => id === kind)
  if (named) return named.name
  if (kind.startsWith('id:')) return capitalised(kind.slice('id:'.length))
  return done_at || given_as || kind.slice('name:'.length)
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

import { clickhouseText } from '../../../platform/facts/literals.ts'

/**
 * A text as a literal of a statement. Brackets and underscores are written as their numbers: questions narrowed to units are
 * searched for functions that would see other units' rows, and people may name a place “merge (old)”.
 */
export function literal(text: string): string {
  return clickhouseText(text).replaceAll('(', '\\x28').replaceAll('_', '\\x5f')
}

export function literals(texts: readonly string[]): string {
  return `[${texts.map(literal).join(', ')}]`
}

/** What a text stands for in a list of names; `otherwise` where it is in none. Looked up in small letters. */
export function lookedUp(
  expression: string,
  names: readonly { known: string; name: string }[],
  otherwise = expression,
): string {
  if (names.length === 0) return otherwise
  const from = literals(names.map(({ known }) => known))
  const to = literals(names.map(({ name }) => name))
  return `transform(lowerUTF8(${expression}), ${from}, ${to}, ${otherwise})`
}

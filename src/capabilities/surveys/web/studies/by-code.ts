import type { StudyQuote } from '../../studies/contract.ts'

export interface Coded {
  code: string
  quotes: StudyQuote[]
  /** How many different people said it; those who cannot be told apart count as one. */
  people: number
}

/** Quotes by what they are about, what most people said first; codes that differ in capitals only are one. */
export function byCode(quotes: readonly StudyQuote[]): Coded[] {
  const groups = Map.groupBy(quotes, ({ code }) => code.toLocaleLowerCase())
  return [...groups.values()]
    .map((group) => ({
      code: group[0]!.code,
      quotes: group,
      people: new Set(group.map(({ participant }) => participant)).size,
    }))
    .sort((a, b) => b.people - a.people || b.quotes.length - a.quotes.length || a.code.localeCompare(b.code))
}

import { stopWords } from './stop-words.ts'

/** A word or a short run of words of a text. Singular and plural have the same key. */
export interface Term {
  key: string
  /** As it was written. */
  shown: string
  /** Words in it. */
  length: number
}

/** More words of one text than this tell nothing new about it. */
const mostWords = 150
const longestRun = 4
/** What stands in for personal data, links, and whatever has figures in it, such as the number of an order. */
const placeholder = /\[[\p{L}_ -]{2,30}\]|https?:\/\/\S+|\S+@\S+|\S*\d\S*|[@#](?=\p{L})/gu
const word = /\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu
const pause = /[.!?;:,()"“”„«»\n\r\t/|…–—]+|\s-+\s/u

/**
 * Every word that says something, and every run of up to four words that begins and ends with such a word, once each.
 * What stands in for personal data is no word, and no run goes across it.
 */
export function termsOf(text: string): Term[] {
  const terms = new Map<string, Term>()
  let words = 0
  for (const part of text.replace(placeholder, ' . ').split(pause)) {
    const run = (part.match(word) ?? []).map((found) => found.replaceAll('’', "'"))
    words += run.length
    for (let from = 0; from < run.length; from++)
      for (const term of runsFrom(run, from)) if (!terms.has(term.key)) terms.set(term.key, term)
    if (words > mostWords) break
  }
  return [...terms.values()]
}

function* runsFrom(words: readonly string[], from: number): Generator<Term> {
  if (!saysSomething(words[from] as string)) return
  let key = ''
  let shown = ''
  for (let length = 1; length <= longestRun && from + length <= words.length; length++) {
    const next = words[from + length - 1] as string
    key = length === 1 ? stemOf(next) : `${key} ${stemOf(next)}`
    shown = length === 1 ? next : `${shown} ${next}`
    if (saysSomething(next)) yield { key, shown, length }
  }
}

function saysSomething(one: string): boolean {
  const small = one.toLowerCase()
  return one.length > 1 && !stopWords.has(small) && !stopWords.has(withoutTail(small))
}

function withoutTail(one: string): string {
  return one.replace(/'(?:s|re|ve|ll|d|m)$/, '')
}

/** Without the ending that makes a plural, or the one of whose it is; enough to see that two words are the same. */
export function stemOf(shown: string): string {
  const one = withoutTail(shown.toLowerCase())
  if (one.length < 4) return one
  if (one.endsWith('ies')) return `${one.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(one)) return one
  if (/(?:[sxz]|ch|sh)es$/.test(one)) return one.slice(0, -2)
  return one.endsWith('s') ? one.slice(0, -1) : one
}

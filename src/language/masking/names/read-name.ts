import { firstNames, sureNames } from './first-names.ts'
import { ordinaryWords } from './ordinary-words.ts'
import { notSurnames, seldomPeople, stopWords } from './stop-words.ts'

/** A word that may be part of a name. */
export interface Token {
  start: number
  end: number
  word: string
}

const nameWord = /\p{L}[\p{L}\p{M}]*(?:['’]\p{Lu}[\p{L}\p{M}]+)?/uy
const longestName = 40
const particle =
  /(?:(?:van|von|de|da|di|del|della|dos|du|la|le|der|den|ten|ter|bin|ibn|al|el|af|zu|y|e|mac|mc|st\.?) ){1,3}/y
const initial = /\p{Lu}\.? /uy

export function tokenAt(text: string, start: number): Token | undefined {
  nameWord.lastIndex = start
  const word = nameWord.exec(text)?.[0]
  return word && word.length <= longestName ? { start, end: start + word.length, word } : undefined
}

/** `Ann` and `ANN`, not `ann` or `iPhone`. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}(?:[\p{Ll}\p{M}]+(?:['’-]?\p{Lu}[\p{Ll}\p{M}]+)?|\p{Lu}+|['’]\p{Lu}\p{L}+)$/u.test(word)
}

export function isStop(word: string): boolean {
  return stopWords.has(word.toLowerCase())
}

export function isFirstName(word: string): boolean {
  return firstNames.has(word.toLowerCase())
}

/** A first name that is no ordinary word and no place, however it is written. */
export function isClearly(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    firstNames.has(lower) && !ordinaryWords.has(lower) && !seldomPeople.has(lower) && !stopWords.has(lower)
  )
}

export function isSure(word: string): boolean {
  return sureNames.has(word)
}

/** Where a name that begins with `first` ends, with up to `more` further parts: `Anna-Lena von der Heide`, `John Q. Smith`. */
export function endOfName(text: string, first: Token, more: number): number {
  let end = first.end
  for (let parts = 0; parts < more; parts++) {
    const next = partAfter(text, end)
    if (!next) break
    end = next.end
  }
  return end
}

function partAfter(text: string, at: number): Token | undefined {
  const joint = text[at]
  if (joint !== ' ' && joint !== '-' && joint !== '\u00a0') return undefined
  let from = at + 1
  initial.lastIndex = from
  const middle = initial.exec(text)?.[0]
  if (middle && !/^I /.test(middle)) from += middle.length
  particle.lastIndex = from
  from += particle.exec(text)?.[0].length ?? 0
  const token = tokenAt(text, from)
  if (!token || !isCapitalised(token.word) || token.word.length < 2) return undefined
  const lower = token.word.toLowerCase()
  if (joint !== '-' && (stopWords.has(lower) || notSurnames.has(lower))) return undefined
  return token
}

/** The same for names in lower case: one more word, if it is none of everyday and nothing but an end follows. */
export function endOfLowerName(text: string, first: Token): number {
  if (text[first.end] !== ' ') return first.end
  const next = tokenAt(text, first.end + 1)
  if (!next || next.word.length < 2 || stopWords.has(next.word.toLowerCase())) return first.end
  const after = tokenAt(text, next.end + 1)
  const ends = !/^[ \p{L}]/u.test(text.slice(next.end, next.end + 1)) || (after && stopWords.has(after.word))
  return ends && !/(?:ed|ing|ly)$/.test(next.word) ? next.end : first.end
}

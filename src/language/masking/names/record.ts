import type { Found } from '../found.ts'
import { fold } from './fold.ts'
import { ordinaryWords } from './ordinary-words.ts'
import { stopWords } from './stop-words.ts'

/** The parts of the names that a customer's record holds, folded. */
export interface RecordNames {
  parts: ReadonlySet<string>
  shortest: number
  longest: number
  /** The letters they begin with, bit by bit. */
  firsts: number
}

/** A record may hold nonsense: nobody has more names than this. */
const mostParts = 24

export function recordNames(names: readonly string[]): RecordNames | undefined {
  const parts = new Set<string>()
  for (const name of names)
    for (const part of name.split(/[^\p{L}\p{M}]+/u)) {
      if (part.length < 2 || stopWords.has(part.toLowerCase()) || parts.size >= mostParts) continue
      parts.add(fold(part))
      if (/[äöü]/i.test(part)) parts.add(fold(part.replace(/[äöü]/gi, (letter) => `${letter}e`)))
    }
  if (parts.size === 0) return undefined
  let shortest = Number.POSITIVE_INFINITY
  let longest = 0
  let firsts = 0
  for (const part of parts) {
    shortest = Math.min(shortest, part.length)
    longest = Math.max(longest, part.length + 4)
    firsts |= 1 << (part.charCodeAt(0) & 31)
  }
  return { parts, shortest, longest, firsts }
}

/** The word from `start` to `end`, if it is one of the record's names (`Ann`, `Anns`) and not an ordinary word. */
export function recordNameAt(
  text: string,
  record: RecordNames,
  start: number,
  end: number,
): Found | undefined {
  const length = end - start
  if (length < record.shortest - 1 || length > record.longest) return undefined
  const first = text.charCodeAt(start)
  if (first < 128 && !((record.firsts >> (first & 31)) & 1)) return undefined
  const word = text.slice(start, end)
  const folded = fold(word)
  const isOne = record.parts.has(folded) || (folded.endsWith('s') && record.parts.has(folded.slice(0, -1)))
  if (!isOne || (ordinaryWords.has(folded) && !isMeant(text, word, start))) return undefined
  return { type: 'name', start, end }
}

/** `Grace` within a sentence is a name; `grace`, `GRACE` and the first word of a sentence may be none. */
function isMeant(text: string, word: string, start: number): boolean {
  const isTitle = /^\p{Lu}\p{Ll}/u.test(word)
  const opens = /(?:^|[.!?\n:"“])\s*$/.test(text.slice(Math.max(0, start - 4), start))
  return isTitle && (!opens || (start === 0 && text.length === word.length))
}

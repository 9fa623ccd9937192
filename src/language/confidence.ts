import type { SpokenLanguage } from './annotation.ts'

/** Fewer words than this are hardly a statement: “Fine”, “No!!”, “👍”. */
const fewestWords = 3

const word = /[\p{L}\p{N}]+/gu

/** Scripts that put no spaces between words: so many letters are about one word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const lettersPerWord = 2

/** `low` where the words are too few, or in a language that is not read in full. */
export function confidenceIn(text: string, { support }: SpokenLanguage): 'ok' | 'low' {
  return support === 'full' && hasWords(text, fewestWords) ? 'ok' : 'low'
}

function hasWords(text: string, fewest: number): boolean {
  let words = 0
  word.lastIndex = 0
  for (let found = word.exec(text); found; found = word.exec(text)) {
    words += unspaced.test(found[0]) ? Math.ceil(found[0].length / lettersPerWord) : 1
    if (words >= fewest) return true
  }
  return false
}

import type { Survey } from '../../../model/survey.ts'

/**
 * A name for a new question that no other has, made of a word: `text`, `text2`, `text3`. Letters, digits and `_` alone,
 * so that it can stand in an expression.
 */
export function freshName(survey: Survey, word: string): string {
  const taken = new Set(survey.pages.flatMap(({ questions }) => questions.map(({ name }) => name)))
  return numbered(word, taken, 'question')
}

/** The word itself, or with the lowest number that makes it new; the other word where no Latin letter is in the first. */
export function numbered(words: string, taken: ReadonlySet<string>, otherwise: string): string {
  const word = plain(words) || otherwise
  if (!taken.has(word)) return word
  const stem = word.replace(/\d+$/, '') || otherwise
  for (let number = 2; ; number++) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`
}

const accents = /\p{Diacritic}/gu

function plain(words: string): string {
  const bare = words.normalize('NFKD').replaceAll(accents, '').toLowerCase()
  return bare
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 40)
    .replaceAll(/^_|_$/g, '')
}

import type { Stretch } from './blank.ts'

/** One line of a text, without the signs that end it. */
export interface Line extends Stretch {
  /** Its words without the spaces around them, as far as they matter: the beginning of a very long line is enough. */
  words: string
  isEmpty: boolean
}

/** Longer lines are paragraphs: only their beginning is looked at. */
const longestLooked = 420

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const words = text.slice(start, Math.min(end, start + longestLooked)).trim()
    lines.push({ start, end, words, isEmpty: words === '' && end - start <= longestLooked })
    start = end + 1
  }
  return lines
}

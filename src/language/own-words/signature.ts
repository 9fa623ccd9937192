import type { Stretch } from './blank.ts'
import type { Line } from './lines.ts'
import { added, closing, disclaimer, thanksAlone } from './phrases.ts'

/** After a closing, a signature has at most so much; more is the mail going on. */
const mostLines = 10
const mostLetters = 600
/** A name under “Thanks”: short lines without an end of sentence. */
const longestNameLine = 60

/** Everything from a signature's first line on, lines that programs add, and legal notices. */
export function signaturesIn(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = []
  const end = lines.at(-1)!.end
  for (let at = 0; at < lines.length; at++) {
    const { words, start, end: lineEnd, isEmpty } = lines[at]!
    if (isEmpty || lineEnd - start > 420) continue
    if (/^--$/.test(words) || disclaimer.test(words)) return [...stretches, { start, end }]
    if (words.length <= 80 && closing.test(words) && isShort(lines, at + 1))
      return [...stretches, { start, end }]
    if (words.length <= 50 && thanksAlone.test(words) && at + 1 < lines.length && areNames(lines, at + 1))
      return [...stretches, { start: lineEnd, end }]
    if (words.length <= 260 && added.some((pattern) => pattern.test(words)))
      stretches.push({ start, end: lineEnd })
  }
  return stretches
}

function isShort(lines: readonly Line[], from: number): boolean {
  let count = 0
  let letters = 0
  for (let at = from; at < lines.length; at++) {
    if (lines[at]!.isEmpty) continue
    letters += lines[at]!.end - lines[at]!.start
    if (++count > mostLines || letters > mostLetters) return false
  }
  return true
}

function areNames(lines: readonly Line[], from: number): boolean {
  let count = 0
  for (let at = from; at < lines.length; at++) {
    const { words, isEmpty } = lines[at]!
    if (isEmpty) continue
    if (
      ++count > 4 ||
      words.length > longestNameLine ||
      /[.!?]$/.test(words) ||
      /\s\S+\s\S+\s\S+\s\S+\s/.test(words)
    )
      return false
  }
  return count > 0
}

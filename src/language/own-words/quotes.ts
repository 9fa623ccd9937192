import type { Stretch } from './blank.ts'
import type { Line } from './lines.ts'
import { fromLine, otherHeaderLine, quoteOpenings, rest } from './phrases.ts'

/**
 * What was quoted: lines that begin with `>`, what “On … wrote:” announces, and all that follows a header block or a line
 * like “Original Message”. Where the mail itself begins with such a block, only the block is none of the writer's words.
 */
export function quotesIn(lines: readonly Line[]): Stretch[] {
  const quotes: Stretch[] = []
  const end = lines.at(-1)!.end
  let hasOwn = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.isEmpty) continue
    const opened = openingAt(lines, at)
    const isOld = !opened && (rest.some((pattern) => pattern.test(line.words)) || isHeaderBlock(lines, at))
    if (isOld && hasOwn) return [...quotes, { start: line.start, end }]
    if (opened && !isFollowedByMarks(lines, at + opened) && hasOwn)
      return [...quotes, { start: line.start, end }]
    const length = opened || (isOld ? headerLength(lines, at) : line.words.startsWith('>') ? 1 : 0)
    if (length === 0) hasOwn = true
    else {
      quotes.push({ start: line.start, end: lines[at + length - 1]!.end })
      at += length - 1
    }
  }
  return quotes
}

/** How many lines (it may be broken in two or three) an announcement such as “On Monday, Ann wrote:” takes; 0 for none. */
function openingAt(lines: readonly Line[], at: number): number {
  let joined = ''
  for (let count = 1; count <= 3; count++) {
    const words = lines[at + count - 1]?.words
    if (!words || joined.length > 300) return 0
    joined += `${count > 1 ? ' ' : ''}${words.replace(/^>[> ]{0,5}/, '')}`
    if (
      /[:：]$|wrote$/i.test(joined) &&
      /\d/.test(joined) &&
      joined.length < 400 &&
      quoteOpenings.some((pattern) => pattern.test(joined))
    )
      return count
    if (/\d.*@.*:$/.test(joined) && isFollowedByMarks(lines, at + count)) return count
    if (/[.!?]$/.test(joined) || /[:：]$/.test(joined)) return 0
  }
  return 0
}

function isFollowedByMarks(lines: readonly Line[], from: number): boolean {
  for (let at = from; at < Math.min(lines.length, from + 3); at++)
    if (!lines[at]!.isEmpty) return lines[at]!.words.startsWith('>')
  return false
}

/** “From:” and, within four lines, another line of the kind. */
function isHeaderBlock(lines: readonly Line[], at: number): boolean {
  if (!fromLine.test(lines[at]!.words)) return false
  for (let next = at + 1; next < Math.min(lines.length, at + 5); next++)
    if (otherHeaderLine.test(lines[next]!.words)) return true
  return false
}

function headerLength(lines: readonly Line[], at: number): number {
  let length = 1
  while (length < 8 && otherHeaderLine.test(lines[at + length]?.words ?? '')) length++
  return length
}

import { addedByMachines, begins, dated, dividers, fields, withAddress, wrote } from './quote-words.ts'

/**
 * What somebody wrote in this mail, without what they answered to, their signature and what their telephone added.
 * Answers between quoted lines stay. A mail that only passes another on keeps it: there is nothing else to read.
 */
export function newPart(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').split('\n')
  const own = withoutMachines(withoutSignature(beforeQuotation(lines)))
  const words = tidied(own.filter((line) => !isQuoted(line)))
  if (words !== '') return words
  const isPassedOn = lines.some((_line, at) => isDivider(lines, at) || isFieldBlock(lines, at))
  return isPassedOn ? tidied(withoutSignature(lines).filter((line) => !isQuoted(line))) : ''
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line)
}

/** Up to the first message quoted whole; a quotation marked line by line only loses its headline. */
function beforeQuotation(lines: string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (isDivider(lines, at) || isFieldBlock(lines, at)) return withoutRule(kept)
    const length = headline(lines, at)
    if (length === 0) kept.push(line)
    else if (isFollowedByQuoted(lines, at + length)) at += length - 1
    else return kept
  }
  return kept
}

function isDivider(lines: string[], at: number): boolean {
  return dividers.some((divider) => divider.test(lines[at]!))
}

/** Outlook draws a line above the fields of the message it quotes. */
function withoutRule(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return last >= 0 && /^[\s_-]{5,}$/.test(lines[last]!) ? lines.slice(0, last) : lines
}

const mostBroken = 4

/** How many lines a headline (`On … wrote:`) takes that begins here; 0 where none does. */
function headline(lines: string[], at: number): number {
  if (isQuoted(lines[at]!) || lines[at]!.trim() === '') return 0
  for (let length = 1; length <= mostBroken; length++) {
    const end = lines[at + length - 1]?.trim()
    if (!end) return 0
    if (!/[:：]$/.test(end)) continue
    const start = beginningOf(lines, at, at + length - 1)
    return start === at ? length : 0
  }
  return 0
}

/** Where the headline begins that ends at `end`; as near to its end as it can be one. */
function beginningOf(lines: string[], from: number, end: number): number {
  for (let start = end; start >= Math.max(from, end - mostBroken + 1); start--) {
    if (!saysWhoAndWhen(lines.slice(start, end + 1).join(' '))) continue
    const before = start > from ? lines[start - 1]! : ''
    return before && begins.test(before) && !begins.test(lines[start]!) ? start - 1 : start
  }
  return -1
}

const longestHeadline = 400

function saysWhoAndWhen(line: string): boolean {
  if (line.length > longestHeadline) return false
  return (
    dated.test(line) && (wrote.test(line) || (withAddress.test(line) && /[>)][:：]?\s*[:：]$/.test(line)))
  )
}

function isFollowedByQuoted(lines: string[], at: number): boolean {
  const next = lines.slice(at, at + 4).find((line) => line.trim() !== '')
  return next !== undefined && isQuoted(next)
}

const fieldOf = Object.fromEntries(
  Object.entries(fields).map(([name, words]) => [
    name,
    new RegExp(`^[\\s*_>]*(?:${words.join('|')})[\\s*_]*[:：][\\s*_]*\\S`, 'iu'),
  ]),
) as Record<keyof typeof fields, RegExp>

const linesOfFields = 7

/** Sender and at least two of date, recipient and subject, one below the other. */
function isFieldBlock(lines: string[], at: number): boolean {
  if (!fieldOf.from.test(lines[at]!)) return false
  const block = lines.slice(at + 1, at + 1 + linesOfFields)
  const found = (['sent', 'to', 'subject'] as const).filter((name) =>
    block.some((line) => fieldOf[name].test(line)),
  )
  return found.length >= 2
}

function withoutSignature(lines: string[]): string[] {
  const at = lines.findIndex((line) => /^--\s?$/.test(line))
  return at < 0 ? lines : lines.slice(0, at)
}

/** Only where nothing but other such lines follows: in the middle of a text it is somebody's own words. */
function withoutMachines(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '' && !isQuoted(line) && !isMachines(line))
  return lines.filter((line, at) => at <= last || !isMachines(line))
}

const longestAdded = 120

function isMachines(line: string): boolean {
  const bare = line.trim().replace(/\s*[[(<]?https?:\/\/\S+$/i, '')
  return bare.length <= longestAdded && addedByMachines.some((one) => one.test(bare))
}

function tidied(lines: string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

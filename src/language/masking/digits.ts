import { isDigit } from './characters.ts'

/** A group of digits as written, with what stands before it: `[{ text: '4111' }, { before: ' ', text: '1111' } …]`. */
export interface DigitGroup {
  before: string
  text: string
  end: number
}

/** Nothing we look for has more digits than this: longer numbers are read only so far. */
const mostDigits = 24

/**
 * The groups of digits from `start` on, as long as they are joined by a single separator of `separators` or by the few
 * pairs people write (`) `, `, ( `). A separator is only taken when a digit follows.
 */
export function digitGroups(text: string, start: number, separators: RegExp): DigitGroup[] {
  const groups: DigitGroup[] = []
  let at = start
  let before = ''
  for (let digits = 0; digits < mostDigits; ) {
    const from = at
    while (at < text.length && isDigit(text.charCodeAt(at)) && at - from <= mostDigits) at++
    if (at === from) break
    groups.push({ before, text: text.slice(from, at), end: at })
    digits += at - from
    separators.lastIndex = at
    const separator = separators.exec(text)
    if (!separator) break
    before = separator[0]
    at += before.length
  }
  return groups
}

/** Whether a number may end here: no letter, digit or `_`, no decimals and no further part goes on after it. */
export function endsNumber(text: string, end: number): boolean {
  return !/^(?:[\p{L}\p{N}_]|[.,:/-]\d|[-/]\p{L})/u.test(text.slice(end, end + 3))
}

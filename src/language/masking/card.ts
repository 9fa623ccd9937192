import { textBefore } from './characters.ts'
import { type DigitGroup, digitGroups, endsNumber } from './digits.ts'

const separators = /[ \-\u00a0](?=\d)/y

/**
 * A payment card: 13 to 19 digits that pass Luhn's check, in one piece or in groups of which the first has four
 * (`4111 1111 1111 1111`, `3782-822463-10005`). Cards begin with 2 to 6: millisecond clocks and most parcel numbers do not.
 */
export function cardAt(text: string, start: number): number | undefined {
  const first = text.charCodeAt(start)
  if (first < 50 || first > 54 || isPartOfLonger(text, start)) return undefined
  const groups = digitGroups(text, start, separators)
  let digits = ''
  let longest: number | undefined
  for (const [position, group] of groups.entries()) {
    if (position > 0 && !continuesCard(groups, position)) break
    digits += group.text
    if (digits.length > 19) break
    if (digits.length >= 13 && passesLuhn(digits) && endsCard(text, group.end)) longest = group.end
  }
  return longest
}

/** Groups of a card have three to seven digits (the last may be shorter) and one kind of separator. */
function continuesCard(groups: DigitGroup[], position: number): boolean {
  const group = groups[position]!
  const sameSeparator = group.before === groups[1]!.before
  return groups[0]!.text.length === 4 && sameSeparator && group.text.length <= 7
}

function endsCard(text: string, end: number): boolean {
  return endsNumber(text, end) || /^[,.:/-]? ?\d{1,2}\//.test(text.slice(end, end + 5))
}

/** Within a longer token, such as `INV-4111…` or `+4111…`. */
function isPartOfLonger(text: string, start: number): boolean {
  return /(?:[\p{L}\p{N}_+]|[\p{L}\p{N}][-.])$/u.test(textBefore(text, start, 2))
}

/** Luhn, ISO/IEC 7812-1 annex B: every second digit from the right is doubled, digits of the products are added. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48
    const doubled = place % 2 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

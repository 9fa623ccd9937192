import { isDigit, textBefore } from './characters.ts'
import { type DigitGroup, digitGroups, endsNumber } from './digits.ts'

/** What people write between the digits of a phone number; `(0)` is the trunk zero that is left out from abroad. */
const separators =
  / ?\(0\) ?(?=\d)|\) ?[-/.]? ?(?=\d)| \((?=\d)|[- ./\u00a0\u2011\u2013](?=\d)| - (?=\d)| \/ (?=\d)/y
const phoneWord =
  /(?:phone|\btel|mobile?|mobil|cell|\bcall|\bring|\btext|whats ?app|\bsms|\bfax|handy|telefon|tel[eé]fono|m[oó]vil|t[eé]l[eé]phone|portable|celular|cellulare|telefoon|numer telefonu|nummer|\bmy number|mon num[ée]ro|mi n[úu]mero|reach (?:me|us)|contact)[^\d\n]{0,20}$/i
const otherWord =
  /(?:order|invoice|ref(?:erence|\.)?|\bid|tracking|parcel|shipment|ticket|case|booking|policy|account|serial|\bsku|\bisbn|\bean|bestell\w*|rechnung\w*|auftrag\w*|sendung\w*|kunden\w*|vertrag\w*|commande|facture|suivi|colis|pedido|factura|env[ií]o|ordine|fattura|contract|customer)\b[^\d\n]{0,14}$/i
const callingCode =
  /^(?:1|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|7|8[1246]|9[0-58]|2[1-69]\d|3[578]\d|42\d|5[09]\d|6[789]\d|8[0578]\d|9[679]\d)/

/** Everything the shapes below need to know about one written number. */
interface Written {
  groups: DigitGroup[]
  opened: boolean
  before: string
}

/**
 * A phone number that begins at `start`: international (`+49 170 …`, `0049 …`), or national in a shape that order numbers,
 * dates, amounts and parcel numbers do not have. Shapes that could be either need a word such as “phone” or “call” before.
 */
export function phoneAt(text: string, start: number): number | undefined {
  const plus = text[start] === '+' ? 1 : 0
  const opened = text[start + plus] === '('
  const from = start + plus + (opened ? 1 : 0)
  if (!isDigit(text.charCodeAt(from))) return undefined
  const groups = digitGroups(text, from, separators)
  if (digitsOf(groups).length < 7 || !mayBegin(text, start)) return undefined
  const written = { groups, opened, before: textBefore(text, start, 36) }
  const shapes = plus
    ? [international]
    : [tollPrefix, northAmerican, trunkZero, areaInBrackets, mobileGroups, afterPhoneWord]
  for (const shape of shapes) {
    const count = shape(written)
    const last = count ? groups[count - 1] : undefined
    if (
      last &&
      endsNumber(text, last.end) &&
      !looksLikeDate(groups.slice(0, count)) &&
      !isAmount(text, last.end)
    )
      return last.end
  }
  return undefined
}

/** Not inside a longer token (`AB-0171…`, `/orders/0171…`, `#0171…`, `9400 1000 0171…`) and not an amount (`€ 0171…`). */
function mayBegin(text: string, start: number): boolean {
  return !/(?:[\p{L}\p{N}_#&%@/=\\]|[\p{L}\p{N}][-.]|\p{Sc} ?|\w{4}[ -]\d{4}[ -])$/u.test(
    textBefore(text, start, 10),
  )
}

/** How many groups make up `least` to `most` digits, as many as fit; a lone digit at the end is not part of it. */
function groupsOf(groups: DigitGroup[], least: number, most: number): number | undefined {
  let digits = 0
  let count = 0
  for (const group of groups) {
    if (digits + group.text.length > most) break
    digits += group.text.length
    count++
  }
  while (count > 1 && groups[count - 1]!.text.length === 1) digits -= groups[--count]!.text.length
  return digits >= least ? count : undefined
}

function digitsOf(groups: DigitGroup[]): string {
  return groups.map((group) => group.text).join('')
}

/** ITU-T E.164: a country code and at most 15 digits in all. */
function international({ groups }: Written): number | undefined {
  return callingCode.test(digitsOf(groups)) ? groupsOf(groups, 8, 15) : undefined
}

/** `00` in place of `+`; without separators a zero after the code (as parcel numbers have) tells that it is none. */
function tollPrefix(written: Written): number | undefined {
  const digits = digitsOf(written.groups)
  if (!digits.startsWith('00') || !callingCode.test(digits.slice(2)) || otherWord.test(written.before))
    return undefined
  if (written.groups.length === 1 && /^00(?:[1-7]\d?|9\d)0/.test(digits)) return undefined
  return groupsOf(written.groups, 11, 17)
}

/** `(415) 555-2671`, `415-555-2671`, `1-800-555-0199`: area and exchange never begin with 0 or 1. */
function northAmerican({ groups, before }: Written): number | undefined {
  const offset = groups[0]?.text === '1' ? 1 : 0
  const [area, exchange, line] = groups.slice(offset)
  if (
    !line ||
    !/^[2-9]\d\d$/.test(area!.text) ||
    !/^[2-9]\d\d$/.test(exchange!.text) ||
    line.text.length !== 4
  )
    return undefined
  return otherWord.test(before) ? undefined : offset + 3
}

/** The trunk zero of most countries: `0171 2345678`, `020 7946 0958`, `06 12 34 56 78`, and 10 or 11 digits in one piece. */
function trunkZero(written: Written): number | undefined {
  const { groups, before } = written
  if (!/^0[1-9]/.test(digitsOf(groups)) || otherWord.test(before)) return undefined
  const [first] = groups
  if (first!.text.length > 6) return /^\d{10,11}$/.test(first!.text) ? 1 : undefined
  return groups.slice(1).every((group) => group.text.length > 1)
    ? groupsOf(groups, 9, 12)
    : groupsOf(groups.slice(0, 2), 9, 12)
}

/** `(11) 91234-5678`, `(030) 123 45 67`. */
function areaInBrackets({ groups, opened }: Written): number | undefined {
  const [area, next] = groups
  return opened && next?.before.startsWith(')') && area!.text.length >= 2 && area!.text.length <= 5
    ? groupsOf(groups, 8, 13)
    : undefined
}

/** `138 0013 8000` (China) and `98765 43210` (India). */
function mobileGroups({ groups, before }: Written): number | undefined {
  const sizes = groups
    .slice(0, 3)
    .map((group) => group.text.length)
    .join('-')
  if (otherWord.test(before)) return undefined
  if (sizes === '3-4-4' && /^1[3-9]/.test(groups[0]!.text)) return 3
  return /^5-5\b/.test(sizes) && groups.length === 2 && /^[6-9]/.test(groups[0]!.text) ? 2 : undefined
}

/** After “phone”, “call”, “Handy” … any 7 to 15 digits. */
function afterPhoneWord({ groups, before }: Written): number | undefined {
  return phoneWord.test(before) && !otherWord.test(before) ? groupsOf(groups, 7, 15) : undefined
}

/** `01.02.2024`, `2024-01-15`, `01/02/24`, each with or without a clock time after it. */
function looksLikeDate(groups: DigitGroup[]): boolean {
  const sizes = groups.map((group) => group.text.length).join('-')
  const parts = groups.slice(0, 3).map((group) => Number(group.text))
  const sameSeparator = groups[1]?.before === groups[2]?.before && groups[1]?.before !== ' '
  if (/^4-\d-\d|^4-[12]-[12]\b/.test(sizes)) return parts[0]! >= 1900 && parts[0]! < 2100 && parts[1]! <= 12
  return sameSeparator && (/^[12]-[12]-4\b/.test(sizes) || /^2-2-2$/.test(sizes))
}

/** `0171 234 EUR`, `030 123 45 %`. */
function isAmount(text: string, end: number): boolean {
  return /^ ?(?:\p{Sc}|%|EUR\b|USD\b|GBP\b|CHF\b|kr\b|zł)/iu.test(text.slice(end, end + 5))
}

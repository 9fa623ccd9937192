import { isAlphanumeric, textBefore } from '../characters.ts'
import { endsNumber } from '../digits.ts'
import { elsewhere } from './americas-asia.ts'
import { europe } from './europe.ts'

/** What a country calls a person by. */
export interface NationalId {
  country: string
  /** How many letters and digits it has. */
  lengths: number[]
  /** In upper case, without anything between its signs. */
  shape: RegExp
  /** As it is written when nothing around it has to say what it is. */
  written?: RegExp
  /** What has to be said before it, in lower case, where it is written in any other way. */
  told?: RegExp
  isValid?: (id: string) => boolean
}

const longest = 20
const byLength = new Map<number, NationalId[]>()
for (const id of [...europe, ...elsewhere])
  for (const length of id.lengths) byLength.set(length, [...(byLength.get(length) ?? []), id])

/** Tells of something else: orders and parcels have numbers like these. */
export const orderWord =
  /(?:\border|invoice|tracking|parcel|shipment|ticket|\bcase|booking|reservation|\bsku|\bisbn|\bean|serial|article|part|item|product|model|bestell\w*|rechnung\w*|auftrag\w*|sendung\w*|artikel\w*|commande|facture|suivi|colis|pedido|factura|env[ií]o|ordine|fattura|zam[oó]wieni\w*)\b[^\d\n]{0,14}$/i

/** A national id with its check digits; where its digits alone could be anything, only after a word such as “SSN”. */
export function nationalIdAt(text: string, start: number): number | undefined {
  if (!mayBegin(text, start)) return undefined
  let compact = ''
  let best: number | undefined
  let before: string | undefined
  for (let at = start, groups = 0; groups < 9 && compact.length <= longest; groups++) {
    const end = endOfGroup(text, at)
    const group = text.slice(at, end)
    if (groups > 0 && group.length > 2 && !/\d/.test(group)) break
    compact += group.toUpperCase()
    const candidates = end - start < 30 ? byLength.get(compact.length) : undefined
    if (candidates && endsNumber(text, end)) {
      before ??= textBefore(text, start, 48)
      if (candidates.some((id) => isOne(id, compact, text.slice(start, end), before!))) best = end
    }
    const skipped = separatorAt(text, end)
    if (!skipped) break
    at = end + skipped
  }
  return best
}

function isOne(
  { shape, written, told, isValid }: NationalId,
  compact: string,
  spelled: string,
  before: string,
) {
  if (!shape.test(compact) || (isValid && !isValid(compact))) return false
  if (orderWord.test(before)) return false
  return written?.test(spelled) || told?.test(before.toLowerCase()) || false
}

/** A digit; or letters that soon lead to digits (`AB 12 34 56 C`, `RSSMRA85T10A562S`). */
function mayBegin(text: string, start: number): boolean {
  if (start > 0 && /[\p{L}\p{N}_#/=\-.]/u.test(text[start - 1]!)) return false
  for (let at = start; at < start + 8; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 48 && unit <= 57) return true
    const isLetter = (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
    if (!isLetter && !(unit === 32 && at > start)) return false
  }
  return false
}

function endOfGroup(text: string, start: number): number {
  let end = start
  while (end < text.length && end - start <= longest && isAlphanumeric(text.charCodeAt(end))) end++
  return end
}

function separatorAt(text: string, at: number): number {
  return ' -./+\u00a0'.includes(text[at] ?? '\n') && isAlphanumeric(text.charCodeAt(at + 1)) ? 1 : 0
}

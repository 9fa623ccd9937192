/** Length of an IBAN by country, SWIFT IBAN registry. */
const lengths: Record<string, number> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BI: 27,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DJ: 27,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FK: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HN: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MN: 20,
  MR: 27,
  MT: 31,
  MU: 30,
  NI: 28,
  NL: 18,
  NO: 15,
  OM: 23,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  RU: 33,
  SA: 24,
  SC: 31,
  SD: 18,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SO: 23,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
  YE: 30,
}

const beginning = /[A-Za-z]{2}[ \-\u00a0]?\d/y
const spacing = /[\s\u00a0.-]/
/** People put at most this much between two characters of an IBAN. */
const mostSpacing = 3

/** An IBAN in any spacing and case: known country, that country's length, and a remainder of 1 by 97 (ISO 13616). */
export function ibanAt(text: string, start: number): number | undefined {
  beginning.lastIndex = start
  if (!beginning.test(text)) return undefined
  const length = lengths[text.slice(start, start + 2).toUpperCase()]
  return length === undefined ? undefined : endOfIban(text, start, length)
}

function endOfIban(text: string, start: number, length: number): number | undefined {
  let letters = ''
  let gap = 0
  for (let at = start; at < text.length; at++) {
    const letter = text[at]!
    if (/[A-Za-z\d]/.test(letter)) {
      letters += letter
      gap = 0
      if (letters.length === length)
        return isIban(letters) && !/^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3)) ? at + 1 : undefined
    } else if (!spacing.test(letter) || ++gap > mostSpacing) return undefined
  }
  return undefined
}

function isIban(written: string): boolean {
  const moved = (written.slice(4) + written.slice(0, 4)).toUpperCase()
  let remainder = 0
  for (const letter of moved) remainder = Number(`${remainder}${Number.parseInt(letter, 36)}`) % 97
  return remainder === 1 && /^..\d\d/.test(written)
}

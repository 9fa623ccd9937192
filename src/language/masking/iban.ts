/** Length of an IBAN by country, SWIFT IBAN registry. */
const lengths = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28
   EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26
   IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28
   NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25
   SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

const beginning = /[A-Za-z]{2}[ \-\u00a0]?\d/y
const spacing = /[\s\u00a0.-]/
/** People put at most this much between two characters of an IBAN. */
const mostSpacing = 3

/** An IBAN in any spacing and case: known country, that country's length, and a remainder of 1 by 97 (ISO 13616). */
export function ibanAt(text: string, start: number): number | undefined {
  beginning.lastIndex = start
  if (!beginning.test(text)) return undefined
  const length = lengths.get(text.slice(start, start + 2).toUpperCase())
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

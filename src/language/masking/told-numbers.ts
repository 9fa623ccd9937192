import { isAlphanumeric, isDigit, textBefore } from './characters.ts'
import { endsNumber } from './digits.ts'
import type { Found, PiiType } from './found.ts'

/** What has to be said right before, and what the number then looks like without its separators. */
interface Told {
  type: PiiType
  said: RegExp
  shape: RegExp
}

const number = String.raw`(?:[ \-]?(?:numbers?|num|no|nr|nummer|n[°ºo]|num[ée]ro|n[uú]mero|numer|numero))?`
const is = String.raw`[.:;#]{0,2}(?: (?:is|was|are|ist|lautet|est|es|è|é|ends? (?:in|with)|ending(?: in)?))?[ :#("']{0,4}$`
const told = (words: string) => new RegExp(String.raw`(?:^|[^\p{L}])(?:${words})${number}${is}`, 'iu')

const kinds: Told[] = [
  {
    type: 'passport',
    said: told(
      'passport|reisepass|pass|passeport|pasaporte|passaporto|passaporte|paspoort|paszport(?:u)?|passi(?:n numero)?|паспорт',
    ),
    shape: /^(?=(?:[A-Z]{0,3}\d){4})[A-Z\d]{6,10}$/i,
  },
  {
    type: 'id',
    said: told(
      "driv(?:er'?s?|ing) licen[cs]e|führerschein|permis de conduire|carnet de conducir|patente di guida|rijbewijs|national id|id card|identity card|carte d'identité|dni|carta d'identità|dowód(?: osobisty| osobistego)?|ssn|social security|tax id|ni|national insurance",
    ),
    shape: /^(?=.*\d{3})[A-Z\d]{6,18}$/i,
  },
  {
    type: 'account',
    said: told(
      'account|acct|acc|a/c|bank account|sort code|routing|swift|bic|konto|kontonummer|bankleitzahl|blz|compte|cuenta|conto(?: corrente)?|conta|rekening|rekeningnummer|konta|member(?:ship)?|loyalty|frequent flyer|customer id|kundennummer|policy',
    ),
    shape: /^(?=.*\d{4})[A-Z\d]{6,20}$/i,
  },
  {
    // The last digits alone, as agents ask for them.
    type: 'account',
    said: /(?:^|\W)(?:(?:account|acct?|ac|a\/c|social(?: security)?|policy|member) (?:numbers?|num|no)\.?|(?:checking|savings?|current) account|ssn(?: numbers?| num| no\.?)?)(?: is| are| ends? (?:in|with)|:)? $/i,
    shape: /^\d{4,5}$/,
  },
  {
    type: 'plate',
    said: told(
      'licen[cs]e plate|number plate|plate|reg(?:istration)?|kennzeichen|autokennzeichen|plaque(?: d’immatriculation)?|immatriculation|matr[ií]cula|targa|kenteken|nummernschild|registreringsnummer',
    ),
    shape: /^(?=[A-Z\d]*\d)(?=[A-Z\d]*[A-Z])[A-ZÄÖÜ\d]{4,9}$/i,
  },
]
const looksLikeDate = /^(?:\d{4}[-./]\d\d?[-./]\d|\d\d?[-./]\d\d?[-./]\d)/
const anyKind =
  /pass|пасп|licen|lizenz|führer|permis|carnet|patente|rijbewijs|\bid\b|dni|dow[oó]d|carte|carta|ssn|social|\bni\b|national|tax|acc|a\/c|sort|routing|swift|bic|konto|konta|bank|blz|compte|cuenta|cont[oa]|rekening|member|loyalty|flyer|kunden|policy|plate|reg|kennz|plaque|immat|matr|targa|kenteken|schild/i

/** Numbers that only the words before them make personal: of a passport, an account, a driver's licence, a car. */
export function toldNumberAt(text: string, start: number): Found | undefined {
  if (start === 0 || isAlphanumeric(text.charCodeAt(start - 1))) return undefined
  const before = textBefore(text, start, 44)
  if (!anyKind.test(before)) return undefined
  if (looksLikeDate.test(text.slice(start, start + 11)) && !/sort code/i.test(before)) return undefined
  for (const { type, said, shape } of kinds) {
    const end = said.test(before) ? endOf(text, start, shape) : undefined
    if (end !== undefined) return { type, start, end }
  }
  return undefined
}

/** As many groups as fit the shape; a group of letters alone belongs to it only in front (`AB 123456`). */
function endOf(text: string, start: number, shape: RegExp): number | undefined {
  let compact = ''
  let best: number | undefined
  for (let at = start, groups = 0; groups < 6; groups++) {
    let end = at
    while (end < text.length && end - at <= 24 && isAlphanumeric(text.charCodeAt(end))) end++
    const group = text.slice(at, end)
    if (!/\d/.test(group) && !(groups === 0 ? /^[A-ZÄÖÜ]{1,3}$/ : /^[A-Z]{1,3}$/).test(group)) break
    compact += group
    if (shape.test(compact) && endsNumber(text, end)) best = end
    if (!' -.'.includes(text[end] ?? '\n') || !leadsToDigits(text, end + 1)) break
    at = end + 1
  }
  return best
}

function leadsToDigits(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) ||
    (isAlphanumeric(text.charCodeAt(at)) && /^[A-Z]{1,3}(?:[ -]?\d|\b)/.test(text.slice(at, at + 5)))
  )
}

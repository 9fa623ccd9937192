import { isDigit, textBefore } from './characters.ts'

const months =
  'jan|feb|mar|m[äa]r|apr|avr|abr|may|mai|maj|mag|mei|jun|juin|giu|jul|juil|lug|aug|ago|août|aou|sep|set|oct|okt|ott|out|nov|d[eé]c|dez|dic|ene|gen|fév|f[eé]v|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru'
const date = new RegExp(
  [
    String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`,
    String.raw`\d{1,2}(?:st|nd|rd|th|er|º|\.)? (?:of |de )?(?:${months})\p{L}{0,8}\.?,? ?(?:of |de |del )?(?:\d{4})?`,
    String.raw`\d{4}年\d{1,2}月\d{1,2}日`,
    String.raw`(?:19|20)\d\d\b`,
    String.raw`\d{8}\b`,
    String.raw`\d{1,2}[./-]\d{1,2}\b`,
  ].join('|'),
  'iuy',
)
const monthFirst = new RegExp(
  String.raw`(?:${months})\p{L}{0,7}\.? (\d{1,2}(?:st|nd|rd|th)?,? ?(?:\d{4})?)`,
  'iuy',
)
const said =
  /(?:\bborn\b|\bd\.?o\.?b\b|\bbirth|geboren|geburt|\bgeb\.|\bnée? le|naissance|nacid[oa]|nacimiento|nací|\bnat[oa] il|nascita|nascid[oa]|nascimento|nasci em|geboorte|urodz|födelse|\bfödd\b|fødsel|\bfødt\b|syntym|рожд|生年月日|出生)[^\d\n]{0,24}$/iu

/** A day that is said to be somebody's birthday: `born on 12/03/1985`, `Geburtsdatum: 1.2.90`, `my birthday is 3rd of May`. */
export function birthdateAt(text: string, start: number): number | undefined {
  const isNumber = isDigit(text.charCodeAt(start))
  const pattern = isNumber ? date : monthFirst
  if (isNumber && isDigit(text.charCodeAt(start - 1))) return undefined
  pattern.lastIndex = start
  if (!said.test(textBefore(text, start, 44))) return undefined
  const match = pattern.exec(text)
  return match ? start + match[0].trimEnd().replace(/,$/, '').length : undefined
}

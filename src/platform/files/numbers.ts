/** Which sign stands before the decimals: `1,234.50` or `1.234,50`. */
export type Decimal = 'point' | 'comma'

const plain = { point: /^-?\d+(?:\.\d+)?$/, comma: /^-?\d+$/ }

/** More characters than any number needs, so that long texts cost nothing. */
const longest = 60

/** Spaces (also narrow and hard ones) and apostrophes group thousands in both worlds. */
const grouped = {
  point: /^(?:\d+|\d{1,3}(?:([,'’\s_])(?:\d{2,3}\1)*\d{3}))?(?:\.\d*)?(?:e[+-]?\d+)?$/i,
  comma: /^(?:\d+|\d{1,3}(?:([.'’\s_])(?:\d{2,3}\1)*\d{3}))?(?:,\d*)?(?:e[+-]?\d+)?$/i,
}

/**
 * A number as people write it, or null when it is none: `€ 1.234,50`, `(1,20)` and `1,20-` (accounting's
 * negatives), `USD 5`, `1’000`, `12 %` (0.12, as spreadsheets keep it), `1e3`.
 */
export function readNumber(
  text: string,
  { decimal }: { decimal: Decimal } = { decimal: 'point' },
): number | null {
  if (text.length > longest) return null
  if (plain[decimal].test(text)) return Number(text) || 0
  const { body, negative, percent } = unwrapped(text)
  if (!/^[\d.,]/.test(body) || !/\d/.test(body) || !grouped[decimal].test(body)) return null
  const digits =
    decimal === 'comma' ? body.replace(/[.'’\s_]/g, '').replace(',', '.') : body.replace(/[,'’\s_]/g, '')
  const number = percent ? hundredth(digits) : Number(digits)
  if (!Number.isFinite(number)) return null
  return negative && number !== 0 ? -number : number
}

/** Takes off currency, sign, percent and accounting's brackets, in whatever order they stand. */
function unwrapped(text: string): { body: string; negative: boolean; percent: boolean } {
  let body = text.trim().replaceAll('−', '-')
  const isBracketed = /^\(.*\)$/.test(body)
  if (isBracketed) body = body.slice(1, -1)
  const withoutCurrency = body.replace(currency, ' ').trim()
  const [, before = '', middle = '', after = ''] = /^([+-]?)\s*(.*?)\s*([-%]?)$/s.exec(withoutCurrency) ?? []
  const signs = [before, after].filter((sign) => sign === '-').length + (isBracketed ? 1 : 0)
  if (signs > 1) return { body: '', negative: false, percent: false }
  return { body: middle, negative: signs === 1, percent: after === '%' }
}

/** One currency sign or code beside the number: `R$`, `kr`, `EUR`, `€`. Other letters are no money. */
const codes = Intl.supportedValuesOf('currency').join('|')
const currency = new RegExp(
  `(?<![A-Za-z])(?:[A-Z]{0,3}\\p{Sc}|${codes}|kr\\.?|zł|Kč|Ft|Fr\\.?)(?![A-Za-z])`,
  'u',
)

/** By moving the point, since 1.1 / 100 is 0.011000000000000001. */
function hundredth(digits: string): number {
  const [mantissa, exponent = '0'] = digits.toLowerCase().split('e')
  return Number(`${mantissa}e${Number(exponent) - 2}`)
}

/**
 * Which decimal sign the samples use; null when they do not tell or contradict one another. `1.234` alone tells
 * nothing; `1,5`, `1.234,00`, `0,125` and `1.234.567` tell a comma.
 */
export function detectDecimal(samples: Iterable<string>): Decimal | null {
  const found = new Set<Decimal>()
  for (const sample of samples) {
    const told = sample.length > longest ? null : toldBy(unwrapped(sample).body)
    if (told) found.add(told)
  }
  const [only] = found
  return found.size === 1 && only ? only : null
}

function toldBy(body: string): Decimal | null {
  if (!/^[\d.,'’\s_]+$/.test(body)) return null
  const asPoint = isConvincing(body, '.', 'point')
  const asComma = isConvincing(body, ',', 'comma')
  if (asPoint === asComma) return null
  return asPoint ? 'point' : 'comma'
}

/** Whether the text is a number with this decimal sign and uses it, or can only be grouped by the other one. */
function isConvincing(body: string, sign: '.' | ',', decimal: Decimal): boolean {
  if (!grouped[decimal].test(body)) return false
  const other = sign === '.' ? ',' : '.'
  const usesSign = body.includes(sign)
  const usesOther = body.includes(other)
  if (!usesSign) return usesOther && !grouped[decimal === 'point' ? 'comma' : 'point'].test(body)
  const couldBeGroup = !usesOther && /^[1-9]\d{0,2}[.,]\d{3}$/.test(body)
  return !couldBeGroup
}

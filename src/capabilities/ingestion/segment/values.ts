/** Any JSON object as it came in: nothing about it is known yet. */
export type Json = Record<string, unknown>

export function objectAt(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

/** Text or a number (clients send ids as either) as text; everything else is none. */
export function textAt(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined
}

export function firstText(from: Json, ...names: string[]): string | undefined {
  for (const name of names) {
    const text = textAt(from[name])
    if (text !== undefined) return text
  }
  return undefined
}

/** Money as exact decimal text with at most four places; what a float adds beyond them is rounding noise. */
export function moneyAt(value: unknown): string | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) && Math.abs(value) < 1e14 ? plainDecimal(value) : undefined
  return typeof value === 'string' && /^-?\d{1,14}(?:\.\d{1,4})?$/.test(value.trim())
    ? value.trim()
    : undefined
}

function plainDecimal(value: number): string {
  return value.toFixed(4).replace(/\.?0+$/, '')
}

export function currencyAt(value: unknown): string | undefined {
  const code = textAt(value)?.toUpperCase()
  return code && /^[A-Z]{3}$/.test(code) ? code : undefined
}

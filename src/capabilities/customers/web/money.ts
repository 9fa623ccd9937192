import { language } from '../../../web/kit/words.ts'

/** `$19.90` of exact decimal text and an ISO 4217 code; a code nobody knows stands behind the number. */
export function money(value: string, currency: string): string {
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency }).format(Number(value))
  } catch {
    return `${new Intl.NumberFormat(language).format(Number(value))} ${currency}`.trim()
  }
}

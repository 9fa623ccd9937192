import { language } from '../../../../web/kit/words.ts'

/** `€412K`, `$18.2K`, `€96`: money for headlines. A code nobody knows stands behind the number. */
export function roundMoney(amount: number, currency: string): string {
  const isLarge = Math.abs(amount) >= 10_000
  return spelled(
    amount,
    currency,
    isLarge
      ? { notation: 'compact', maximumSignificantDigits: 3 }
      : { minimumFractionDigits: 0, maximumFractionDigits: 0 },
  )
}

/** `€23.40`: money of one purchase or one customer. */
export function exactMoney(amount: number, currency: string): string {
  const digits = Math.abs(amount) >= 1_000 ? 0 : 2
  return spelled(amount, currency, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

function spelled(amount: number, currency: string, format: Intl.NumberFormatOptions): string {
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency, ...format }).format(amount)
  } catch {
    return `${new Intl.NumberFormat(language, format).format(amount)} ${currency}`.trim()
  }
}

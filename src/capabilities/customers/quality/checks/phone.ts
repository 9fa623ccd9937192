import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Surroundings, Wrong } from './problem.ts'
import { isPlaceholder } from './texts.ts'

/**
 * What is wrong with a phone number. One that tells no country can only be called from there: where the customer's country
 * (or the organisation's) is known, the whole number is proposed.
 */
export function phoneTrouble(
  written: string,
  { country }: Pick<Surroundings, 'country'>,
  home: string | undefined,
): Wrong[] {
  const digits = written.replaceAll(/\D/g, '')
  if (isPlaceholder(written) || isKeyboardRow(digits))
    return [{ problem: 'placeholder', proposal: { phone: null } }]
  if (digits.length < 5 || /[\p{L}]{3,}/u.test(written.replaceAll(/ext\.?|tel\.?|mob\.?|x/gi, '')))
    return [{ problem: 'not a number' }]
  const whole = written.replace('(0)', '').replace(/^\s*00/, '+')
  if (!whole.trim().startsWith('+')) return [withoutCountry(whole, [country, home])]
  const read = parsePhoneNumberFromString(whole)
  if (!read?.isPossible()) return [{ problem: 'impossible number', ...doubledCode(whole) }]
  return read.isValid() ? [] : [{ problem: 'not in use' }]
}

function withoutCountry(written: string, countries: readonly (string | undefined)[]): Wrong {
  for (const country of countries) {
    if (!country || !isSupportedCountry(country)) continue
    const read = parsePhoneNumberFromString(written, country)
    if (read?.isPossible()) return { problem: 'no country code', proposal: { phone: read.number } }
  }
  // `49 170 1234567`: only the sign is missing.
  const read = written.trim().startsWith('0') ? undefined : parsePhoneNumberFromString(`+${written.trim()}`)
  return read?.isValid()
    ? { problem: 'no country code', proposal: { phone: read.number } }
    : { problem: 'no country code' }
}

/** `+49 49 170 1234567`: the code was written by hand before one that was there. */
function doubledCode(written: string): Partial<Wrong> {
  const digits = written.replaceAll(/\D/g, '')
  for (const length of [1, 2, 3]) {
    const code = digits.slice(0, length)
    if (digits.slice(length, 2 * length) !== code) continue
    const read = parsePhoneNumberFromString(`+${digits.slice(length)}`)
    if (read?.isValid()) return { proposal: { phone: read.number } }
  }
  return {}
}

/** 0000000, 1234567, 9876543: fingers, not numbers. */
function isKeyboardRow(digits: string): boolean {
  if (digits.length < 5) return false
  return (
    /^(\d)\1+$/.test(digits) ||
    '01234567890123456789'.includes(digits) ||
    '98765432109876543210'.includes(digits)
  )
}

import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * A phone number in the one spelling under which it is kept: E.164 (`+491701234567`) where the country is known, else its
 * digits as they stand; '' for what is no phone number.
 */
export type ReadPhone = (written: string) => string

/** Numbers repeat, and reading one takes many microseconds. */
const mostRemembered = 20_000

/** Reads numbers as people of this country write them; without a country, numbers must tell theirs to be E.164. */
export function phoneReader(country?: string): ReadPhone {
  const read = new Map<string, string>()
  return (written) => {
    const known = read.get(written)
    if (known !== undefined) return known
    const phone = readPhone(written, country)
    if (read.size >= mostRemembered) read.clear()
    read.set(written, phone)
    return phone
  }
}

/** For whoever does not know the organisation's country. */
export const readPhoneAsWritten = phoneReader()

function readPhone(given: string, country = ''): string {
  const written = given.replace('(0)', '').replace(/^\s*00/, '+')
  const digits = written.replace(/\D/g, '')
  if (digits.length < 6 || digits.length > 15) return ''
  const parsed = parsePhoneNumberFromString(written, isSupportedCountry(country) ? country : undefined)
  if (parsed?.isPossible()) return parsed.number
  return written.startsWith('+') ? `+${digits}` : digits
}

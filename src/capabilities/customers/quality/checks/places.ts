import { getCountries } from 'libphonenumber-js/min'
import type { Surroundings, Wrong } from './problem.ts'
import { textTrouble, tidied } from './texts.ts'

const codes = new Set<string>(getCountries())
/** In use, and no code of ISO 3166. */
const alsoCalled = new Map([
  ['uk', 'GB'], ['england', 'GB'], ['scotland', 'GB'], ['wales', 'GB'], ['great britain', 'GB'], ['usa', 'US'], ['u.s.a.', 'US'],
  ['u.s.', 'US'], ['united states of america', 'US'], ['america', 'US'], ['holland', 'NL'], ['the netherlands', 'NL'],
  ['czech republic', 'CZ'], ['brd', 'DE'], ['deu', 'DE'], ['ger', 'DE'], ['aut', 'AT'], ['che', 'CH'], ['gbr', 'GB'], ['fra', 'FR'],
  ['nld', 'NL'], ['bel', 'BE'], ['ita', 'IT'], ['esp', 'ES'], ['prt', 'PT'], ['irl', 'IE'], ['dnk', 'DK'], ['swe', 'SE'],
  ['nor', 'NO'], ['fin', 'FI'], ['pol', 'PL'], ['cze', 'CZ'], ['can', 'CA'], ['aus', 'AU'], ['nzl', 'NZ'], ['bra', 'BR'],
  ['mex', 'MX'], ['ind', 'IN'], ['chn', 'CN'], ['jpn', 'JP'], ['zaf', 'ZA'], ['tur', 'TR'], ['rus', 'RU'], ['ukr', 'UA'],
]) // biome-ignore format: one glance

/** Languages in which customers' countries are likely to be written. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da']
let names: Map<string, string> | undefined

/** Every name of every country, in small letters; made when it is first needed. */
function namesOfCountries(): Map<string, string> {
  if (names) return names
  names = new Map(alsoCalled)
  for (const language of languages) {
    const called = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of codes) names.set((called.of(code) ?? code).toLowerCase(), code)
  }
  return names
}

/** The two letters of a country, however it is written; undefined for what is none. */
export function countryOf(written: string): string | undefined {
  const plain = tidied(written)
  const code = plain.toUpperCase()
  if (codes.has(code)) return code
  return namesOfCountries().get(plain.toLowerCase())
}

export function countryTrouble(trait: string, written: string): Wrong[] {
  const trouble = textTrouble(written)
  if (trouble?.problem === 'placeholder')
    return [{ problem: 'placeholder', proposal: { traits: { [trait]: null } } }]
  if (countryOf(written)) {
    const plain = tidied(written)
    const better = plain.length === 2 ? plain.toUpperCase() : plain
    return better === written ? [] : [{ problem: 'untidy', proposal: { traits: { [trait]: better } } }]
  }
  const meant = nearestCountry(tidied(written).toLowerCase())
  return [{ problem: 'unknown country', ...(meant && { proposal: { traits: { [trait]: meant } } }) }]
}

/** `Germnay`: one slip away from one name, and from no other country's. */
function nearestCountry(written: string): string | undefined {
  if (written.length < 5) return
  const near = new Map<string, string>()
  for (const [name, code] of namesOfCountries())
    if (isNear(written, name) && !near.has(code)) near.set(code, name)
  if (near.size !== 1) return
  const [code] = near.keys()
  return new Intl.DisplayNames('en', { type: 'region' }).of(code!)
}

function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const [mine, theirs] = [one.slice(at), other.slice(at)]
  return (
    mine.slice(1) === theirs ||
    mine === theirs.slice(1) ||
    mine.slice(1) === theirs.slice(1) ||
    (mine[0] === theirs[1] && mine[1] === theirs[0] && mine.slice(2) === theirs.slice(2))
  )
}

/** How postal codes look, by country; countries that are absent are not judged. */
const shapes: Record<string, RegExp> = {
  AT: /^\d{4}$/, AU: /^\d{4}$/, BE: /^\d{4}$/, BG: /^\d{4}$/, BR: /^\d{5}-?\d{3}$/, CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/, CH: /^\d{4}$/,
  CN: /^\d{6}$/, CY: /^\d{4}$/, CZ: /^\d{3} ?\d{2}$/, DE: /^\d{5}$/, DK: /^\d{4}$/, EE: /^\d{5}$/, ES: /^\d{5}$/, FI: /^\d{5}$/,
  FR: /^\d{5}$/, GB: /^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/, GR: /^\d{3} ?\d{2}$/, HR: /^\d{5}$/, HU: /^\d{4}$/,
  IE: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/, IN: /^\d{3} ?\d{3}$/, IT: /^\d{5}$/, JP: /^\d{3}-?\d{4}$/, KR: /^\d{5}$/, LT: /^(LT-)?\d{5}$/,
  LU: /^(L-)?\d{4}$/, LV: /^(LV-)?\d{4}$/, MX: /^\d{5}$/, NL: /^\d{4} ?[A-Z]{2}$/, NO: /^\d{4}$/, NZ: /^\d{4}$/,
  PL: /^\d{2}-?\d{3}$/, PT: /^\d{4}(-\d{3})?$/, RO: /^\d{6}$/, SE: /^\d{3} ?\d{2}$/, SI: /^\d{4}$/, SK: /^\d{3} ?\d{2}$/,
  TR: /^\d{5}$/, US: /^\d{5}(-\d{4})?$/, ZA: /^\d{4}$/,
} // biome-ignore format: one glance

export function postalCodeTrouble(
  trait: string,
  told: string | number,
  { country }: Pick<Surroundings, 'country'>,
): Wrong[] {
  const written = String(told)
  const write = (better: string | null) => ({ proposal: { traits: { [trait]: better } } })
  const trouble = textTrouble(written)
  if (trouble?.problem === 'placeholder') return [{ problem: 'placeholder', ...write(null) }]
  const plain = tidied(written).toUpperCase()
  const shape = country ? shapes[country] : undefined
  if (!shape)
    return plain === written || typeof told === 'number' ? [] : [{ problem: 'untidy', ...write(plain) }]
  if (shape.test(plain)) return plain === written ? [] : [{ problem: 'untidy', ...write(plain) }]
  const better = [
    `0${plain}`,
    plain.replace(/^[A-Z]{1,2}-/, ''),
    plain.replaceAll(/[\s.]/g, ''),
    plain.replaceAll('O', '0'),
  ].find((one) => shape.test(one))
  // A spreadsheet takes a code for a number and drops its first zero.
  return [{ problem: 'wrong postal code', ...(better && write(better)) }]
}

/** `10115 Berlin`: the code belongs into a field of its own. */
export function cityTrouble(trait: string, written: string, { has }: Pick<Surroundings, 'has'>): Wrong[] {
  const [, code, city] = /^(\d{4,6})[ ,]+(\p{L}.*)$/u.exec(tidied(written)) ?? []
  if (code && city)
    return [
      {
        problem: 'code in city',
        proposal: { traits: { [trait]: city, ...(!has('postalCode') && { postalCode: code }) } },
      },
    ]
  if (/^\d+$/.test(written.trim())) return [{ problem: 'code in city' }]
  return plainTrouble(trait, written)
}

/** A text of which only its spelling can be judged. */
export function plainTrouble(trait: string, written: string): Wrong[] {
  const trouble = textTrouble(written)
  if (!trouble) return []
  const { problem, better } = trouble
  return [{ problem, ...(better !== undefined && { proposal: { traits: { [trait]: better } } }) }]
}

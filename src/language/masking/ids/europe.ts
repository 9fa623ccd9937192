import { passesLuhn } from '../card.ts'
import { digitAt, isDay, passesEan13, passesMod1110, remainder, weighted } from './check-digits.ts'
import { isCodiceFiscale } from './codice-fiscale.ts'
import type { NationalId } from './national-id.ts'

const spanishEnd = 'TRWAGMYFPDXBNJZSQVHLCKE'
const finnishEnd = '0123456789ABCDEFHJKLMNPRSTUVWXY'

export const europe: NationalId[] = [
  {
    country: 'UK national insurance',
    lengths: [9],
    shape: /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/,
    written: /./,
  },
  { country: 'UK NHS', lengths: [10], shape: /^\d{10}$/, told: /\bnhs\b/, isValid: isNhs },
  { country: 'IE PPS', lengths: [8, 9], shape: /^\d{7}[A-W][A-IW]?$/, told: /\bppsn?\b/, isValid: isIrish },
  {
    country: 'DE tax',
    lengths: [11],
    shape: /^[1-9]\d{10}$/,
    told: /steuer|\bidnr|\btax id|\btin\b/,
    isValid: passesMod1110,
  },
  {
    country: 'DE identity card',
    lengths: [9, 10],
    shape: /^[CFGHJKLMNPRTVWXYZ\d]{9,10}$/,
    told: /ausweis|\bid card|identity card/,
    isValid: (id) => /\d/.test(id) && (id.length === 9 || hasGermanEnd(id)),
  },
  {
    country: 'AT social insurance',
    lengths: [10],
    shape: /^[1-9]\d{9}$/,
    told: /\bsvnr|sozialversicherung|\bsv-nummer/,
    isValid: (digits) => weighted(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digitAt(digits, 3),
  },
  {
    country: 'DE pension',
    lengths: [12],
    shape: /^\d{8}[A-Z]\d{3}$/,
    told: /sozialversicherung|rentenversicherung|\bsv-nummer/,
  },
  {
    country: 'CH AHV',
    lengths: [13],
    shape: /^756\d{10}$/,
    written: /^756[. ]|^756\d{10}$/,
    isValid: passesEan13,
  },
  {
    country: 'FR NIR',
    lengths: [15],
    shape: /^[12]\d\d(?:0[1-9]|1[0-2]|[2-4]\d)(?:\d\d|2[AB])\d{8}$/,
    written: /./,
    isValid: isFrench,
  },
  {
    country: 'ES DNI',
    lengths: [9],
    shape: /^\d{8}[A-Z]$/,
    written: /./,
    isValid: (id) => spanishEnd[Number(id.slice(0, 8)) % 23] === id[8],
  },
  {
    country: 'ES NIE',
    lengths: [9],
    shape: /^[XYZ]\d{7}[A-Z]$/,
    written: /./,
    isValid: (id) => spanishEnd[Number(`${'XYZ'.indexOf(id[0]!)}${id.slice(1, 8)}`) % 23] === id[8],
  },
  {
    country: 'PT NIF',
    lengths: [9],
    shape: /^[1-3]\d{8}$/,
    told: /\bnif\b|contribuinte/,
    isValid: (digits) =>
      ((11 - (weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === digitAt(digits, 8),
  },
  {
    country: 'IT codice fiscale',
    lengths: [16],
    shape: /^[A-Z]{6}\d\d[ABCDEHLMPRST]\d\d[A-Z]\d{3}[A-Z]$/,
    written: /./,
    isValid: isCodiceFiscale,
  },
  {
    country: 'NL BSN',
    lengths: [9],
    shape: /^\d{9}$/,
    told: /\bbsn\b|burgerservice|sofinummer/,
    isValid: (digits) => weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
  },
  {
    country: 'BE national register',
    lengths: [11],
    shape: /^\d{11}$/,
    written: /^\d\d\.\d\d\.\d\d-\d{3}[.-]\d\d$/,
    told: /rijksregister|registre national|num[ée]ro national|\binsz\b|\bniss\b/,
    isValid: isBelgian,
  },
  {
    country: 'PL PESEL',
    lengths: [11],
    shape: /^\d{11}$/,
    told: /pesel/,
    isValid: (digits) => weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
  },
  {
    country: 'SE personnummer',
    lengths: [10, 12],
    shape: /^(?:19|20)?\d{10}$/,
    written: /^(?:19|20)?\d{6}[-+]\d{4}$/,
    told: /person(?:nummer|nr)|samordningsnummer/,
    isValid: isSwedish,
  },
  {
    country: 'DK CPR',
    lengths: [10],
    shape: /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{6}$/,
    told: /\bcpr\b|personnummer/,
  },
  {
    country: 'NO fødselsnummer',
    lengths: [11],
    shape: /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{7}$/,
    written: /^\d{6} ?\d{5}$/,
    isValid: isNorwegian,
  },
  {
    country: 'FI henkilötunnus',
    lengths: [10, 11],
    shape: /^\d{6}[-+A-FU-Y]?\d{3}[\dA-Y]$/,
    written: /^\d{6}[-+A-FU-Y]\d{3}[\dA-Ya-y]$/,
    isValid: isFinnish,
  },
  {
    country: 'CZ and SK rodné číslo',
    lengths: [10],
    shape: /^\d{10}$/,
    written: /^\d{6}\/\d{4}$/,
    told: /rodn[ée]/,
    isValid: (digits) =>
      isDay(Number(digits.slice(2, 4)) % 50, Number(digits.slice(4, 6))) && Number(digits) % 11 === 0,
  },
  {
    country: 'RO CNP',
    lengths: [13],
    shape: /^[1-8]\d{12}$/,
    told: /\bcnp\b|cod numeric/,
    isValid: (digits) =>
      (weighted(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11) % 10 === digitAt(digits, 12),
  },
]

function isNhs(digits: string): boolean {
  const check = 11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)
  return check % 11 === digitAt(digits, 9)
}

function isIrish(id: string): boolean {
  const second = id[8] && id[8] !== 'W' ? id.charCodeAt(8) - 64 : 0
  const sum = weighted(id, [8, 7, 6, 5, 4, 3, 2]) + 9 * second
  return 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] === id[7]
}

/** ICAO 9303: weights 7, 3, 1 again and again, letters from A = 10. */
function hasGermanEnd(id: string): boolean {
  let sum = 0
  for (let place = 0; place < 9; place++) sum += Number.parseInt(id[place]!, 36) * [7, 3, 1][place % 3]!
  return sum % 10 === Number(id[9])
}

function isFrench(id: string): boolean {
  const body = id.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return 97 - remainder(body, 97) === Number(id.slice(13))
}

/** Whoever was born from 2000 on has a 2 before the number when the check is worked out. */
function isBelgian(digits: string): boolean {
  const body = digits.slice(0, 9)
  const check = Number(digits.slice(9))
  return 97 - remainder(body, 97) === check || 97 - remainder(`2${body}`, 97) === check
}

/** The day of a coordination number is 60 higher. */
function isSwedish(digits: string): boolean {
  const ten = digits.slice(-10)
  return isDay(Number(ten.slice(2, 4)), Number(ten.slice(4, 6)) % 60) && passesLuhn(ten)
}

function isNorwegian(digits: string): boolean {
  return (
    weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  )
}

function isFinnish(id: string): boolean {
  const digits = id.replace(/^(\d{6})[^\d]/, '$1')
  return (
    isDay(Number(id.slice(2, 4)), Number(id.slice(0, 2))) &&
    finnishEnd[Number(digits.slice(0, 9)) % 31] === digits[9]
  )
}

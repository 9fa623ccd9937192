import { passesLuhn } from '../card.ts'
import { digitAt, isDay, passesVerhoeff, remainder, weighted } from './check-digits.ts'
import type { NationalId } from './national-id.ts'

const singaporeEnd: Record<string, string> = {
  S: 'JZIHGFEDCBA',
  T: 'GFEDCBAJZIH',
  F: 'XWUTRQPNMLK',
  G: 'RQPNMLKXWUT',
}

export const elsewhere: NationalId[] = [
  {
    country: 'US social security',
    lengths: [9],
    shape: /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/,
    written: /^\d{3}-\d\d-\d{4}$/,
    told: /\bssn?\b|social security|\bsocial\b|\bitin\b/,
  },
  {
    country: 'CA social insurance',
    lengths: [9],
    shape: /^[1-79]\d{8}$|^0\d{8}$/,
    told: /\bsin\b|social insurance|assurance sociale|\bnas\b/,
    isValid: passesLuhn,
  },
  {
    country: 'BR CPF',
    lengths: [11],
    shape: /^(?!(\d)\1{10})\d{11}$/,
    written: /^\d{3}\.\d{3}\.\d{3}-\d\d$/,
    told: /\bcpf\b/,
    isValid: (digits) => hasBrazilianEnd(digits, 9, 11),
  },
  {
    country: 'BR CNPJ',
    lengths: [14],
    shape: /^(?!(\d)\1{13})\d{14}$/,
    written: /^\d\d\.\d{3}\.\d{3}\/\d{4}-\d\d$/,
    told: /\bcnpj\b/,
    isValid: (digits) => hasBrazilianEnd(digits, 12, 9),
  },
  { country: 'MX CURP', lengths: [18], shape: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/, written: /./ },
  {
    country: 'CL RUT',
    lengths: [8, 9],
    shape: /^\d{7,8}[\dK]$/,
    written: /^\d{1,2}\.\d{3}\.\d{3}-[\dkK]$/,
    told: /\brut\b/,
    isValid: isChilean,
  },
  {
    country: 'IN Aadhaar',
    lengths: [12],
    shape: /^[2-9]\d{11}$/,
    told: /aadh?aa?r|\buidai\b|आधार/,
    isValid: passesVerhoeff,
  },
  {
    country: 'IN PAN',
    lengths: [10],
    shape: /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/,
    written: /^[A-Z]{3}P[A-Z]\d{4}[A-Z]$/,
    told: /\bpan\b/,
  },
  {
    country: 'AU tax file',
    lengths: [9],
    shape: /^\d{9}$/,
    told: /\btfn\b|tax file/,
    isValid: (digits) => weighted(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
  },
  {
    country: 'AU Medicare',
    lengths: [10, 11],
    shape: /^[2-6]\d{9,10}$/,
    told: /medicare/,
    isValid: (digits) => weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(digits, 8),
  },
  { country: 'ZA id', lengths: [13], shape: /^\d{13}$/, told: /\bid\b|identity/, isValid: passesLuhn },
  {
    country: 'CN resident',
    lengths: [18],
    shape: /^[1-9]\d{5}(?:19|20)\d{9}[\dX]$/,
    written: /./,
    isValid: isChinese,
  },
  {
    country: 'KR resident',
    lengths: [13],
    shape: /^\d{6}[1-8]\d{6}$/,
    written: /^\d{6}-\d{7}$/,
    isValid: (digits) =>
      isDay(Number(digits.slice(2, 4)), Number(digits.slice(4, 6))) &&
      (11 - (weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === digitAt(digits, 12),
  },
  { country: 'JP my number', lengths: [12], shape: /^\d{12}$/, told: /マイナンバー|個人番号|my number/ },
  {
    country: 'SG NRIC',
    lengths: [9],
    shape: /^[STFG]\d{7}[A-Z]$/,
    written: /./,
    isValid: (id) => singaporeEnd[id[0]!]![weighted(id.slice(1), [2, 7, 6, 5, 4, 3, 2]) % 11] === id[8],
  },
  {
    country: 'TR citizen',
    lengths: [11],
    shape: /^[1-9]\d{10}$/,
    told: /\bt\.?c\.?\b|kimlik/,
    isValid: isTurkish,
  },
]

/** Two check digits by 11 (Receita Federal): weights grow from 2 at the right, and begin anew after `most`. */
function hasBrazilianEnd(digits: string, body: number, most: number): boolean {
  return [body, body + 1].every((length) => {
    let sum = 0
    for (let back = 0; back < length; back++)
      sum += digitAt(digits, length - 1 - back) * (2 + (back % (most - 1)))
    const rest = sum % 11
    return digitAt(digits, length) === (rest < 2 ? 0 : 11 - rest)
  })
}

function isChilean(id: string): boolean {
  const body = id.slice(0, -1)
  let sum = 0
  for (let back = 0; back < body.length; back++)
    sum += digitAt(body, body.length - 1 - back) * (2 + (back % 6))
  const check = 11 - (sum % 11)
  return id.at(-1) === (check === 11 ? '0' : check === 10 ? 'K' : String(check))
}

/** GB 11643: 17 digits, with the birthday inside, and one of eleven signs. */
function isChinese(id: string): boolean {
  const sum = weighted(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
  return isDay(Number(id.slice(10, 12)), Number(id.slice(12, 14))) && '10X98765432'[sum % 11] === id[17]
}

function isTurkish(digits: string): boolean {
  const odd = weighted(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1])
  const even = weighted(digits, [0, 1, 0, 1, 0, 1, 0, 1])
  const tenth = (odd * 7 - even + 100) % 10
  return tenth === digitAt(digits, 9) && (odd + even + tenth) % 10 === remainder(digits.slice(10), 10)
}

import type { TraitValue } from '../../identify/traits.ts'
import { nameWords } from './similarity.ts'

/** A customer as the search compares them: canonical values; empty where nothing is known. */
export interface Portrait {
  id: string
  words: string[]
  emails: string[]
  phones: string[]
  postcode: string
  city: string[]
  street: string[]
  birthday: string
  company: string[]
}

/** What the search reads of a customer. */
export interface Described {
  id: string
  name: string | null
  traits: Record<string, TraitValue>
  emails: readonly string[]
  phones: readonly string[]
}

/** Under which names sources tell these traits, written small and without punctuation. */
const spellings = {
  postcode: ['postalcode', 'postcode', 'zip', 'zipcode', 'plz', 'addresspostalcode', 'addresszip'],
  city: ['city', 'town', 'ort', 'addresscity'],
  street: ['street', 'address', 'address1', 'addressline1', 'addressstreet', 'streetaddress', 'strasse'],
  birthday: ['birthday', 'birthdate', 'dateofbirth', 'dob'],
  company: ['company', 'companyname', 'organization', 'organisation', 'employer'],
} as const

export function portraitOf({ id, name, traits, emails, phones }: Described): Portrait {
  const trait = (kind: keyof typeof spellings) => traitIn(traits, spellings[kind])
  return {
    id,
    words: nameWords(name ?? ''),
    emails: distinct(emails.map(canonicalEmail)),
    phones: distinct(phones.map(telling)),
    postcode: trait('postcode')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ''),
    city: nameWords(trait('city')),
    street: nameWords(trait('street').replace(/str\.?(?=\s|$)/i, 'strasse')),
    birthday: birthday(trait('birthday')),
    company: companyWords(trait('company')),
  }
}

function traitIn(traits: Record<string, TraitValue>, names: readonly string[]): string {
  const found = Object.entries(traits).find(([name]) =>
    names.includes(name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')),
  )
  return found ? String(found[1]) : ''
}

/** `Ann.Lee+shop@Mail.example` and `annlee@mail.example` go to one person at most providers, if not at all. */
export function canonicalEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at).replace(/\+.*$/, '').replaceAll('.', '')
  return at > 0 && local !== '' ? `${local}${email.slice(at)}`.toLowerCase() : ''
}

const tellingDigits = 9
const fewestDigits = 7

/** The last nine digits: the same number with and without the country's code, or a 0 instead of it. */
function telling(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  return digits.length < fewestDigits ? '' : digits.slice(-tellingDigits)
}

/** As 1990-04-23, where the day is written unmistakably; `04/05/1990` may be two days and is none. */
function birthday(written: string): string {
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(written)
  if (iso) return iso[0]
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written.trim()) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const legalForms = new Set(
  'gmbh mbh ag kg ohg ug co inc ltd limited llc llp plc corp sa sas srl spa bv nv ab oy as the und and'.split(
    ' ',
  ),
)

function companyWords(company: string): string[] {
  return nameWords(company).filter((word) => !legalForms.has(word))
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '')
}

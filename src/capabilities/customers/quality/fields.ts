import type { Told } from './check-record.ts'
import { birthdayTrouble, dateTrouble, hoursTrouble, numberTrouble } from './checks/dates.ts'
import { emailTrouble } from './checks/email.ts'
import { nameTrouble } from './checks/name.ts'
import { phoneTrouble } from './checks/phone.ts'
import { cityTrouble, countryTrouble, plainTrouble, postalCodeTrouble } from './checks/places.ts'
import type { Surroundings, Wrong } from './checks/problem.ts'
import type { QualitySettings } from './settings.ts'

type Value = string | number | boolean

/** One thing that is checked of every customer. */
export interface Field {
  /** As people and the tables call it: `email`, `postalCode`, or the name of a trait. */
  name: string
  /** Where it stands: a column of the customer, or one of these traits; the first that is told counts. */
  from: { column: 'name' | 'email' | 'phone' } | { traits: readonly string[] }
  /** Each customer has their own, so a value that several share is suspicious. */
  isUnique: boolean
  wrong(value: Value, around: Surroundings, home: string | undefined, trait: string): Wrong[]
}

const asText = (value: Value) => String(value)

/** What every organisation has; sources name the parts of an address differently. */
const usual: readonly Field[] = [
  {
    name: 'name',
    from: { column: 'name' },
    isUnique: false,
    wrong: (value, around) => nameTrouble(asText(value), around),
  },
  {
    name: 'email',
    from: { column: 'email' },
    isUnique: true,
    wrong: (value) => emailTrouble(asText(value)),
  },
  {
    name: 'phone',
    from: { column: 'phone' },
    isUnique: true,
    wrong: (value, around, home) => phoneTrouble(asText(value), around, home),
  },
  plain('street', ['street', 'address', 'address1', 'addressLine1', 'address_line_1', 'streetAddress']),
  {
    name: 'city',
    from: { traits: ['city', 'town', 'ort'] },
    isUnique: false,
    wrong: (value, around, _home, trait) => cityTrouble(trait, asText(value), around),
  },
  {
    name: 'postalCode',
    from: { traits: ['postalCode', 'postal_code', 'postcode', 'zip', 'zipCode', 'zip_code', 'plz'] },
    isUnique: false,
    wrong: (value, around, home, trait) =>
      postalCodeTrouble(trait, typeof value === 'boolean' ? asText(value) : value, {
        country: around.country ?? home,
      }),
  },
  {
    name: 'country',
    from: { traits: ['country', 'countryCode', 'country_code', 'land'] },
    isUnique: false,
    wrong: (value, _around, _home, trait) => countryTrouble(trait, asText(value)),
  },
  {
    name: 'birthday',
    from: {
      traits: ['birthday', 'birthdate', 'birthDate', 'birth_date', 'dateOfBirth', 'date_of_birth', 'dob'],
    },
    isUnique: false,
    wrong: (value, around, _home, trait) => birthdayTrouble(trait, value, around),
  },
  plain('company', ['company', 'companyName', 'company_name', 'organisation', 'organization', 'firma']),
]

function plain(name: string, traits: readonly string[]): Field {
  return {
    name,
    from: { traits },
    isUnique: false,
    wrong: (value, _around, _home, trait) => plainTrouble(trait, asText(value)),
  }
}

/** Traits that the organisation says matter. */
function important({ trait, kind, isUnique }: QualitySettings['important'][number]): Field {
  const wrong: Record<typeof kind, Field['wrong']> = {
    text: (value) => plainTrouble(trait, asText(value)),
    number: (value) => numberTrouble(trait, value),
    date: (value, around) => dateTrouble(trait, value, around),
    hours: (value) => hoursTrouble(trait, value),
    email: (value) => emailTrouble(asText(value)).map((one) => moved(one, 'email', trait)),
    phone: (value, around, home) =>
      phoneTrouble(asText(value), around, home).map((one) => moved(one, 'phone', trait)),
  }
  return { name: trait, from: { traits: [trait] }, isUnique, wrong: wrong[kind] }
}

/** A proposal for the e-mail address is one for the trait that holds it. */
function moved({ problem, proposal }: Wrong, field: 'email' | 'phone', trait: string): Wrong {
  const better = proposal?.[field]
  return better === undefined ? { problem } : { problem, proposal: { traits: { [trait]: better } } }
}

export function fieldsOf({ important: traits }: QualitySettings): Field[] {
  const known = new Set(usual.map(({ name }) => name))
  return [...usual, ...traits.filter(({ trait }) => !known.has(trait)).map(important)]
}

/** The value of a field, and under which key it was told. */
export function toldValue(
  customer: Told,
  { from }: Field,
): { value: Value; key: string; trait: string } | null {
  if ('column' in from) {
    const value = customer[from.column]
    return value ? { value, key: from.column, trait: '' } : null
  }
  for (const trait of from.traits) {
    const value = customer.traits[trait]
    if (value !== undefined && value !== '') return { value, key: `trait:${trait}`, trait }
  }
  return null
}

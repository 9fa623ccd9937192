import { hash } from 'node:crypto'
import { normalised } from '../identify/identities.ts'
import { phoneReader, type ReadPhone } from '../identify/phone-numbers.ts'
import type { TraitValue } from '../identify/traits.ts'
import { countryOf } from './checks/places.ts'
import { onlyDoubtful, type Wrong } from './checks/problem.ts'
import { type Field, fieldsOf, toldValue } from './fields.ts'
import type { QualitySettings } from './settings.ts'

/** A customer's record as it is checked. */
export interface Told {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  traits: Record<string, TraitValue>
  told_at: Record<string, number>
  told_by: Record<string, string>
  source: string
  unit: string
}

/** One field of one customer. */
export interface Cell {
  field: string
  /** Who told the value; where there is none, who made the customer known. */
  source: string
  value: TraitValue | null
  wrongs: Wrong[]
  /** Days since it was told; null where there is no value, or nobody noted when. */
  age: number | null
  isFresh: boolean
  /** The same for the same value, however it is written; only where each customer has their own. */
  key: string | null
}

export interface Checker {
  fields: readonly Field[]
  check(customer: Told): Cell[]
}

/** @param home two letters of the organisation's country, if known */
export function checkerOf(
  settings: QualitySettings,
  { home, now }: { home: string | undefined; now: Date },
): Checker {
  const fields = fieldsOf(settings)
  const read = phoneReader(home)
  const how = { settings, home, now, readPhone: read }
  return { fields, check: (customer) => checkRecord(customer, fields, how) }
}

interface How {
  settings: QualitySettings
  home: string | undefined
  now: Date
  readPhone: ReadPhone
}

const day = 86_400_000

function checkRecord(customer: Told, fields: readonly Field[], how: How): Cell[] {
  const { settings, home, now } = how
  const told = customer.traits.country ?? customer.traits.countryCode
  const around = {
    country: told === undefined ? undefined : countryOf(String(told)),
    email: customer.email,
    has: (trait: string) => customer.traits[trait] !== undefined,
    now,
  }
  return fields.map((field): Cell => {
    const found = toldValue(customer, field)
    if (!found) return emptyCell(field.name, customer.source)
    const at = customer.told_at[found.key]
    const age = at === undefined ? null : Math.max(0, Math.floor((now.getTime() - at) / day))
    const limit = settings.staleDaysOf[field.name] ?? settings.staleDays
    return {
      field: field.name,
      source: customer.told_by[found.key] ?? customer.source,
      value: found.value,
      wrongs: field.wrong(found.value, around, home, found.trait),
      age,
      isFresh: limit === 0 || (age !== null && age <= limit),
      key: field.isUnique ? keyOf(field.name, found.value, how) : null,
    }
  })
}

function emptyCell(field: string, source: string): Cell {
  return { field, source, value: null, wrongs: [], age: null, isFresh: false, key: null }
}

/** 64 bits of a hash, as PostgreSQL's bigint. */
function keyOf(field: string, value: TraitValue, { readPhone }: How): string {
  const text = String(value)
  const same =
    field === 'email'
      ? normalised('email', text)
      : field === 'phone'
        ? readPhone(text)
        : text.trim().toLowerCase()
  return hash('sha256', `${field}:${same || text}`, 'buffer')
    .readBigInt64BE(0)
    .toString()
}

/** Whether the value is usable: nothing about it is more than doubtful. */
export function isValid({ value, wrongs }: Cell): boolean {
  return value !== null && wrongs.every(({ problem }) => onlyDoubtful.has(problem))
}

/** By which a finding that somebody set aside is known again: the value on this record, as a hash. */
export function markOf(customerId: string, value: TraitValue | null): string {
  return hash('sha256', `${customerId} ${String(value)}`).slice(0, 24)
}

import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import {
  type Identity,
  type IdentityKind,
  identitiesOf,
  identityKinds,
  keyOf,
  type Person,
} from './identities.ts'
import { phoneReader } from './phone-numbers.ts'
import { findIdentities } from './store.ts'

/** The customer of a person, the record they are known by, and the unit the customer belongs to. */
export interface KnownAs {
  customerId: string
  recordId: string
  unit: string
}

/** The customers these persons are known as, position by position, by the surest of their ids; in a few questions for all. */
export async function customersKnownAs(
  { db, settings }: Pick<Context, 'db' | 'settings'>,
  persons: readonly Person[],
): Promise<(KnownAs | undefined)[]> {
  const readPhone = phoneReader(settings.country)
  const shown = persons.map((person) => identitiesOf(person, readPhone))
  const found = await findIdentities(db, distinct(shown.flat()))
  const knownBy = new Map(found.map((one) => [keyOf(one), one]))
  const units = await unitsOf(db, [...new Set(found.map(({ customer }) => customer.id))])
  return shown.map((identities) => {
    const known = identities.map((one) => knownBy.get(keyOf(one))).find((one) => one !== undefined)
    if (!known) return undefined
    const { customer, recordId } = known
    return { customerId: customer.id, recordId, unit: units.get(customer.id) ?? '' }
  })
}

/**
 * By what these customers are known best, so that the intake finds them again; by the id of any of their records,
 * of which the own ids count first.
 */
export async function personsOf(
  { db }: Pick<Context, 'db'>,
  customerIds: readonly string[],
): Promise<Map<string, Person>> {
  const { rows } = await sql<Identity & { asked: string }>`
    SELECT DISTINCT ON (customers.id) customers.id AS asked, kind, value
    FROM customers JOIN identities ON identities.customer_id = coalesce(customers.merged_into, customers.id)
    WHERE customers.id = ANY (${[...new Set(customerIds)]}::uuid[])
    ORDER BY customers.id, origin_id = customers.id DESC, array_position(${[...identityKinds]}::text[], kind), value`.execute(
    db,
  )
  return new Map(rows.map(({ asked, kind, value }) => [asked, personKnownBy[kind](value)]))
}

const personKnownBy: Record<IdentityKind, (value: string) => Person> = {
  userId: (userId) => ({ userId }),
  email: (email) => ({ email }),
  external: (value) => {
    const [system = '', ...id] = value.split(':')
    return { externalIds: { [system]: id.join(':') } }
  },
  phone: (phone) => ({ phone }),
  device: (deviceId) => ({ deviceId }),
  anonymousId: (anonymousId) => ({ anonymousId }),
}

function distinct(identities: readonly Identity[]): Identity[] {
  return [...new Map(identities.map((one) => [keyOf(one), one])).values()]
}

async function unitsOf(db: Context['db'], ids: readonly string[]) {
  const rows = await db
    .selectFrom('customers')
    .select(['id', 'unit'])
    .where(sql<boolean>`id = ANY (${ids}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, unit }) => [id, unit]))
}

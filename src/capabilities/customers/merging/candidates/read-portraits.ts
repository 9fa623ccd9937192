import { sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import type { TraitValue } from '../../identify/traits.ts'
import { type Portrait, portraitOf } from './portrait.ts'

interface Row {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  traits: Record<string, TraitValue>
}

interface Reached {
  customer_id: string
  kind: 'email' | 'phone'
  value: string
}

/** The customers among these (not the merged ones), as the search compares them. */
export async function readPortraits({ db }: Context, ids: readonly string[]): Promise<Map<string, Portrait>> {
  const customers = await sql<Row>`
    SELECT id, name, email, phone, traits FROM customers
    WHERE id = ANY (${ids}::uuid[]) AND merged_into IS NULL`.execute(db)
  const identities = await sql<Reached>`
    SELECT customer_id, kind, value FROM identities
    WHERE customer_id = ANY (${ids}::uuid[]) AND kind IN ('email', 'phone')`.execute(db)
  const reached = Map.groupBy(identities.rows, ({ customer_id }) => customer_id)
  return new Map(customers.rows.map((row) => [row.id, portraitOf(described(row, reached.get(row.id) ?? []))]))
}

function described({ id, name, traits, email, phone }: Row, reached: readonly Reached[]) {
  const all = (kind: Reached['kind'], own: string | null) => [
    ...reached.filter((one) => one.kind === kind).map(({ value }) => value),
    ...(own ? [own] : []),
  ]
  return { id, name, traits, emails: all('email', email), phones: all('phone', phone) }
}

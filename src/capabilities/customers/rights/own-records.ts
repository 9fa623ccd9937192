import { sql } from 'kysely'
import type { Personal } from '../../../platform/capability.ts'
import { consentsOf } from '../consent/store.ts'
import { removeFacts } from './erasure/facts.ts'

/** Everything about them that this room keeps itself; interactions are counted and told apart, there may be millions. */
export const ownRecords: Personal = {
  async held(context, { customerIds }) {
    const about = sql<boolean>`customer_id = ANY (${customerIds}::uuid[])`
    const records = await context.db
      .selectFrom('customers')
      .selectAll()
      .where(sql<boolean>`id = ANY (${customerIds}::uuid[])`)
      .orderBy('id')
      .execute()
    const identities = await context.db
      .selectFrom('identities')
      .selectAll()
      .where(about)
      .orderBy('kind')
      .orderBy('value')
      .execute()
    return {
      Records: records.map(({ traits: _traits, told_at: _told, ...record }) => record),
      'Known as': identities,
      Traits: records.flatMap(traitsOf),
      Consents: await consentsOf(context, customerIds, 10_000),
    }
  },
  async erase(context, { customerIds }) {
    await removeFacts(context, customerIds)
    // What hangs on a customer (identities, consents, links, notes) goes with them by the tables' own rule.
    await context.db.deleteFrom('customers').where(sql<boolean>`id = ANY (${customerIds}::uuid[])`).execute()
  },
}

interface Told {
  id: string
  traits: Record<string, unknown>
  told_at: Record<string, number>
  source: string
}

/** Each trait with when it was told, and the source that made the record known. */
export function traitsOf({ id, traits, told_at, source }: Told) {
  return Object.entries(traits).map(([name, value]) => {
    const at = told_at[`trait:${name}`]
    return { record: id, name, value, toldAt: at === undefined ? null : new Date(at).toISOString(), source }
  })
}

import { sql } from 'kysely'
import type { Personal } from '../../../platform/capability.ts'

/** Which companies a person belongs to, and its being forgotten. */
export const accountsPersonal: Personal = {
  async held({ db }, { customerIds }) {
    const accounts = await db
      .selectFrom('account_people')
      .innerJoin('accounts', 'accounts.id', 'account_people.account_id')
      .select([
        'accounts.key',
        'accounts.name',
        'account_people.role',
        'account_people.since',
        'account_people.until',
        'account_people.source',
      ])
      .where(sql<boolean>`account_people.customer_id = ANY (${customerIds}::uuid[])`)
      .orderBy('account_people.since')
      .execute()
    return { accounts }
  },
  async erase({ db }, { customerIds }) {
    await db
      .deleteFrom('account_people')
      .where(sql<boolean>`customer_id = ANY (${customerIds}::uuid[])`)
      .execute()
  },
}

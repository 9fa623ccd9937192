import { sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'

interface OwnPageLinkRow {
  customer_id: string
  generation: number
  made_by: string | null
  made_at: Date | null
  expires_at: Date | null
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    own_page_links: OwnPageLinkRow
  }
}

export function linkOf({ db }: Pick<Context, 'db'>, customerId: string) {
  return db.selectFrom('own_page_links').selectAll().where('customer_id', '=', customerId).executeTakeFirst()
}

/** Notes that a link was made; returns the generation to sign. Earlier links go on working until they end by themselves. */
export async function noteLink({ db, actor, now }: Context, customerId: string, expiresAt: Date) {
  const made = { made_by: actor.name, made_at: now(), expires_at: expiresAt }
  return db
    .insertInto('own_page_links')
    .values({ customer_id: customerId, generation: 1, ...made })
    .onConflict((known) => known.column('customer_id').doUpdateSet(made))
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Ends all links that were made so far. */
export async function nextGeneration({ db }: Context, customerId: string) {
  await db
    .updateTable('own_page_links')
    .set({ generation: sql<number>`generation + 1`, made_by: null, made_at: null, expires_at: null })
    .where('customer_id', '=', customerId)
    .execute()
}

import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { familyOf } from '../family.ts'
import { findCustomer } from '../store.ts'
import type * as contract from './contract.ts'
import { alone } from './theirs.ts'

const Newest = z.object({ n: z.coerce.number(), version: z.string() })

/**
 * Whether anything has changed. By what is there and not by when it came: what arrives late, is corrected or is taken
 * back changes the count or the newest version too.
 */
export async function showNews(context: Context, { id }: InputOf<typeof contract.showNews>) {
  const customer = await findCustomer(context, id)
  const records = await familyOf(context, customer.id)
  const [[newest], notes] = await Promise.all([
    context.facts.query(
      Newest,
      `SELECT uniqExact(id) AS n, max(version) AS version FROM interactions
      WHERE customer_id IN {records:Array(UUID)} ${alone}`,
      { records },
    ),
    changesOfNotes(context, records),
  ])
  const mark = [newest?.version, newest?.n, records.length, customer.updated_at.getTime(), notes.mark]
  return { entries: (newest?.n ?? 0) + notes.n, mark: mark.join(' ') }
}

async function changesOfNotes({ db }: Context, records: readonly string[]) {
  const { n, latest } = await db
    .selectFrom('customer_notes')
    .select(({ fn }) => [
      fn.countAll<number>().as('n'),
      sql<Date | null>`max(greatest(written_at, edited_at))`.as('latest'),
    ])
    .where(sql<boolean>`customer_id = ANY (${records}::uuid[])`)
    .executeTakeFirstOrThrow()
  return { n, mark: `${n}:${latest?.getTime() ?? 0}` }
}

import { sql } from 'kysely'
import { z } from 'zod'
import type { Aging } from '../../../../platform/capability.ts'
import type { Context } from '../../../../platform/context.ts'
import { removeFacts } from '../erasure/facts.ts'

const Active = z.object({ id: z.string() })
/** As literals so many ids fit a statement several times over. */
const atOnce = 1_000

/** People nobody has heard of or from: their records, and what happened before. They may come again. */
export const quietCustomers: Aging = {
  kind: 'quiet-customers',
  name: 'Customers without any activity',
  async count(context, before) {
    let n = 0
    for await (const { customers } of quietFamilies(context, before)) n += customers
    return n
  },
  async remove(context, before) {
    let n = 0
    for await (const { customers, records } of quietFamilies(context, before)) {
      await removeFacts(context, records)
      await context.db.deleteFrom('customers').where(sql<boolean>`id = ANY (${records}::uuid[])`).execute()
      n += customers
    }
    return n
  },
}

interface Quiet {
  customers: number
  /** All of their records. */
  records: string[]
}

/** Some at a time, in the order of their ids: neither told of nor active since. */
async function* quietFamilies(context: Context, before: Date): AsyncGenerator<Quiet> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<{ id: string; family: string[] }>`
      SELECT customers.id, array_agg(member.id) AS family
      FROM customers JOIN customers member ON member.id = customers.id OR member.merged_into = customers.id
      WHERE customers.merged_into IS NULL AND customers.id > ${after} AND customers.updated_at < ${before}
      GROUP BY customers.id HAVING max(member.updated_at) < ${before}
      ORDER BY customers.id LIMIT ${atOnce}`.execute(context.db)
    if (rows.length === 0) return
    after = rows.at(-1)!.id
    const active = await activeAmong(
      context,
      rows.flatMap(({ family }) => family),
      before,
    )
    const quiet = rows.filter(({ family }) => !family.some((id) => active.has(id)))
    if (quiet.length > 0) yield { customers: quiet.length, records: quiet.flatMap(({ family }) => family) }
  }
}

async function activeAmong({ facts }: Context, ids: readonly string[], since: Date) {
  const rows = await facts.query(
    Active,
    `SELECT DISTINCT arrayJoin([customer_id, known_as]) AS id FROM interactions
    WHERE (customer_id IN {ids:Array(UUID)} OR known_as IN {ids:Array(UUID)}) AND occurred_at >= {since:DateTime64(3)}`,
    { ids, since },
  )
  return new Set(rows.map(({ id }) => id))
}

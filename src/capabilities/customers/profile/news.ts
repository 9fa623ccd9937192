import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { alone } from '../../../platform/facts/alone.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { type Lying, ofThese } from '../merging/where-facts-lie.ts'
import { customerOnPage } from '../on-page.ts'
import type * as contract from './contract.ts'
import { shortLineUnderWay } from './short-line.ts'
import { whoseLine } from './whose-line.ts'

const Newest = z.object({ n: z.coerce.number(), version: z.coerce.number() })

/**
 * Whether anything has changed. By what is there and not by when it came: what arrives late, is corrected or is taken
 * back changes the count or the newest version too.
 */
export async function showNews(context: Context, { id }: InputOf<typeof contract.showNews>) {
  const [{ customer, records }, lying] = await Promise.all([
    customerOnPage(context, id),
    whoseLine(context, id),
  ])
  const [newest, notes] = await Promise.all([newestOf(context, lying), changesOfNotes(context, records)])
  const mark = [newest.version, newest.n, records.length, customer.updated_at.getTime(), notes.mark]
  return { entries: newest.n + notes.n, mark: mark.join(' ') }
}

/** How many interactions there are, and the newest version of any. */
async function newestOf(context: Context, lying: Lying) {
  const line = await shortLineUnderWay(context, lying)
  if (line)
    return { n: line.length, version: line.reduce((newest, { version }) => Math.max(newest, version), 0) }
  const { records, under } = lying
  const [newest] = await context.facts.query(
    Newest,
    `SELECT uniqExact(id) AS n, max(version) AS version FROM interactions WHERE ${ofThese({ under })} ${alone}`,
    { records, ...(under && { under }) },
  )
  return newest ?? { n: 0, version: 0 }
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

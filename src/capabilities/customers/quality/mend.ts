import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Problem as Refusal } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { changeCustomer } from '../profile/change.ts'
import { findCustomer, visible } from '../store.ts'
import { checkerFor, checkSome } from './check.ts'
import { markOf } from './check-record.ts'
import type * as contract from './contract.ts'
import { stillFound } from './findings.ts'
import * as store from './store.ts'

type Mending = InputOf<typeof contract.mendFindings>['items'][number]

/**
 * Writes what was proposed, as a correction by hand: each record for itself, so that one that is refused holds up no
 * other. Only a proposal that people have seen is written: where the record changed meanwhile, nothing is.
 */
export async function mendFindings(context: Context, { items }: InputOf<typeof contract.mendFindings>) {
  const refused: { customerId: string; field: string; reason: string; fix: string | null }[] = []
  let mended = 0
  for (const item of items) {
    try {
      await mendOne(context, item)
      mended++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { message: reason, where } = error
      refused.push({ customerId: item.customerId, field: item.field, reason, fix: where.fix ?? null })
    }
  }
  return { mended, refused }
}

function mendOne(context: Context, { customerId, field, problem, proposal }: Mending): Promise<void> {
  return context.transaction(async (tx) => {
    const { id } = await findCustomer(tx, customerId)
    const [record] = await store.customersByIds(tx, [id])
    const checker = await checkerFor(tx)
    const cell = checker.check(record!).find((one) => one.field === field)
    const meant = cell?.wrongs.find((one) => one.problem === problem)?.proposal
    if (!meant || JSON.stringify(meant) !== JSON.stringify(proposal))
      throw new Refusal(409, 'This was changed meanwhile.', { fix: 'Load the list again.' })
    await changeCustomer(tx, { id, ...meant })
    await checkSome(tx, checker, await store.customersByIds(tx, [id]))
  })
}

type Ignoring = InputOf<typeof contract.ignoreFindings>

/** Sets findings aside: they come back only when the value changes. */
export function ignoreFindings(context: Context, { items, reason }: Ignoring): Promise<{ ignored: number }> {
  return context.transaction(async (tx) => {
    const checker = await checkerFor(tx)
    const inSight = await seen(
      tx,
      items.map(({ customerId }) => customerId),
    )
    const records = new Map((await store.customersByIds(tx, inSight)).map((one) => [one.id, one]))
    const found = items.flatMap(({ customerId, field, problem }) => {
      const record = records.get(customerId)
      const cell = record && checker.check(record).find((one) => one.field === field)
      if (!cell || !stillFound(cell, problem)) return []
      return [{ customer_id: customerId, field, problem, mark: markOf(customerId, cell.value) }]
    })
    for (const one of found) await setAside(tx, one, reason)
    if (found.length > 0)
      await tx.audit('quality.ignored', { after: { findings: found.map(({ mark: _, ...one }) => one) } })
    return { ignored: found.length }
  })
}

type Ignored = Parameters<typeof setAside>[1]

async function setAside(
  { db, actor, now }: Context,
  one: { customer_id: string; field: string; problem: Mending['problem']; mark: string },
  reason: string,
) {
  const row = { ...one, reason, ignored_by: actor.name, ignored_at: now() }
  await db
    .insertInto('quality_ignored')
    .values(row)
    .onConflict((known) => known.columns(['customer_id', 'field', 'problem']).doUpdateSet(row))
    .execute()
  await remove(db, 'quality_findings', one)
}

function remove(
  db: Context['db'],
  table: 'quality_findings' | 'quality_ignored',
  { customer_id, field, problem }: Pick<Ignored, 'customer_id' | 'field' | 'problem'>,
) {
  return db
    .deleteFrom(table)
    .where('customer_id', '=', customer_id)
    .where('field', '=', field)
    .where('problem', '=', problem)
    .execute()
}

async function seen(context: Context, ids: readonly string[]): Promise<string[]> {
  const rows = await visible(context).select('id').where(sql<boolean>`id = ANY (${ids}::uuid[])`).execute()
  return rows.map(({ id }) => id)
}

/** The latest first; as many as people read. */
export async function listIgnored(context: Context) {
  const rows = await visible(context)
    .innerJoin('quality_ignored as one', 'one.customer_id', 'customers.id')
    .select(['customers.id', 'name', 'field', 'problem', 'reason', 'ignored_by', 'ignored_at'])
    .orderBy('ignored_at', 'desc')
    .limit(200)
    .execute()
  return {
    ignored: rows.map(({ id, ignored_by, ignored_at, ...one }) => ({
      customerId: id,
      ...one,
      by: ignored_by,
      at: ignored_at.toISOString(),
    })),
  }
}

/** Takes it back: it is found again at once. */
export function restoreIgnored(
  context: Context,
  one: InputOf<typeof contract.restoreIgnored>,
): Promise<null> {
  return context.transaction(async (tx) => {
    const { customerId, field, problem } = one
    const { id } = await findCustomer(tx, customerId)
    await remove(tx.db, 'quality_ignored', { customer_id: id, field, problem })
    await checkSome(tx, await checkerFor(tx), await store.customersByIds(tx, [id]))
    await tx.audit('quality.ignored-no-more', { subject: id, after: { field, problem } })
    return null
  })
}

import { type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { belongingTo } from '../family.ts'
import type { OwnFields } from './fields.ts'
import type { Merge } from './store.ts'

export type CustomerRow = Pick<
  Selectable<Tables['customers']>,
  'id' | 'merged_into' | 'created_at' | keyof OwnFields
>

/** The records of one customer, locked. */
export interface Tree {
  root: CustomerRow
  /** The root among them, by id. */
  records: Map<string, CustomerRow>
}

const mostAttempts = 5

/**
 * Locks all records of the customers that these records belong to; record by record, in the order given. Rows are locked in
 * the order of their ids, as the intake does, so that nobody waits in a circle. Who was merged while we waited is looked up anew.
 */
export async function lockTrees(tx: Context, recordIds: readonly string[]): Promise<Tree[]> {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const belonging = await belongingTo(tx, recordIds)
    const roots = recordIds.map((id) => belonging.get(id))
    const rows = await lockRecords(tx, roots)
    const trees = roots.map((root) => treeOf(rows, root))
    if (trees.some((tree) => tree === undefined)) throw new NotFound('This customer is not known.')
    const all = trees as Tree[]
    if (all.some(({ root }) => root.merged_into !== null)) continue
    for (const { root } of all) checkVisible(tx, root)
    return all
  }
  throw new Conflict('These customers are being changed by somebody else.', { fix: 'Try again in a moment.' })
}

async function lockRecords({ db }: Context, roots: readonly (string | undefined)[]): Promise<CustomerRow[]> {
  const ids = roots.filter((id) => id !== undefined)
  const { rows } = await sql<CustomerRow>`
    SELECT id, name, email, phone, unit, owner_id, traits, told_at, told_by, merged_into, created_at FROM customers
    WHERE id = ANY (${ids}::uuid[]) OR merged_into = ANY (${ids}::uuid[])
    ORDER BY id FOR UPDATE`.execute(db)
  return rows
}

function treeOf(rows: readonly CustomerRow[], rootId: string | undefined): Tree | undefined {
  const root = rows.find(({ id }) => id === rootId)
  if (!root) return undefined
  const records = rows.filter(({ id, merged_into }) => id === rootId || merged_into === rootId)
  return { root, records: new Map(records.map((row) => [row.id, row])) }
}

/** Whoever sees a part of the organisation sees the customers of that part, and no others. */
export function checkVisible({ actor }: Context, { unit }: CustomerRow) {
  if (actor.units !== 'all' && !actor.units.includes(unit)) throw new NotFound('This customer is not known.')
}

/** The records that are one customer with `top`, by these merges. */
export function recordsUnder(top: string, merges: readonly Pick<Merge, 'survivor_id' | 'absorbed_id'>[]) {
  const found = [top]
  for (const one of found) {
    for (const { survivor_id, absorbed_id } of merges) {
      if (survivor_id === one && !found.includes(absorbed_id)) found.push(absorbed_id)
    }
  }
  return found
}

/** Says to which customer these records belong now, and with them what they are known by. */
export async function assign({ db }: Context, records: readonly string[], root: string) {
  await sql`
    UPDATE customers SET merged_into = CASE WHEN id = ${root} THEN NULL ELSE ${root}::uuid END
    WHERE id = ANY (${records}::uuid[])`.execute(db)
  await assignIdentities(db, records)
}

/** Also those that an intake linked a moment too late, while it still remembered who they were before. */
export async function assignIdentities(db: Context['db'], records: readonly string[]) {
  await sql`
    UPDATE identities SET customer_id = coalesce(customers.merged_into, customers.id)
    FROM customers
    WHERE customers.id = identities.origin_id AND identities.origin_id = ANY (${records}::uuid[])
      AND identities.customer_id <> coalesce(customers.merged_into, customers.id)`.execute(db)
}

import type { Context } from '../../../platform/context.ts'
import { namesOf } from '../../customers/index.ts'
import type { People } from './contract.ts'
import type { PersonRow } from './facts.ts'

/** Rows as people read them, with names. */
export async function peopleOf(context: Context, rows: readonly PersonRow[]): Promise<People> {
  const names = await namesOf(context, rows.map(({ customer_id }) => customer_id)) // biome-ignore format: one step
  return {
    total: rows[0]?.total ?? 0,
    people: rows.map(({ customer_id: id, at }) => ({ id, name: names.get(id) ?? '', at })),
  }
}

import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { alone } from '../../../platform/facts/alone.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { familyOf } from '../family.ts'
import { ofThese, whereFactsLie } from '../merging/where-facts-lie.ts'
import { findCustomer } from '../store.ts'
import type * as contract from './contract.ts'

const Whole = z
  .record(z.string(), z.unknown())
  .and(z.object({ properties: z.record(z.string(), z.unknown()).catch({}) }))

/** What is for the store alone. */
const withoutMeaning = new Set(['version'])

/** One interaction of a customer whom the actor may see, with every column that says something. */
export async function showInteraction(
  context: Context,
  { id, interaction }: InputOf<typeof contract.showInteraction>,
) {
  const customer = await findCustomer(context, id)
  const { records, under } = await whereFactsLie(context, await familyOf(context, customer.id))
  const [whole] = await context.facts.query(
    Whole,
    `SELECT * FROM interactions WHERE ${ofThese({ under })} AND id = {interaction:UUID}
    ORDER BY version DESC LIMIT 1 ${alone}`,
    { records, interaction, ...(under && { under }) },
  )
  if (!whole) throw new NotFound('This entry is not in the line any more.')
  const { properties, ...columns } = whole
  const told = Object.entries(columns).filter(
    (column): column is [string, string | number] =>
      !withoutMeaning.has(column[0]) &&
      (typeof column[1] === 'number' || (typeof column[1] === 'string' && column[1] !== '')),
  )
  return { columns: Object.fromEntries(told), properties }
}

import type { Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { familyOf } from '../family.ts'
import { writeWaiting } from '../identify/waiting.ts'
import { findCustomer, identitiesOfCustomer } from '../store.ts'
import { foundApart } from './apart.ts'
import type * as contract from './contract.ts'
import type { MergeField } from './contract.ts'
import { countOf } from './facts.ts'
import { type Cell, type Cells, cellsOf, fieldsOf, kept } from './fields.ts'

/** What merging would do, without doing it. */
export async function previewMerge(
  context: Context,
  { id, with: otherId }: InputOf<typeof contract.previewMerge>,
) {
  await writeWaiting(context.db, [id, otherId])
  const [mine, theirs] = await Promise.all([findCustomer(context, id), findCustomer(context, otherId)])
  if (mine.id === theirs.id) throw new Conflict('They are one customer already.')
  const families = await Promise.all([familyOf(context, mine.id), familyOf(context, theirs.id)])
  const apart = await foundApart(context, ...families)
  return {
    this: await sideOf(context, mine, families[0]),
    other: await sideOf(context, theirs, families[1]),
    fields: comparedFields(cellsOf(mine), cellsOf(theirs)),
    keptApart: apart ? { by: apart.decided_by, at: apart.decided_at.toISOString() } : null,
  }
}

type Found = Awaited<ReturnType<typeof findCustomer>>

async function sideOf(
  context: Context,
  { id, name, email, phone, unit, created_at }: Found,
  family: string[],
) {
  const [identities, interactions] = await Promise.all([
    identitiesOfCustomer(context, id),
    countOf(context, family),
  ])
  return {
    ...{ id, name, email, phone, unit, interactions },
    since: created_at.toISOString(),
    records: family.length,
    identities: identities.map(({ kind, value, source }) => ({ kind, value, source })),
  }
}

/** Name, e-mail, phone and unit first, then the traits by name. Who looks after them follows the survivor without a question. */
export function comparedFields(mine: Cells, theirs: Cells): MergeField[] {
  const fields = fieldsOf(mine, theirs).filter((field) => field !== 'owner')
  return fields.toSorted(asShown).map((field) => ({
    field,
    this: told(mine[field]),
    other: told(theirs[field]),
    kept: kept(mine[field], theirs[field]),
    isSame: mine[field]?.value === theirs[field]?.value,
  }))
}

const first = ['name', 'email', 'phone', 'unit']

function asShown(one: string, other: string): number {
  const place = (field: string) => (first.includes(field) ? first.indexOf(field) : first.length)
  return place(one) - place(other) || one.localeCompare(other)
}

function told(cell: Cell | undefined) {
  if (!cell) return null
  return {
    value: cell.value,
    toldAt: cell.at === null ? null : new Date(cell.at).toISOString(),
    source: cell.by,
  }
}

import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type { Correction } from '../profile/corrections.ts'
import { checkerFor } from './check.ts'
import type { Cell } from './check-record.ts'
import type { Problem } from './checks/problem.ts'
import type * as contract from './contract.ts'
import * as store from './store.ts'

export interface Asked {
  field?: string
  problem?: Problem
  source?: string
  onlyMendable?: boolean
}

export interface Shown {
  customerId: string
  name: string | null
  field: string
  problem: Problem
  value: string
  proposal: Correction | null
  source: string
  foundAt: string
}

export async function listFindings(
  context: Context,
  { cursor, limit, ...asked }: InputOf<typeof contract.listFindings>,
) {
  const { findings, next } = await someFindings(context, asked, { after: placeOf(cursor), limit })
  return { findings, next }
}

/** Every finding that is asked for, some at a time. */
export async function* allFindings(context: Context, asked: Asked): AsyncGenerator<Shown> {
  let after: Place | undefined
  do {
    const { findings, next } = await someFindings(context, asked, { after, limit: 500 })
    yield* findings
    after = placeOf(next ?? undefined)
  } while (after)
}

/**
 * What is wrong is kept, the values are not: each record is looked at as it is now, and what is right meanwhile is left
 * out until the next check forgets it.
 */
async function someFindings(
  context: Context,
  asked: Asked,
  { after, limit }: { after: Place | undefined; limit: number },
) {
  const rows = await findingsAfter(context, asked, after, limit + 1)
  const page = rows.slice(0, limit)
  const checker = await checkerFor(context)
  const customers = await store.customersByIds(context, [
    ...new Set(page.map(({ customer_id }) => customer_id)),
  ])
  const records = new Map(customers.map((record) => [record.id, { record, cells: checker.check(record) }]))
  const findings = page.flatMap(({ customer_id, field, problem, found_at }): Shown[] => {
    const known = records.get(customer_id)
    const cell = known?.cells.find((one) => one.field === field)
    if (!known || !cell || !stillFound(cell, problem)) return []
    return [
      {
        customerId: customer_id,
        name: known.record.name,
        field,
        problem,
        value: String(cell.value),
        proposal: cell.wrongs.find((one) => one.problem === problem)?.proposal ?? null,
        source: cell.source,
        foundAt: found_at.toISOString(),
      },
    ]
  })
  const last = page.at(-1)
  return { findings, next: rows.length > limit && last ? cursorOf(last) : null }
}

export function stillFound({ value, wrongs }: Cell, problem: Problem): boolean {
  return problem === 'shared' ? value !== null : wrongs.some((one) => one.problem === problem)
}

/** What can be mended at once comes first. */
interface Place {
  has_proposal: boolean
  customer_id: string
  field: string
  problem: string
}

function findingsAfter({ db, actor }: Context, asked: Asked, after: Place | undefined, limit: number) {
  const { field, problem, source, onlyMendable } = asked
  let question = db
    .selectFrom('quality_findings')
    .select(['customer_id', 'field', 'problem', 'found_at', 'has_proposal'])
    .orderBy('has_proposal', 'desc')
    .orderBy('customer_id')
    .orderBy('field')
    .orderBy('problem')
    .limit(limit)
  if (field) question = question.where('field', '=', field)
  if (problem) question = question.where('problem', '=', problem)
  if (source) question = question.where('source', '=', source)
  if (onlyMendable) question = question.where('has_proposal', '=', true)
  if (actor.units !== 'all') question = question.where(sql<boolean>`unit = ANY (${actor.units}::text[])`)
  if (after)
    question = question.where(
      sql<boolean>`(NOT has_proposal, customer_id, field, problem) >
        (${!after.has_proposal}::boolean, ${after.customer_id}::uuid, ${after.field}, ${after.problem})`,
    )
  return question.execute()
}

function cursorOf({ has_proposal, customer_id, field, problem }: Place): string {
  return JSON.stringify([has_proposal, customer_id, field, problem])
}

function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return
  try {
    const [has_proposal, customer_id, field, problem] = JSON.parse(cursor) as [
      boolean,
      string,
      string,
      string,
    ]
    if (typeof has_proposal === 'boolean' && /^[\da-f-]{36}$/.test(customer_id) && field && problem)
      return { has_proposal, customer_id, field, problem }
  } catch {}
  throw new Invalid('This is no place in the list.', {
    field: 'cursor',
    fix: 'Use “next” of the page before, or leave it out.',
  })
}

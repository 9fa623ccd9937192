import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { colleaguesById } from '../../access/index.ts'
import { accountsOf, recordsOf } from '../accounts/belonging.ts'
import type { ListFigures } from './contract.ts'
import { type FigureRow, figuresOf } from './listing-facts.ts'

/** The figures beside the customers of a list, by customer: all of their records together. */
export async function figuresFor(
  context: Context,
  ids: readonly string[],
): Promise<Map<string, ListFigures>> {
  if (ids.length === 0) return new Map()
  const records = await recordsOf(context, ids)
  const [rows, owners, accounts] = await Promise.all([
    figuresOf(context, [...records.keys()]),
    ownersOf(context, ids),
    accountsOf(context, records),
  ])
  const byCustomer = Map.groupBy(rows, ({ record }) => records.get(record) ?? record)
  return new Map(
    ids.map((id) => [
      id,
      {
        ...together(byCustomer.get(id) ?? []),
        owner: owners.get(id) ?? null,
        accounts: accounts.get(id) ?? [],
      },
    ]),
  )
}

async function ownersOf(context: Context, ids: readonly string[]) {
  const rows = await context.db
    .selectFrom('customers')
    .select(['id', 'owner_id'])
    .where(sql<boolean>`id = ANY (${ids}::uuid[]) AND owner_id IS NOT NULL`)
    .execute()
  const names = await colleaguesById(
    context,
    rows.map(({ owner_id }) => owner_id as string),
  )
  return new Map(rows.flatMap(({ id, owner_id }) => [[id, names.get(owner_id as string) ?? null] as const]))
}

function together(rows: readonly FigureRow[]): Omit<ListFigures, 'owner' | 'accounts'> {
  const newest = rows.toSorted((one, other) => Number(other.answered_at) - Number(one.answered_at))[0]
  const last = Math.max(...rows.map(({ last_at }) => last_at.getTime()))
  return {
    interactions: sum(rows, ({ n }) => n),
    lastAt: rows.length > 0 ? new Date(last).toISOString() : null,
    orders: sum(rows, ({ orders }) => orders),
    money: moneyOf(rows),
    answer: newest?.answered_at
      ? { scale: newest.scale, score: newest.score, at: newest.answered_at.toISOString() }
      : null,
  }
}

/** Exact decimal text; records of one customer are few, and their sums have four decimals at most. */
export function moneyOf(rows: readonly Pick<FigureRow, 'money'>[]) {
  const pairs = rows.flatMap(({ money }) => money)
  return [...Map.groupBy(pairs, ([currency]) => currency)]
    .map(([currency, sums]) => ({ currency, total: added(sums.map(([, total]) => total)) }))
    .toSorted((one, other) => Number(other.total) - Number(one.total))
}

/** Adds decimals without the dust of binary fractions. */
export function added(decimals: readonly string[]): string {
  const total = decimals.reduce((all, text) => all + scaled(text), 0n)
  const digits = String(total < 0n ? -total : total).padStart(5, '0')
  const fraction = digits.slice(-4).replace(/0+$/, '')
  return `${total < 0n ? '-' : ''}${digits.slice(0, -4)}${fraction && `.${fraction}`}`
}

function scaled(text: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  return BigInt(`${sign}${whole}${fraction.slice(0, 4).padEnd(4, '0')}`)
}

function sum(rows: readonly FigureRow[], of: (row: FigureRow) => number) {
  return rows.reduce((all, row) => all + of(row), 0)
}

import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { byHand } from '../profile/corrections.ts'
import { added } from '../profile/figures.ts'
import { toldOf } from '../profile/known.ts'
import { pageOfLine } from '../profile/timeline.ts'
import type { Whose } from '../profile/timeline-facts.ts'
import { shapeOfLine } from '../profile/timeline-shape.ts'
import type * as contract from './contract.ts'
import { type Month, monthsOf } from './facts.ts'
import { countsFor, figuresOf, reachOf } from './figures.ts'
import { addFromDomain } from './people.ts'
import { accountsByName, findAccount } from './store.ts'
import { keyOf } from './told.ts'

export async function listAccounts(
  context: Context,
  { search, cursor, limit }: InputOf<typeof contract.listAccounts>,
) {
  const after = cursor === undefined ? undefined : placeOf(cursor)
  const rows = await accountsByName(context, { search, after, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const figures = await figuresOf(context, page)
  const last = page.at(-1)
  return {
    accounts: page.map(({ id, key, name, domain, unit }) => ({
      id,
      key,
      name,
      domain,
      unit,
      ...figures.get(id)!,
    })),
    next: rows.length > limit && last ? `${last.id}_${last.called}` : null,
  }
}

function placeOf(cursor: string) {
  const [, id, called] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})_(.*)$/s.exec(cursor) ?? []
  if (id && called !== undefined) return { id, called }
  throw new Invalid('This is not a place in this list.', {
    field: 'cursor',
    fix: 'Use `next` of the page before.',
  })
}

export async function showAccount(context: Context, { id }: InputOf<typeof contract.showAccount>) {
  const account = await findAccount(context, id)
  const [figures, months] = await Promise.all([
    figuresOf(context, [account]),
    valueOverTime(context, account),
  ])
  const { key, name, domain, traits, unit, source, created_at } = account
  return {
    id,
    key,
    name,
    domain,
    unit,
    traits,
    source,
    told: toldOf(account),
    createdAt: created_at.toISOString(),
    months,
    ...figures.get(id)!,
  }
}

async function valueOverTime(context: Context, account: { id: string; key: string }) {
  const reach = await reachOf(context, [account])
  if (reach.records.length === 0) return []
  const rows = (await monthsOf(context, reach.records)).filter(countsFor(reach, account))
  return [...Map.groupBy(rows, ({ month, currency }) => `${month} ${currency}`).values()].map((alike) => {
    const { month, currency } = alike[0] as Month
    return {
      month,
      currency,
      total: added(alike.map(({ total }) => total)),
      orders: alike.reduce((all, { orders }) => all + orders, 0),
    }
  })
}

export async function showAccountTimeline(
  context: Context,
  asked: InputOf<typeof contract.showAccountTimeline>,
) {
  return pageOfLine(context, await whoseOf(context, asked.id), asked)
}

export async function showAccountShape(context: Context, asked: InputOf<typeof contract.showAccountShape>) {
  return shapeOfLine(context, await whoseOf(context, asked.id), asked)
}

async function whoseOf(context: Context, id: string): Promise<Whose> {
  const account = await findAccount(context, id)
  const { records, customers } = await reachOf(context, [account])
  return { records, account: { key: account.key, people: [...customers.keys()] } }
}

export function createAccount(context: Context, wanted: InputOf<typeof contract.createAccount>) {
  const { name, domain, withPeople } = wanted
  return context.transaction(async (tx) => {
    const key = keyOf(wanted.key ?? domain ?? name)
    const at = tx.now()
    const known = { name, ...(domain && { domain }) }
    const row = await tx.db
      .insertInto('accounts')
      .values({
        id: newId(),
        key,
        name,
        domain: domain ?? null,
        traits: '{}',
        told_at: JSON.stringify(stamps(known, at.getTime())),
        told_by: JSON.stringify(stamps(known, byHand)),
        unit: tx.actor.units === 'all' ? '' : (tx.actor.units[0] ?? ''),
        source: byHand,
        import_id: '',
        created_at: at,
        updated_at: at,
      })
      .onConflict((taken) => taken.column('key').doNothing())
      .returning(['id', 'domain'])
      .executeTakeFirst()
    if (!row)
      throw new Conflict(`There is already an account with the key “${key}”.`, {
        field: 'key',
        fix: 'Look for it in the list, or choose another key.',
      })
    const added = withPeople ? await addFromDomain(tx, row) : 0
    await tx.audit('account.created', { subject: row.id, after: { people: added } })
    return { id: row.id, added }
  })
}

function stamps<T>(known: object, value: T): Record<string, T> {
  return Object.fromEntries(Object.keys(known).map((key) => [key, value]))
}

export function changeAccount(
  context: Context,
  { id, ...change }: InputOf<typeof contract.changeAccount>,
): Promise<null> {
  return context.transaction(async (tx) => {
    const account = await findAccount(tx, id)
    const at = tx.now()
    await tx.db
      .updateTable('accounts')
      .set({
        ...change,
        told_at: JSON.stringify({ ...account.told_at, ...stamps(change, at.getTime()) }),
        told_by: JSON.stringify({ ...account.told_by, ...stamps(change, byHand) }),
        updated_at: at,
      })
      .where('id', '=', id)
      .execute()
    await tx.audit('account.changed', { subject: id, after: { fields: Object.keys(change) } })
    return null
  })
}

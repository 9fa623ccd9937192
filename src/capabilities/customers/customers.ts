import type { Context } from '../../platform/context.ts'
import type { InputOf } from '../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'
import { idsMeeting } from './facts.ts'
import { customerOnPage } from './on-page.ts'
import { figuresFor } from './profile/figures.ts'
import { knownOf } from './profile/known.ts'
import { sortedPage, wrongPlace } from './profile/listing.ts'
import type { Filter, InForce } from './segments/filter.ts'
import { filterInForce } from './segments/in-force.ts'
import { customersLike, identitiesOfCustomer } from './store.ts'

type Sought = Omit<InputOf<typeof contract.findCustomers>, 'filter' | 'figures'> & {
  filter?: Filter
  figures?: boolean
}

export async function findCustomers(
  context: Context,
  { search, filter = [], segment, sort, figures, cursor, limit }: Sought,
) {
  const inForce = await filterInForce(context, { filter, segment })
  const page = sort
    ? await sortedPage(context, { sort, search, filter: inForce, cursor, limit })
    : await pageAsKnown(context, { search, filter: inForce, cursor, limit })
  return figures ? withFigures(context, page) : page
}

type Page = Awaited<ReturnType<typeof pageAsKnown>>

async function withFigures(context: Context, { customers, next }: Page) {
  const figures = await figuresFor(
    context,
    customers.map(({ id }) => id),
  )
  return { customers: customers.map((one) => ({ ...one, figures: figures.get(one.id) })), next }
}

/** In the order in which they were made known. */
async function pageAsKnown(
  context: Context,
  {
    search,
    filter: inForce,
    cursor,
    limit,
  }: { search: string; filter: InForce; cursor?: string; limit: number },
) {
  if (cursor && !/^[\da-f-]{36}$/.test(cursor)) throw wrongPlace()
  const rows =
    inForce.length === 0
      ? await customersLike(context, { search, after: cursor, limit: limit + 1 })
      : await customersMeeting(context, { filter: inForce, search, after: cursor, limit: limit + 1 })
  const customers = rows.slice(0, limit)
  return { customers, next: rows.length > limit ? customers.at(-1)!.id : null }
}

const idsAtOnce = 2_000

/** Asks the facts who meets the filter, some at a time, and keeps those whom the search finds among them. */
async function customersMeeting(
  context: Context,
  { filter, search, after = '', limit }: { filter: InForce; search: string; after?: string; limit: number },
) {
  const found: Awaited<ReturnType<typeof customersLike>> = []
  for (let last = after; ; ) {
    const among = await idsMeeting(context, { filter, after: last, limit: idsAtOnce })
    found.push(...(await customersLike(context, { search, among, limit })))
    if (found.length >= limit || among.length < idsAtOnce) return found.slice(0, limit)
    last = among.at(-1) as string
  }
}

export async function showCustomer(context: Context, { id }: InputOf<typeof contract.showCustomer>) {
  const { customer, records } = await customerOnPage(context, id)
  const { name, email, phone, traits, unit, source, created_at, updated_at } = customer
  const identities = (await identitiesOfCustomer(context, customer.id)).map(
    ({ first_seen, ...identity }) => ({
      ...identity,
      firstSeen: first_seen.toISOString(),
    }),
  )
  const times = { createdAt: created_at.toISOString(), updatedAt: updated_at.toISOString() }
  const known = await knownOf(context, customer, records)
  return { id: customer.id, name, email, phone, traits, unit, source, identities, ...known, ...times }
}

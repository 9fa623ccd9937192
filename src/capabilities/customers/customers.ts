import type { Context } from '../../platform/context.ts'
import { Invalid } from '../../platform/errors.ts'
import type { InputOf } from '../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'
import { idsMeeting, type TimelineRow, timelinePage } from './facts.ts'
import { familyOf } from './family.ts'
import type { Filter } from './segments/filter.ts'
import { filterInForce } from './segments/segments.ts'
import { customersLike, findCustomer, identitiesOfCustomer } from './store.ts'

type Sought = Omit<InputOf<typeof contract.findCustomers>, 'filter'> & { filter?: Filter }

export async function findCustomers(
  context: Context,
  { search, filter = [], segment, cursor, limit }: Sought,
) {
  const inForce = await filterInForce(context, { filter, segment })
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
  { filter, search, after = '', limit }: { filter: Filter; search: string; after?: string; limit: number },
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
  const customer = await findCustomer(context, id)
  const { name, email, phone, traits, unit, source, created_at, updated_at } = customer
  const identities = (await identitiesOfCustomer(context, customer.id)).map(
    ({ first_seen, ...identity }) => ({
      ...identity,
      firstSeen: first_seen.toISOString(),
    }),
  )
  const times = { createdAt: created_at.toISOString(), updatedAt: updated_at.toISOString() }
  return { id: customer.id, name, email, phone, traits, unit, source, identities, ...times }
}

/** Only of a customer whom the actor may see; and of them only what happened in the actor's units. */
export async function showTimeline(
  context: Context,
  { id, cursor, limit }: InputOf<typeof contract.showTimeline>,
) {
  const customer = await findCustomer(context, id)
  const rows = await timelinePage(context, {
    family: await familyOf(context, customer.id),
    before: cursor ? placeOf(cursor) : undefined,
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    entries: page.map(entry),
    next: rows.length > limit && last ? `${last.occurred_at}_${last.id}` : null,
  }
}

function placeOf(cursor: string) {
  const [, occurredAt, id] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\da-f-]{36})$/.exec(cursor) ?? []
  if (occurredAt && id) return { occurredAt, id }
  throw new Invalid('This is not a place in a timeline.', {
    field: 'cursor',
    fix: 'Use `next` of the page before.',
  })
}

function entry(row: TimelineRow) {
  const { occurred_at, order_id, conversation_id, promised_at, fulfilled_at, ...same } = row
  return {
    ...same,
    occurredAt: occurred_at,
    orderId: order_id,
    conversationId: conversation_id,
    promisedAt: promised_at,
    fulfilledAt: fulfilled_at,
  }
}

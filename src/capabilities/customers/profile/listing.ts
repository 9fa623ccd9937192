import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import { idsMeeting } from '../facts.ts'
import type { InForce } from '../segments/filter.ts'
import { beginsLike, customersLike, visible } from '../store.ts'
import { byLastContact, byValue, meeting, type Ranked } from './listing-facts.ts'

export type Sort = 'name' | 'lastContact' | 'value'

export interface ListAsked {
  sort: Sort
  search: string
  filter: InForce
  cursor?: string
  limit: number
}

type Listed = Awaited<ReturnType<typeof customersLike>>[number]

/** A page of customers in the wanted order, and where the next one begins. */
export async function sortedPage(context: Context, asked: ListAsked) {
  return asked.sort === 'name' ? pageByName(context, asked) : pageByRank(context, asked, asked.sort)
}

/** So many at a time are asked whether they meet what the other store knows. */
const atOnce = 2_000
/** Up to so many can be named in one question. */
const mostNamed = 20_000

async function pageByRank(context: Context, asked: ListAsked, sort: 'lastContact' | 'value') {
  const { search, filter, limit } = asked
  const ranked = sort === 'value' ? byValue : byLastContact
  const among = search === '' ? undefined : await foundBy(context, search)
  const found: (Listed & { rank: number })[] = []
  let after = asked.cursor === undefined ? undefined : rankedOf(asked.cursor)
  // Others may be in between whom the actor does not see, or whom the search does not find.
  for (let wanted = limit + 1; found.length <= limit; wanted = atOnce) {
    const next = await ranked(context, { filter, after, among, limit: wanted })
    const known = await customersLike(context, {
      search,
      among: next.map(({ id }) => id),
      limit: next.length,
    })
    const byId = new Map(known.map((one) => [one.id, one]))
    found.push(
      ...next.flatMap(({ id, rank }) => {
        const one = byId.get(id)
        return one ? { ...one, rank } : []
      }),
    )
    if (next.length < wanted) break
    after = next.at(-1)
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    customers: page.map(({ rank, ...customer }) => customer),
    next: found.length > limit && last ? `${last.rank}_${last.id}` : null,
  }
}

/** Whom a search finds, unless these are too many to be named. */
async function foundBy(context: Context, search: string): Promise<string[] | undefined> {
  const found = await customersLike(context, { search, limit: mostNamed + 1 })
  return found.length > mostNamed ? undefined : found.map(({ id }) => id)
}

function rankedOf(cursor: string): Ranked {
  const [, rank, id] = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)_([\da-f-]{36})$/.exec(cursor) ?? []
  if (rank && id) return { rank: Number(rank), id }
  throw wrongPlace()
}

const called = sql`lower(coalesce(customers.name, customers.email, customers.phone, ''))`

async function pageByName(context: Context, { search, filter, cursor, limit }: ListAsked) {
  let after = cursor === undefined ? undefined : nameOf(cursor)
  const among = filter.length > 0 ? await few(context, filter) : undefined
  const found: (Listed & { called: string })[] = []
  for (const wanted = filter.length > 0 && !among ? atOnce : limit + 1; found.length <= limit; ) {
    const next = await inOrderOfNames(context, { search, among, after, limit: wanted })
    const met =
      filter.length > 0 && !among
        ? await meeting(
            context,
            filter,
            next.map(({ id }) => id),
          )
        : undefined
    found.push(...next.filter(({ id }) => !met || met.has(id)))
    if (next.length < wanted) break
    after = next.at(-1)
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    customers: page.map(({ called: _, ...customer }) => customer),
    next: found.length > limit && last ? `${last.id}_${last.called}` : null,
  }
}

/** All who meet a filter, where they are few enough to be named. */
async function few(context: Context, filter: InForce): Promise<string[] | undefined> {
  const ids = await idsMeeting(context, { filter, after: '', limit: mostNamed + 1 })
  return ids.length > mostNamed ? undefined : ids
}

interface NamesAsked {
  search: string
  among?: readonly string[]
  after?: { id: string; called: string }
  limit: number
}

function inOrderOfNames(context: Context, { search, among, after, limit }: NamesAsked) {
  const order: RawBuilder<unknown>[] = [sql`(${called} = '')`, called, sql`customers.id`]
  let query = visible(context)
    .select(['customers.id', 'customers.name', 'customers.email', 'customers.phone', 'customers.unit'])
    .select(sql<string>`${called}`.as('called'))
    .limit(limit)
  for (const by of order) query = query.orderBy(by)
  if (among) query = query.where(sql<boolean>`customers.id = ANY (${among}::uuid[])`)
  if (after)
    query = query.where(
      sql<boolean>`(${sql.join(order)}) > (${after.called === ''}, ${after.called}, ${after.id}::uuid)`,
    )
  if (search !== '') query = query.where(beginsLike(search))
  return query.execute()
}

function nameOf(cursor: string): { id: string; called: string } {
  const [, id, name] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})_(.*)$/s.exec(cursor) ?? []
  if (id === undefined || name === undefined) throw wrongPlace()
  return { id, called: name }
}

export function wrongPlace() {
  return new Invalid('This is not a place in this list.', {
    field: 'cursor',
    fix: 'Use `next` of the page before, in the same order.',
  })
}

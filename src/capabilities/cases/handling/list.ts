import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { colleaguesById } from '../../access/index.ts'
import { familyOfRecord } from '../../customers/index.ts'
import { caseKinds, caseStates } from '../case.ts'
import type * as contract from './contract.ts'
import { linesOf } from './lines.ts'
import { casesInSight } from './store.ts'

type Asked = InputOf<typeof contract.listCases>
type Facet = 'state' | 'owner' | 'unit' | 'kind' | 'overdue' | 'followUp'

/** Cases that match, a page of them, and how many there would be with every other filter. */
export async function listCases(
  context: Context,
  asked: Asked,
): Promise<OutputOf<typeof contract.listCases>> {
  const [page, counts] = await Promise.all([pageOf(context, asked), countsOf(context, asked)])
  return { ...page, counts }
}

async function pageOf(context: Context, asked: Asked) {
  const { order, after, limit } = asked
  const place = after === undefined ? undefined : placeOf(after)
  const sortedBy = order === 'due' ? sql<Date>`coalesce(next_at, 'infinity')` : sql<Date>`opened_at`
  const meant = casesInSight(context).where(conditions(context, asked))
  const [rows, total] = await Promise.all([
    meant
      .selectAll('cases')
      .select(sql<string>`${sortedBy}::text`.as('sorted_by'))
      .$if(place !== undefined, (query) =>
        query.where(
          order === 'due'
            ? sql<boolean>`(${sortedBy}, cases.id) > (${place?.at}::timestamptz, ${place?.id}::uuid)`
            : sql<boolean>`(${sortedBy}, cases.id) < (${place?.at}::timestamptz, ${place?.id}::uuid)`,
        ),
      )
      .orderBy(sortedBy, order === 'due' ? 'asc' : 'desc')
      .orderBy('cases.id', order === 'due' ? 'asc' : 'desc')
      .limit(limit + 1)
      .execute(),
    meant.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow(),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    cases: await linesOf(context, shown),
    after: rows.length > limit && last ? `${last.sorted_by}|${last.id}` : null,
    total: total.n,
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const instant = /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?)$/

function placeOf(after: string): { at: string; id: string } {
  const [at = '', id = ''] = after.split('|')
  if (instant.test(at) && uuid.test(id)) return { at, id }
  throw new Invalid('This is no place in the list.', {
    field: 'after',
    fix: 'Send what the page before gave as `after`.',
  })
}

/** What was asked for as SQL, without the facets that are counted just now. */
function conditions(context: Context, asked: Asked, without: readonly Facet[] = []) {
  const wanted = (facet: Facet) => !without.includes(facet)
  const { kind, unit, priority, customer, search } = asked
  const all = [
    wanted('state') ? stateIs(asked.state) : undefined,
    wanted('owner') && asked.owner ? ownerIs(context, asked.owner) : undefined,
    wanted('unit') && unit !== undefined ? sql<boolean>`cases.unit = ${unit}` : undefined,
    wanted('kind') && kind ? sql<boolean>`cases.kind = ${kind}` : undefined,
    wanted('overdue') && asked.overdue ? isOverdue(context) : undefined,
    wanted('followUp') && asked.followUp ? isFollowUpDue(context) : undefined,
    priority ? sql<boolean>`priority = ${priority}` : undefined,
    customer ? isOf(customer) : undefined,
    search === '' ? undefined : says(search),
  ].filter((one) => one !== undefined)
  return all.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(all, sql` AND `)}`
}

function stateIs(state: Asked['state']) {
  if (state === 'unsolved') return sql<boolean>`state IN ('open', 'waiting')`
  if (state === 'done') return sql<boolean>`state IN ('resolved', 'closed')`
  return sql<boolean>`state = ${state}`
}

function ownerIs({ actor }: Context, owner: string) {
  if (owner === 'nobody') return sql<boolean>`owner_id IS NULL`
  if (owner !== 'mine') return sql<boolean>`owner_id = ${owner}::uuid`
  return actor.kind === 'person' ? sql<boolean>`owner_id = ${actor.id}::uuid` : sql<boolean>`false`
}

function isOverdue({ now }: Context) {
  return sql<boolean>`state = 'open' AND next_at < ${now()}`
}

function isFollowUpDue({ now }: Context) {
  return sql<boolean>`state = 'resolved' AND follow_up_at < ${now()}`
}

/** All records that are the customer now. */
function isOf(customer: string) {
  return sql<boolean>`customer_id IN (${familyOfRecord(customer)})`
}

function says(search: string) {
  const number = /^#?(\d{1,9})$/.exec(search)?.[1]
  return sql<boolean>`(strpos(lower(title), lower(${search})) > 0 OR number = ${number ?? -1}::bigint)`
}

async function countsOf(context: Context, asked: Asked) {
  const counted = (without: readonly Facet[]) =>
    casesInSight(context).where(conditions(context, asked, without))
  const n = sql<number>`count(*)::int`.as('n')
  const unsolved = sql<boolean>`state IN ('open', 'waiting')`
  const [states, kinds, units, owners, special] = await Promise.all([
    counted(['state', 'overdue', 'followUp']).select(['state', n]).groupBy('state').execute(),
    counted(['kind']).select(['kind', n]).groupBy('kind').execute(),
    counted(['unit']).select(['unit', n]).groupBy('unit').orderBy('unit').execute(),
    counted(['owner']).select(['owner_id', n]).groupBy('owner_id').execute(),
    counted(['state', 'owner', 'overdue', 'followUp'])
      .select([
        sql<number>`count(*) FILTER (WHERE ${unsolved} AND ${ownerIs(context, 'mine')})::int`.as('mine'),
        sql<number>`count(*) FILTER (WHERE ${unsolved} AND owner_id IS NULL)::int`.as('nobody'),
        sql<number>`count(*) FILTER (WHERE ${isOverdue(context)})::int`.as('overdue'),
        sql<number>`count(*) FILTER (WHERE ${isFollowUpDue(context)})::int`.as('followUpDue'),
      ])
      .executeTakeFirstOrThrow(),
  ])
  const names = await colleaguesById(
    context,
    owners.flatMap(({ owner_id }) => owner_id ?? []),
  )
  return {
    ...special,
    states: { ...none(caseStates), ...Object.fromEntries(states.map((one) => [one.state, one.n])) },
    kinds: { ...none(caseKinds), ...Object.fromEntries(kinds.map((one) => [one.kind, one.n])) },
    units,
    owners: owners
      .flatMap(({ owner_id, n }) => {
        const colleague = owner_id && names.get(owner_id)
        return colleague ? [{ ...colleague, n }] : []
      })
      .toSorted((one, other) => other.n - one.n),
  }
}

function none<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
}

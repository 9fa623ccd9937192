import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { customerOnPage } from '../on-page.ts'
import { namesOf } from '../store.ts'
import type * as contract from './contract.ts'
import { presentMembers } from './in-force.ts'
import { describedIn } from './segments.ts'
import { followedSince, sizeByDay } from './sizes.ts'
import { allSegments, findSegment } from './store.ts'

const dayMs = 24 * 3_600_000

export async function showHistory(context: Context, { id, days }: InputOf<typeof contract.showHistory>) {
  const segment = await findSegment(context, id)
  const from = new Date(context.now().getTime() - days * dayMs)
  const [since, byDay] = await Promise.all([
    followedSince(context, segment.id),
    sizeByDay(context, { segment: segment.id, from }),
  ])
  return { since: since?.toISOString() ?? null, days: byDay }
}

/** A member, or somebody who came or left, and when. */
const Moved = z.object({ customer_id: z.string(), at: z.string().transform((text) => new Date(text)) })
type Moved = z.infer<typeof Moved>

export async function listMembers(
  context: Context,
  { id, cursor, limit }: InputOf<typeof contract.listMembers>,
) {
  const segment = await findSegment(context, id)
  const rows = await context.facts.query(
    Moved,
    `SELECT customer_id, entered_at AS at FROM ${presentMembers} {segment:UUID} AND ${beforeSql('entered_at', cursor)}
    ORDER BY at DESC, customer_id DESC LIMIT {limit:UInt32}`,
    { segment: segment.id, limit: limit + 1, ...placeOf(cursor) },
  )
  const { people, next } = await namedPage(context, rows, limit)
  return { members: people.map(({ at: since, ...person }) => ({ ...person, since })), next }
}

const columns = { entered: 'entered_at', left: 'left_at' } as const

export async function listMovements(
  context: Context,
  { id, way, day, cursor, limit }: InputOf<typeof contract.listMovements>,
) {
  const segment = await findSegment(context, id)
  const { settings, facts } = context
  const column = columns[way]
  const rows = await facts.query(
    Moved,
    `SELECT customer_id, assumeNotNull(${column}) AS at FROM segment_members FINAL
    WHERE segment_id = {segment:UUID} AND ${column} > {since:DateTime64(3)} AND ${beforeSql(column, cursor)}
      AND ${day ? `toDate(${column}, {zone:String}) = {day:Date}` : '1'}
    ORDER BY at DESC, customer_id DESC LIMIT {limit:UInt32}`,
    {
      segment: segment.id,
      since: (await followedSince(context, segment.id)) ?? context.now(),
      limit: limit + 1,
      day,
      zone: settings.zone,
      ...placeOf(cursor),
    },
  )
  const { people, next } = await namedPage(context, rows, limit)
  return { movements: people, next }
}

function beforeSql(column: string, cursor: string | undefined) {
  return cursor ? `(${column}, customer_id) < ({placeAt:DateTime64(3)}, {placeId:UUID})` : '1'
}

/** Names to the ids of one page; whoever was removed since, or is not the actor's to see, is left out. */
async function namedPage(context: Context, rows: readonly Moved[], limit: number) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const names = await namesOf(
    context,
    page.map(({ customer_id }) => customer_id),
  )
  const people = page.flatMap(({ customer_id: id, at }) => {
    const name = names.get(id)
    return name === undefined ? [] : [{ id, name, at: at.toISOString() }]
  })
  return { people, next: rows.length > limit && last ? `${last.at.toISOString()}_${last.customer_id}` : null }
}

function placeOf(cursor: string | undefined) {
  if (!cursor) return {}
  const [, at, id] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\da-f-]{36})$/.exec(cursor) ?? []
  if (at && id) return { placeAt: new Date(at), placeId: id }
  throw new Invalid('This is not a place in this list.', {
    field: 'cursor',
    fix: 'Use `next` of the page before.',
  })
}

const Since = z.object({ segment_id: z.string(), since: z.string().transform((text) => new Date(text)) })

/** The segments a customer is in as they were last worked out, by name; `family` is all records of the customer. */
export async function segmentsOfCustomer(context: Context, family: readonly string[]) {
  const all = await allSegments(context)
  if (all.length === 0) return []
  const rows = await context.facts.query(
    Since,
    `SELECT segment_id, min(entered_at) AS since FROM segment_members FINAL
    WHERE segment_id IN {all:Array(UUID)} AND customer_id IN {family:Array(UUID)} AND left_at IS NULL
    GROUP BY segment_id`,
    { all: all.map(({ id }) => id), family },
  )
  const since = new Map(rows.map((row) => [row.segment_id, row.since]))
  return all.flatMap((segment) => {
    const at = since.get(segment.id)
    const { id, name } = segment
    return at
      ? [{ id, name, description: describedIn(all, segment.definition), since: at.toISOString() }]
      : []
  })
}

export async function listSegmentsOfCustomer(context: Context, { id }: { id: string }) {
  const { records } = await customerOnPage(context, id)
  return { segments: await segmentsOfCustomer(context, records) }
}

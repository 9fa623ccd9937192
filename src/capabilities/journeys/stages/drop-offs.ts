import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Period } from '../../../platform/period.ts'
import { type Asked, filterSql, type InForce, inPlainTerms } from '../../customers/index.ts'
import { measuredShare } from '../measured.ts'
import type { DropOff, DropOffs, People } from './contract.ts'
import { byMonth, isStep, mostPeople, PersonRow } from './facts.ts'
import { judgeAll } from './funnel.ts'
import { differenceOf } from './going-on.ts'
import { peopleOf } from './people.ts'

/** Places in the list, those that most visits end at. */
const mostPlaces = 40

/**
 * Where visits end without an order: for each page or event the visits that came there, how many of them ended there with
 * nothing bought, and whether that is more than is usual at that very place, by the period before.
 */
export async function dropOffs(context: Context, question: Asked): Promise<DropOffs> {
  const { periods, filter } = await inPlainTerms(context, question)
  const [now, before] = await Promise.all([
    exits(context, { period: periods.current, filter }),
    periods.before ? exits(context, { period: periods.before, filter }) : [],
  ])
  const all = now.find(({ place }) => place === '') ?? { visits: 0, ended: 0 }
  const usual = new Map(before.map((row) => [row.place, row]))
  const shown = now.filter(({ place }) => place !== '').slice(0, mostPlaces)
  const changes = shown.map((row) => {
    const earlier = usual.get(row.place)
    return earlier ? differenceOf(shareOf(earlier), shareOf(row)) : null
  })
  const judged = judgeAll(changes.filter((one) => one !== null))
  return {
    periods,
    visits: all.visits,
    withoutOrder: measuredShare(all.ended, all.visits),
    places: shown.map(({ place, visits, ended }, at): DropOff => {
      const change = changes[at] ?? null
      return {
        place,
        visits,
        ended: measuredShare(ended, visits),
        ofAll: measuredShare(ended, all.ended),
        change: change && (judged.get(change) ?? null),
      }
    }),
  }
}

const shareOf = ({ visits, ended }: { visits: number; ended: number }) => ({ hits: ended, n: visits })

/** Customers whose visit ended at a place without an order. */
export async function listDropOffPeople(
  context: Context,
  { place, ...question }: Asked & { place: string },
): Promise<People> {
  const { periods, filter } = await inPlainTerms(context, question)
  const { sql, values } = visits(context, { period: periods.current, filter }, [place])
  const rows = await context.facts.query(
    PersonRow,
    `SELECT customer_id, max(ended_at) AS at, count() OVER () AS total FROM (${sql})
    WHERE last = 1 AND NOT has_order
    GROUP BY customer_id ORDER BY at DESC, customer_id LIMIT ${mostPeople} ${byMonth}`,
    values,
  )
  return peopleOf(context, rows)
}

interface Narrowing {
  period: Period
  filter: InForce
}

/** Bits of a number that are left for places; the first is every visit, the last all other places. */
const mostNames = 62

/** The places most seen, by name: where visits end elsewhere is not told. */
async function placesSeen({ facts, settings }: Context, { period, filter }: Narrowing): Promise<string[]> {
  const asked = filterSql(filter)
  const rows = await facts.query(
    z.object({ name: z.string() }),
    `SELECT name::String AS name FROM interactions FINAL
    WHERE occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
      AND occurred_at < toDateTime64({until:Date}, 3, {zone:String})
      AND session_id != '' AND name != '' AND ${isStep} AND (${asked.sql})
    GROUP BY name ORDER BY count() DESC, name LIMIT ${mostNames} ${byMonth}`,
    { ...asked.values, ...period, zone: settings.zone },
  )
  return rows.map(({ name }) => name)
}

/**
 * One row for each visit within the period: the places that were come to, as bits of one number; where it ended; and whether
 * something was ordered. Numbers in place of names keep millions of visits small.
 */
function visits({ settings }: Context, { period, filter }: Narrowing, names: readonly string[]) {
  const asked = filterSql(filter)
  return {
    sql: `SELECT customer_id, groupBitOr(bitShiftLeft(toUInt64(1), place)) AS places, argMax(place, occurred_at) AS last,
      max(occurred_at) AS ended_at, max(kind = 'order') AS has_order
    FROM (
      SELECT customer_id, cityHash64(session_id) AS visit, occurred_at, kind,
        transform(name::String, {names:Array(String)}, {numbers:Array(UInt8)}, toUInt8(63)) AS place
      FROM interactions FINAL
      WHERE occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
        AND occurred_at < toDateTime64({until:Date}, 3, {zone:String})
        AND session_id != '' AND name != '' AND ${isStep} AND (${asked.sql})
    )
    GROUP BY customer_id, visit`,
    values: { ...asked.values, ...period, zone: settings.zone, names, numbers: names.map((_, at) => at + 1) },
  }
}

const Exit = z.object({ place: z.coerce.number(), visits: z.coerce.number(), ended: z.coerce.number() })

/** Of each place the visits that came and those that ended there without an order, most first; `''` is all visits. */
async function exits(context: Context, asked: Narrowing) {
  const names = await placesSeen(context, asked)
  if (names.length === 0) return []
  const { sql, values } = visits(context, asked, names)
  const rows = await context.facts.query(
    Exit,
    `SELECT place, count() AS visits, countIf(NOT has_order AND (place = 0 OR place = last)) AS ended
    FROM (${sql}) ARRAY JOIN bitPositionsToArray(bitOr(places, 1)) AS place
    GROUP BY place ORDER BY ended DESC, visits DESC, place ${byMonth}`,
    values,
  )
  return rows.filter(({ place }) => place < 63).map((row) => ({ ...row, place: names[row.place - 1] ?? '' }))
}

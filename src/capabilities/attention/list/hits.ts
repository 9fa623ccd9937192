import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { candidates } from './candidates.ts'
import type { HitRate } from './contract.ts'
import { personalContact, withinDays } from './helped.ts'
import { measured } from './measured.ts'
import { mostForUnit } from './refresh.ts'
import { type ListName, lists } from './signs.ts'

/** So long is waited for what comes of it. */
const waitedDays = 60
const day = 86_400_000
/** Fewer than so many tell nothing yet: until then one looks back. */
const fewest = 30
const mostMeasured = 20_000

/** Somebody who was on a list at a moment. */
interface Listed {
  customerId: string
  list: ListName
  at: Date
  /** What people said they did about it. */
  isDone: boolean
}

/**
 * Of those who were listed long enough ago: how many left or complained (bought again), where somebody did something about it
 * and where nobody did, beside all other customers. Before the list is old enough, the list as it would have stood is worked
 * out for that moment, from what was known then.
 */
export async function hitRate(context: Context): Promise<HitRate | null> {
  const until = new Date(context.now().getTime() - waitedDays * day)
  const own = await listedBefore(context, until)
  const isLookedBack = own.length < fewest
  const listed = isLookedBack ? await lookBack(context, until) : own
  if (listed.length === 0) return null
  const came = await whatCame(context, listed)
  const from = new Date(Math.min(...listed.map(({ at }) => at.getTime())))
  const others = await othersThen(context, listed, until)
  return {
    measuredAt: context.now().toISOString(),
    isLookedBack,
    from: from.toISOString(),
    until: until.toISOString(),
    days: waitedDays,
    lists: lists.map((list) => ({
      list,
      acted: measured(shareOf(came, { list, acted: true })),
      notActed: measured(shareOf(came, { list, acted: false })),
      others: measured({ hits: others[list], n: others.n }),
    })),
  }
}

async function listedBefore({ db }: Context, until: Date): Promise<Listed[]> {
  const rows = await db
    .selectFrom('attention_items')
    .select(['customer_id', 'list', 'listed_at', 'state'])
    .where('listed_at', '<', until)
    .orderBy('listed_at', 'desc')
    .limit(mostMeasured)
    .execute()
  return rows.map(({ customer_id, list, listed_at, state }) => ({
    ...{ customerId: customer_id, list, at: listed_at, isDone: state === 'done' },
  }))
}

/** At three moments a month apart: one alone tells little. */
async function lookBack(context: Context, until: Date): Promise<Listed[]> {
  const listed: Listed[] = []
  const most = await mostForUnit(context)
  for (const months of [0, 1, 2]) {
    const at = new Date(until.getTime() - months * 30 * day)
    const found = await candidates(context, { at, most, isThen: true })
    listed.push(...found.map(({ customerId, list }) => ({ customerId, list, at, isDone: false })))
  }
  return listed
}

const Came = z.object({
  nth: z.coerce.number(),
  spoken: z.coerce.number(),
  complained: z.coerce.number(),
  heard: z.coerce.number(),
  bought: z.coerce.number(),
})
interface Outcome {
  list: ListName
  acted: boolean
  isHit: boolean
}

const unhappy =
  "direction = 'in' AND (has(signals, 'complaint') OR has(signals, 'churn')) AND feeling = 'negative'"
const ordered = "kind = 'order' AND ifNull(value, 1) > 0"

/** What became of each within the days that were waited. */
async function whatCame({ facts }: Context, listed: readonly Listed[]): Promise<Outcome[]> {
  const rows = await facts.query(
    Came,
    `SELECT nth, countIf(${personalContact} AND occurred_at > at AND occurred_at <= at + INTERVAL ${withinDays} DAY) AS spoken,
      countIf(${unhappy} AND occurred_at > at) AS complained, countIf(direction = 'in' AND occurred_at > at) AS heard,
      countIf(${ordered} AND occurred_at > at) AS bought
    FROM (
      SELECT one.1 AS nth, one.2 AS customer_id, fromUnixTimestamp64Milli(one.3, 'UTC') AS at
      FROM (SELECT arrayJoin(arrayZip(range(1, {n:UInt32} + 1), {ids:Array(UUID)}, {ats:Array(Int64)})) AS one)
    ) AS listed
    LEFT JOIN (
      SELECT customer_id, occurred_at, direction, kind, agent_id, text, signals, feeling, value FROM interactions FINAL
      WHERE customer_id IN {ids:Array(UUID)} AND occurred_at > {since:DateTime64(3)}
    ) AS done ON done.customer_id = listed.customer_id
    WHERE occurred_at > at AND occurred_at <= at + INTERVAL ${waitedDays} DAY
    GROUP BY nth`,
    {
      n: listed.length,
      ids: listed.map(({ customerId }) => customerId),
      ats: listed.map(({ at }) => at.getTime()),
      since: new Date(Math.min(...listed.map(({ at }) => at.getTime()))),
    },
  )
  const found = new Map(rows.map((row) => [row.nth, row]))
  return listed.map((one, at) => outcomeOf(one, found.get(at + 1)))
}

/** Of whom nothing at all was heard there is no row. */
function outcomeOf({ list, isDone }: Listed, came: z.infer<typeof Came> | undefined): Outcome {
  const acted = isDone || (came?.spoken ?? 0) > 0
  if (list === 'grow') return { list, acted, isHit: (came?.bought ?? 0) > 0 }
  return { list, acted, isHit: !came || came.complained > 0 || came.heard === 0 }
}

function shareOf(came: readonly Outcome[], { list, acted }: { list: ListName; acted: boolean }) {
  const meant = came.filter((one) => one.list === list && one.acted === acted)
  return { hits: meant.filter(({ isHit }) => isHit).length, n: meant.length }
}

const Others = z.object({ n: z.coerce.number(), intervene: z.coerce.number(), grow: z.coerce.number() })

/** The same of everybody else who had been heard of in the ninety days before: what one would hit by chance. */
async function othersThen({ facts }: Context, listed: readonly Listed[], at: Date) {
  const [row] = await facts.query(
    Others,
    `SELECT count() AS n, countIf(complained > 0 OR heard = 0) AS intervene, countIf(bought > 0) AS grow FROM (
      SELECT customer_id, countIf(direction = 'in' AND occurred_at <= {at:DateTime64(3)}) AS was,
        countIf(${unhappy} AND occurred_at > {at:DateTime64(3)}) AS complained,
        countIf(direction = 'in' AND occurred_at > {at:DateTime64(3)}) AS heard,
        countIf(${ordered} AND occurred_at > {at:DateTime64(3)}) AS bought
      FROM interactions FINAL
      WHERE occurred_at > {at:DateTime64(3)} - INTERVAL 90 DAY AND occurred_at <= {at:DateTime64(3)} + INTERVAL ${waitedDays} DAY
        AND customer_id NOT IN {ids:Array(UUID)}
      GROUP BY customer_id HAVING was > 0
    )`,
    { at, ids: [...new Set(listed.map(({ customerId }) => customerId))] },
  )
  return row!
}

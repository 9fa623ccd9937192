import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { mirrorChanges } from '../segments/known-customers.ts'
import type { InteractionCheck } from './score.ts'
import * as store from './store.ts'

/** What arrived in so many days tells how a source works now. */
export const daysLookedAt = 90
const arrivalDays = 60

const Count = z.coerce.number()
const Checked = z.object({
  source: z.string(),
  unit: z.string(),
  n: Count,
  person: Count,
  touchpoint: Count,
  language: Count,
  clock: Count,
  texts: Count,
  text: Count,
  orders: Count,
  value: Count,
})

/** Checks what each source brought, and keeps its rhythm. */
export async function checkInteractions(context: Context, day: string): Promise<void> {
  await mirrorChanges(context, { most: Number.POSITIVE_INFINITY })
  const rows = [...(await checkFacts(context)).flatMap(rowsOf), ...(await checkIntake(context))]
  await store.saveDay(context, { day, about: 'interactions', rows })
  await keepArrivals(context, await arrivalsOf(context))
}

/** One question over all that arrived lately; looked for by the time of arrival, it reads the newest parts alone. */
function checkFacts({ facts, now }: Context) {
  return facts.query(
    Checked,
    `SELECT source::String AS source, unit::String AS unit, count() AS n,
      countIf(customer_id IN (
        SELECT customer_id FROM known_customers FINAL WHERE has_email OR has_phone OR has_user_id
      )) AS person,
      countIf(touchpoint != '') AS touchpoint, countIf(language != '') AS language,
      countIf(original_at IS NULL OR abs(dateDiff('second', assumeNotNull(original_at), occurred_at)) <= 3600) AS clock,
      countIf(kind IN ('message', 'review')) AS texts, countIf(kind IN ('message', 'review') AND text != '') AS text,
      countIf(kind = 'order') AS orders, countIf(kind = 'order' AND value IS NOT NULL) AS value
    FROM interactions FINAL WHERE received_at >= {since:DateTime64(3)}
    GROUP BY source, unit`,
    { since: daysAgo(now(), daysLookedAt) },
  )
}

function rowsOf({ source, unit, n, texts, orders, ...good }: z.infer<typeof Checked>) {
  const asked: Partial<Record<InteractionCheck, [number, number]>> = {
    person: [n, good.person],
    touchpoint: [n, good.touchpoint],
    language: [n, good.language],
    clock: [n, good.clock],
    text: [texts, good.text],
    value: [orders, good.value],
  }
  return Object.entries(asked).map(([field, [n, there]]) => row({ field, source, unit, n, parts: { there } }))
}

function row(counted: {
  field: string
  source: string
  unit: string
  n: number
  parts: Record<string, number>
}) {
  return { ...counted, ages: [], problems: {} }
}

/** What the intake counted per source since it exists: turned away, and sent twice. */
async function checkIntake({ db }: Context) {
  const { rows } = await sql<{
    name: string
    unit: string
    received: number
    rejected: number
    duplicates: number
  }>`
    SELECT name, unit, received, rejected, duplicates FROM sources WHERE received > 0`.execute(db)
  return rows.map(({ name, unit, received, rejected, duplicates }) =>
    row({
      field: 'accepted',
      source: name,
      unit,
      n: received,
      parts: { there: received - rejected, duplicates },
    }),
  )
}

const Arrival = z.object({
  source: z.string(),
  unit: z.string(),
  hours: Count,
  last_at: z.coerce.date(),
  longest: Count,
  usual: z.coerce.number(),
})

/** In which hours something arrived, and how long the pauses between them were. */
function arrivalsOf({ facts, now }: Context) {
  return facts.query(
    Arrival,
    `SELECT source, unit, length(at) AS hours, last_at,
      if(length(at) > 1, arrayMax(arrayPopFront(arrayDifference(at))), 0) AS longest,
      if(length(at) > 1, (at[-1] - at[1]) / (length(at) - 1), 0) AS usual
    FROM (
      SELECT source::String AS source, unit::String AS unit, max(received_at) AS last_at,
        arraySort(groupUniqArray(toInt64(intDiv(toUnixTimestamp(received_at), 3600)))) AS at
      FROM interactions WHERE received_at >= {since:DateTime64(3)} GROUP BY source, unit
    )`,
    { since: daysAgo(now(), arrivalDays) },
  )
}

async function keepArrivals(context: Context, arrivals: readonly z.infer<typeof Arrival>[]): Promise<void> {
  await context.transaction(async ({ db }) => {
    await db.deleteFrom('quality_arrivals').execute()
    if (arrivals.length === 0) return
    const rows = arrivals.map(({ source, unit, hours, last_at, longest, usual }) => ({
      source,
      unit,
      hours,
      last_at,
      longest_gap_hours: longest,
      usual_gap_hours: usual,
    }))
    await db.insertInto('quality_arrivals').values(rows).execute()
  })
}

function daysAgo(now: Date, days: number) {
  return new Date(now.getTime() - days * 86_400_000)
}

import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { plusDays } from '../../../platform/period.ts'
import { isPlainCount, type SignalId, signalIds } from './definitions.ts'

interface RunTable {
  single: ColumnType<boolean, never, never>
  looked_at: Date | null
  took_ms: number | null
  first_day: string | null
  last_day: string | null
  chosen: ColumnType<Chosen, string, string>
}

interface DayTable {
  signal: string
  day: string
  unit: string
  hits: number
  n: number
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    signal_runs: RunTable
    signal_days: DayTable
  }
}

/** The question that most people answered, for signals that stand on one. */
export type Chosen = Partial<Record<SignalId, { scale: string; wording: string }>>

export interface Run {
  lookedAt: Date | null
  firstDay: string | null
  lastDay: string | null
  chosen: Chosen
}

export async function lastRun({ db }: Context): Promise<Run> {
  const row = await db.selectFrom('signal_runs').selectAll().executeTakeFirstOrThrow()
  return { lookedAt: row.looked_at, firstDay: row.first_day, lastDay: row.last_day, chosen: row.chosen }
}

export interface SignalDay {
  signal: SignalId
  day: string
  unit: string
  hits: number
  n: number
}

const rowsAtOnce = 5_000

/** All series at once, in place of those before. */
export function saveSeries(
  context: Context,
  rows: readonly SignalDay[],
  run: { firstDay: string; lastDay: string; chosen: Chosen; tookMs: number },
): Promise<void> {
  return context.transaction(async (tx) => {
    await tx.db.deleteFrom('signal_days').execute()
    for (let first = 0; first < rows.length; first += rowsAtOnce)
      await insert(tx, rows.slice(first, first + rowsAtOnce))
    await tx.db
      .updateTable('signal_runs')
      .set({
        looked_at: tx.now(),
        took_ms: Math.round(run.tookMs),
        first_day: run.firstDay,
        last_day: run.lastDay,
        chosen: JSON.stringify(run.chosen),
      })
      .execute()
  })
}

function insert({ db }: Context, rows: readonly SignalDay[]) {
  return sql`
    INSERT INTO signal_days (signal, day, unit, hits, n)
    SELECT * FROM unnest(
      ${rows.map(({ signal }) => signal)}::text[], ${rows.map(({ day }) => day)}::date[],
      ${rows.map(({ unit }) => unit)}::text[], ${rows.map(({ hits }) => hits)}::float8[],
      ${rows.map(({ n }) => n)}::float8[])`.execute(db)
}

export type DaySeries = Record<SignalId, { hits: number; n: number }[]>

/** Every signal from the first to the last day without gaps, over these units. */
export async function seriesOf(
  { db }: Context,
  { firstDay, lastDay }: { firstDay: string; lastDay: string },
  units: readonly string[] | 'all',
): Promise<{ days: string[]; series: DaySeries }> {
  let question = db
    .selectFrom('signal_days')
    .select(['signal', 'day', sql<number>`sum(hits)`.as('hits'), sql<number>`sum(n)`.as('n')])
    .groupBy(['signal', 'day'])
  if (units !== 'all') question = question.where(sql<boolean>`unit = ANY (${units}::text[])`)
  const rows = await question.execute()
  const days: string[] = []
  for (let day = firstDay; day <= lastDay; day = plusDays(day, 1)) days.push(day)
  const known = new Map(rows.map((row) => [`${row.signal} ${row.day}`, row]))
  const series = Object.fromEntries(
    signalIds.map((id) => [
      id,
      days.map((day) => {
        const { hits = 0, n = 0 } = known.get(`${id} ${day}`) ?? {}
        return { hits, n: isPlainCount(id) ? 1 : n }
      }),
    ]),
  ) as DaySeries
  return { days, series }
}

/** Units that have a series of their own. */
export async function unitsWithSeries({ db }: Context): Promise<string[]> {
  const rows = await db.selectFrom('signal_days').select('unit').distinct().orderBy('unit').execute()
  return rows.map(({ unit }) => unit)
}

import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { inTurn } from '../../../platform/facts/rewriting.ts'
import { dayMarks } from '../../../platform/facts/rollups/marks.ts'
import type { Recognition } from '../recognition/rule.ts'
import { recognitionSql, toldSql } from '../recognition/rule-sql.ts'

/** A month of UTC, as the facts are partitioned: its first instant and the next month's. */
export interface Month {
  from: Date
  until: Date
}

const MonthRow = z.object({ month: z.string() })

/** The months with interactions, newest first: what people look at is right first. */
export async function monthsWithData({ facts }: Context): Promise<Month[]> {
  const rows = await facts.query(
    MonthRow,
    'SELECT DISTINCT toStartOfMonth(occurred_at)::String AS month FROM interactions ORDER BY month DESC',
  )
  return rows.map(({ month }) => {
    const from = new Date(`${month}T00:00:00Z`)
    return { from, until: new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1)) }
  })
}

interface Rewriting {
  recognition: Recognition
  /** Asked before each part; false stops. */
  goesOn(): Promise<boolean>
  onChanged(rows: number): Promise<void>
}

/** Rows of one statement: it must end well before its day marks are taken for quiet. */
const rowsAtOnce = 100_000
/** Somebody else may write a newer version of a row between reading and writing; what that brought back is done once more. */
const mostPasses = 3

/** Gives every interaction of the month that is recognised otherwise now a newer version, saying so. */
export async function rewriteMonth(context: Context, month: Month, rewriting: Rewriting): Promise<void> {
  for (let pass = 0; pass < mostPasses; pass++) {
    const { rows, days } = await differing(context, month, rewriting.recognition)
    if (rows === 0) return
    const parts = Math.ceil(rows / rowsAtOnce)
    for (let part = 0; part < parts; part++) {
      if (!(await rewriting.goesOn())) return
      await rewritePart(context, { month, recognition: rewriting.recognition, days, part, parts })
      await rewriting.onChanged(Math.floor(((part + 1) * rows) / parts) - Math.floor((part * rows) / parts))
    }
  }
}

const Differing = z.object({ day: z.coerce.date(), n: z.coerce.number() })

async function differing({ facts, settings }: Context, month: Month, recognition: Recognition) {
  const found = await facts.query(
    Differing,
    `SELECT toStartOfDay(occurred_at, {zone:String}) AS day, count() AS n FROM (${rowsThatDiffer(recognition)})
    GROUP BY day ORDER BY day`,
    { ...month, zone: settings.zone },
  )
  return { rows: found.reduce((sum, { n }) => sum + n, 0), days: found.map(({ day }) => day) }
}

interface Part {
  month: Month
  recognition: Recognition
  days: Date[]
  part: number
  parts: number
}

async function rewritePart(context: Context, { month, recognition, days, part, parts }: Part) {
  const { facts, settings, now } = context
  const zone = settings.zone
  await dayMarks(facts, { zone, now }).mark(days)
  // The same rows again are no repetition: what looks alike may be a change back.
  const rewriting = `INSERT INTO interactions SELECT * EXCEPT (now_touchpoint, now_stage, now_channel, was_told_touchpoint,
        was_told_stage, was_told_channel)
      REPLACE (
        version + 1 AS version,
        now_touchpoint AS touchpoint, now_stage AS stage, now_channel AS channel,
        nullIf(was_told_touchpoint, now_touchpoint) AS told_touchpoint,
        nullIf(was_told_stage, now_stage) AS told_stage,
        nullIf(was_told_channel, now_channel) AS told_channel
      )
    FROM (${rowsThatDiffer(recognition)} AND cityHash64(customer_id) % {parts:UInt32} = {part:UInt32})
    SETTINGS insert_deduplicate = 0`
  await inTurn(context, () => facts.command(rewriting, { ...month, part, parts }))
  // Should it have taken longer than a mark lives, the days count as written to again.
  await dayMarks(facts, { zone, now }).mark(days)
}

/** Rows of the month that are recognised otherwise now, with the outcome and what their source had said. */
function rowsThatDiffer(recognition: Recognition): string {
  const { steps } = recognitionSql(recognition, 'now')
  const told = Object.entries(toldSql).map(([column, told]) => `${told} AS was_told_${column}`)
  return `WITH ${steps}
    SELECT *, now_touchpoint, now_stage, now_channel, ${told.join(', ')} FROM interactions FINAL
    WHERE occurred_at >= {from:DateTime64(3)} AND occurred_at < {until:DateTime64(3)}
      AND (now_touchpoint, now_stage, now_channel) != (touchpoint::String, stage::String, channel::String)`
}

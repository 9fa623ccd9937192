import type { Context } from '../../../../platform/context.ts'
import { inTurn } from '../../../../platform/facts/rewriting.ts'
import type { PastMoment } from '../learning/table.ts'

const rowsAtOnce = 5_000

/** What the model says of each row, in the order of the moments. */
interface Said {
  model: string
  moments: readonly PastMoment[]
  scores: { risk: Float64Array; growth: Float64Array }
  /** Whether each bought more. */
  grew: Uint8Array
  /** Which of the inputs is what they spent in the year before. */
  valueAt: number
}

/**
 * Keeps what would have been said of customers at past moments beside what then happened. `value_year` is what they spent in
 * the year before, in usual purchases of the company. Whoever was forgotten meanwhile is left out.
 */
export async function writePast(
  context: Context,
  { model, moments, scores, grew, valueAt }: Said,
): Promise<void> {
  const version = String(context.now().getTime() * 1000)
  const rows = moments
    .flatMap(({ moment, rows }) => rows.map((row) => ({ moment, row })))
    .map(({ moment, row }, at) => ({
      model_id: model,
      cutoff: moment.day,
      customer_id: row.customer_id,
      version,
      unit: row.unit,
      part: moment.part,
      risk: scores.risk[at]!,
      growth: scores.growth[at]!,
      did_leave: row.did_leave,
      did_grow: grew[at]!,
      value_year: row.inputs[valueAt] ?? 0,
    }))
  for (let first = 0; first < rows.length; first += rowsAtOnce)
    await context.facts.insert('health_past', rows.slice(first, first + rowsAtOnce))
  await inTurn(context, () =>
    context.facts.command(
      `DELETE FROM health_past WHERE model_id = {model:String}
        AND customer_id NOT IN (SELECT customer_id FROM interactions)`,
      { model },
    ),
  )
}

/** Lets go of what models said that are no longer kept. */
export async function forgetPastBut(context: Context, models: readonly string[]): Promise<void> {
  await inTurn(context, () =>
    context.facts.command('DELETE FROM health_past WHERE NOT has({models:Array(String)}, model_id)', {
      models,
    }),
  )
}

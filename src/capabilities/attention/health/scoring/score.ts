import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { clickhouseText } from '../../../../platform/facts/literals.ts'
import { inTurn } from '../../../../platform/facts/rewriting.ts'
import { theseCustomers, type Whose } from '../features/moment.ts'
import type { HealthModel } from '../model.ts'
import { scoredColumns, scoreSql } from './score-sql.ts'

/** So many are worked out at once: what the store holds in memory meanwhile does not grow with the company. */
const customersAtOnce = 20_000
/** As literals these ids are 75 KB of the 256 KB a statement may have. */
const namedAtOnce = 2_000
/** Between two parts others get their turn. */
const breathMs = 5

const columns = ['version', 'worked_out_at', ...scoredColumns].join(', ')

/** Works out how everybody stands by a model, and lets go of those of whom nothing is left. */
export async function scoreEverybody(context: Context, model: HealthModel): Promise<void> {
  const startedAt = context.now()
  const firsts = await firstsOfParts(context)
  for (const [place, first] of firsts.entries()) {
    const next = firsts[place + 1]
    const until = next ? ` AND customer_id < ${clickhouseText(next)}` : ''
    await write(context, model, { where: `customer_id >= ${clickhouseText(first)}${until}` })
    await pause(breathMs)
  }
  await inTurn(context, () => letGo(context, `version < ${versionAt(startedAt)}`))
}

/** The same for some customers, as when something new is known of them. */
export async function scoreSome(
  context: Context,
  model: HealthModel,
  customers: readonly string[],
): Promise<void> {
  for (let first = 0; first < customers.length; first += namedAtOnce) {
    const some = customers.slice(first, first + namedAtOnce)
    // In the statement's text: what is bound to a statement travels in its address, which is too short for so many.
    const named = `meant AS (SELECT arrayJoin([${some.map(clickhouseText).join(', ')}]::Array(UUID)) AS whose)`
    const version = await write(context, model, { where: 'customer_id IN (SELECT whose FROM meant)', named })
    const { where, values } = theseCustomers(some)
    await inTurn(context, () => letGo(context, `(${where}) AND version < ${version}`, values))
  }
}

/** The first customer of each part, in the order in which the facts lie. */
async function firstsOfParts({ facts }: Context): Promise<string[]> {
  const rows = await facts.query(
    z.object({ customer_id: z.string() }),
    `SELECT customer_id FROM (
      SELECT customer_id, row_number() OVER (ORDER BY customer_id) AS place FROM (SELECT DISTINCT customer_id FROM interactions)
    ) WHERE place % {size:UInt32} = 1 ORDER BY place`,
    { size: customersAtOnce },
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** In turn with whoever removes facts, so that nobody who was forgotten comes back. Tells the version it wrote. */
function write(
  context: Context,
  model: HealthModel,
  { where, named }: { where: string; named?: string },
): Promise<number> {
  const { settings, facts, now } = context
  return inTurn(context, async () => {
    const at = now()
    const version = versionAt(at)
    const { sql, values } = scoreSql({ model, asOf: at, whose: { where }, zone: settings.zone })
    await facts.command(
      `INSERT INTO customer_health (${columns}) ${named ? `WITH ${named}` : ''}
      SELECT toUInt64(${version}) AS version, {asOf:DateTime64(3)} AS worked_out_at, ${scoredColumns.join(', ')} FROM (${sql})
      SETTINGS max_threads = 2, do_not_merge_across_partitions_select_final = 1`,
      values,
    )
    return version
  })
}

/** Customers without facts of their own have no standing: what was said of them before goes. */
async function letGo({ facts }: Context, whose: string, values: Whose['values'] = {}): Promise<void> {
  const rows = await facts.query(
    z.object({ customer_id: z.string() }),
    `SELECT customer_id FROM customer_health FINAL WHERE ${whose}`,
    values,
  )
  for (let first = 0; first < rows.length; first += namedAtOnce) {
    const gone = rows.slice(first, first + namedAtOnce).map(({ customer_id }) => clickhouseText(customer_id))
    await facts.command(`DELETE FROM customer_health WHERE customer_id IN (${gone.join(', ')})`)
  }
}

/** Grows with time, in µs as with all facts. */
function versionAt(at: Date): number {
  return at.getTime() * 1000
}

import type { Context } from '../../../platform/context.ts'
import { alone } from '../../../platform/facts/alone.ts'
import { belongingTo } from '../../customers/index.ts'
import type { HealthModel } from '../health/model.ts'
import { modelsOf } from '../health/models.ts'
import { type HealthRow, healthColumns, healthRow } from './health-row.ts'
import { reasonsOf } from './reasons.ts'
import type { Standing } from './standing.ts'

/** How these customers stand, by the ids that were asked for: a merged record stands as the customer it belongs to now. */
export async function standingsOf(
  context: Context,
  customerIds: readonly string[],
): Promise<Map<string, Standing>> {
  const customers = await belongingTo(context, customerIds)
  const rows = await healthOf(context, [...new Set(customers.values())])
  const models = await modelsOf(
    context,
    rows.map(({ model_id }) => model_id),
  )
  const standings = new Map(rows.map((row) => [row.customer_id, standingOf(row, models.get(row.model_id))]))
  return new Map(
    [...customers].flatMap(([asked, customer]) => {
      const standing = standings.get(customer)
      return standing ? [[asked, standing] as const] : []
    }),
  )
}

const mostAtOnce = 3_000
/** Sharing out the reading of fewer costs more than it brings. */
const fewAtOnce = 100

/**
 * Each in its latest version. The few rows of a few people are sorted in half the time that FINAL takes for whole blocks; but
 * for whoever sees some units alone, a row of another unit must not give way to what stood before it.
 */
async function healthOf({ facts, actor }: Context, customers: readonly string[]): Promise<HealthRow[]> {
  const rows: HealthRow[] = []
  const whose = 'WHERE customer_id IN {some:Array(UUID)}'
  const latest =
    actor.units === 'all' ? `${whose} ORDER BY version DESC LIMIT 1 BY customer_id` : `FINAL ${whose}`
  for (let first = 0; first < customers.length; first += mostAtOnce) {
    const some = customers.slice(first, first + mostAtOnce)
    rows.push(
      ...(await facts.query(
        healthRow,
        `SELECT ${healthColumns} FROM customer_health ${latest} ${some.length < fewAtOnce ? alone : ''}`,
        { some },
      )),
    )
  }
  return rows
}

/** A row as a standing; without its model, which may have been removed since, it has no reasons. */
export function standingOf(row: HealthRow, model: Pick<HealthModel, 'features'> | undefined): Standing {
  const features = model?.features ?? []
  return {
    customerId: row.customer_id,
    workedOutAt: row.worked_out_at,
    method: row.method,
    modelId: row.model_id,
    horizonDays: row.horizon_days,
    risk: row.risk,
    growth: row.growth,
    band: row.band,
    riskReasons: reasonsOf(features, row.inputs, row.risk_effects),
    growthReasons: reasonsOf(features, row.inputs, row.growth_effects),
    inputs: Object.fromEntries(features.map((key, at) => [key, row.inputs[at] ?? null])),
    lastSeenAt: row.last_seen_at,
  }
}

import { z } from 'zod'
import type { Aging, Personal } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { modelsOf } from '../health/models.ts'
import { healthColumns, healthRow } from './health-row.ts'
import { standingOf } from './standings.ts'

/** What we say of a person and why. It lies with the facts, which are erased wherever they say whom they are about. */
export const standingPersonal: Personal = {
  async held(context, { customerIds }) {
    const rows = await context.facts.query(
      healthRow,
      `SELECT ${healthColumns} FROM customer_health FINAL WHERE customer_id IN {customerIds:Array(UUID)}
      UNION ALL SELECT ${healthColumns} FROM customer_health_weeks FINAL WHERE customer_id IN {customerIds:Array(UUID)}
      ORDER BY worked_out_at DESC`,
      { customerIds },
    )
    const models = await modelsOf(
      context,
      rows.map(({ model_id }) => model_id),
    )
    const said = rows.map((row) => standingOf(row, models.get(row.model_id)))
    return {
      'How likely they are to leave or to buy more, as reckoned': said.map((one) => ({
        at: one.workedOutAt.toISOString(),
        method: one.method,
        leaving: one.risk,
        buyingMore: one.growth,
        band: one.band,
        becauseOf: one.riskReasons.map(({ words }) => words),
      })),
    }
  },
  async erase() {},
}

const Counted = z.object({ n: z.coerce.number() })

async function countBefore({ facts }: Context, before: Date): Promise<number> {
  const sql =
    'SELECT count() AS n FROM customer_health_weeks FINAL WHERE worked_out_at < {before:DateTime64(3)}'
  return (await facts.query(Counted, sql, { before }))[0]?.n ?? 0
}

/** How customers stood in weeks that are long past; how they stand now is worked out from what is there. */
export const standingAging: Aging = {
  kind: 'health-weeks',
  name: 'How customers stood in earlier weeks',
  count: countBefore,
  async remove(context, before) {
    const gone = await countBefore(context, before)
    const sql = 'DELETE FROM customer_health_weeks WHERE worked_out_at < {before:DateTime64(3)}'
    if (gone > 0) await context.facts.command(sql, { before })
    return gone
  },
}

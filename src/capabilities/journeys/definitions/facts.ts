import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Period } from '../../../platform/period.ts'
import type { InForce } from '../../customers/index.ts'
import { walkedSql } from '../instances/facts.ts'
import { stepFeeling } from '../instances/step-feeling.ts'
import { fewUnder } from '../measured.ts'
import type { Journey } from './store.ts'

const Went = z.object({
  n: z.coerce.number(),
  ended: z.coerce.number(),
  well: z.coerce.number(),
  median: z.number().nullable(),
})

/** How a journey went for those who began it within a period. */
export async function wentOf(context: Context, journey: Journey, asked: { period: Period; filter: InForce }) {
  const { sql, values } = walkedSql(context, journey, asked)
  const [went] = await context.facts.query(
    Went,
    `SELECT count() AS n, countIf(outcome != 'open') AS ended, countIf(outcome = 'success') AS well,
      if(well = 0, NULL, quantileIf(0.5)(dateDiff('second', started_at, latest_at), outcome = 'success')) AS median
    FROM journey_instances FINAL WHERE ${sql}`,
    values,
  )
  return went ?? { n: 0, ended: 0, well: 0, median: null }
}

const Lowest = z.object({ step: z.string(), value: z.number(), n: z.coerce.number() })

/** The step that feels worst, as its curve has it; null where too few customers told how any step felt. */
export async function lowestStepOf(
  context: Context,
  journey: Journey,
  asked: { period: Period; filter: InForce },
) {
  const { sql, values } = walkedSql(context, journey, asked)
  const [lowest] = await context.facts.query(
    Lowest,
    `SELECT at.1 AS step, avg(at.2) AS value, count() AS n FROM (
      SELECT customer_id,
        arrayJoin(arrayZip(path, arrayMap((said, answered) -> ${stepFeeling('said', 'answered')}, felt, rated))) AS at
      FROM journey_instances FINAL WHERE ${sql} AND lowest IS NOT NULL
    ) WHERE at.2 IS NOT NULL GROUP BY step HAVING uniqExact(customer_id) >= ${fewUnder} ORDER BY value, step LIMIT 1`,
    values,
  )
  return lowest ?? null
}

const Counted = z.object({ name: z.string(), n: z.coerce.number() })

/** The steps of a journey, most frequent first. */
export function stepsOf(context: Context, journey: Journey): Promise<z.infer<typeof Counted>[]> {
  const { sql, values } = walkedSql(context, journey, {})
  return context.facts.query(
    Counted,
    `SELECT name, sum(n) AS n FROM (
      SELECT arrayJoin(any(path)) AS name, count() AS n FROM journey_instances FINAL WHERE ${sql} GROUP BY path_id
    ) GROUP BY name ORDER BY n DESC, name LIMIT 100`,
    values,
  )
}

import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { interactionsByDay } from '../../../platform/facts/rollups/daily.ts'
import { filterColumns } from './filter.ts'

const Occurring = z.object({ field: z.string(), value: z.string(), n: z.coerce.number() })
const mostValues = 50

/** Values that occur in each filterable column and trait, at most fifty of each, most frequent first. */
export async function listFilterValues({ facts, settings }: Context) {
  const columns = await facts.query(
    Occurring,
    `SELECT pair.1 AS field, pair.2 AS value, sum(weight) AS n
    FROM (
      SELECT ${filterColumns.join(', ')}, sum(n) AS weight FROM ${interactionsByDay}
      GROUP BY ${filterColumns.join(', ')}
    )
    ARRAY JOIN [${filterColumns.map((name) => `('${name}', ${name}::String)`).join(', ')}] AS pair
    WHERE pair.2 != ''
    GROUP BY field, value
    ORDER BY field, n DESC, value LIMIT ${mostValues} BY field`,
    { from: '1970-01-01', until: '2149-01-01', zone: settings.zone },
  )
  const traits = await facts.query(
    Occurring,
    `SELECT concat('trait:', pair.1) AS field, pair.2 AS value, count() AS n
    FROM customer_traits FINAL
    ARRAY JOIN arrayZip(mapKeys(traits), mapValues(traits)) AS pair
    GROUP BY field, value
    ORDER BY field, n DESC, value LIMIT ${mostValues + 1} BY field`,
  )
  return { fields: grouped([...columns, ...traits]) }
}

/** A trait with more different values than can be listed (names, ids) is no help in a filter. */
function grouped(rows: z.infer<typeof Occurring>[]) {
  const byField = Map.groupBy(rows, ({ field }) => field)
  return [...byField]
    .filter(([field, values]) => !(field.startsWith('trait:') && values.length > mostValues))
    .map(([field, values]) => ({ field, values: values.map(({ value, n }) => ({ value, n })) }))
}

import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Share } from '../../../statistics/share.ts'
import { type Stratum, stratifiedDifference } from '../../../statistics/stratified-difference.ts'
import type { Helped } from './contract.ts'
import { measured } from './measured.ts'

/** By group of like customers, as items name theirs: `intervene:high`. */
export type KeptHelp = Readonly<Record<string, Helped>>

/** Within so many days after the moment somebody of ours spoke to them, for it to count. */
export const withinDays = 14

const Cell = z.object({
  like_key: z.string(),
  stratum: z.string(),
  spoken: z.coerce.number(),
  n: z.coerce.number(),
  hits: z.coerce.number(),
})
type Cell = z.infer<typeof Cell>

/** A person's own words to a customer: no newsletter, no notice of a machine. */
export const personalContact =
  "direction = 'out' AND agent_id != '' AND text != '' AND kind IN ('message', 'call', 'ticket', 'note', 'visit')"

/** From this share of the strongest risk on customers are alike; as items are grouped, see `candidates.ts`. */
const likeness = (chance: string) => `multiIf(${chance} >= 0.6, 'high', ${chance} >= 0.3, 'middle', 'low')`

/**
 * Of the customers health once looked at: who stayed (bought more) after somebody had spoken to them within fourteen days,
 * and who did without. Like is compared with like: the same moment, the same third of value, and whether they had written to
 * us in the month before. Nobody was drawn by chance, so it is no experiment, and is told so.
 */
export async function whatHelped({ facts }: Pick<Context, 'facts'>): Promise<KeptHelp> {
  const cells = await facts.query(
    Cell,
    `WITH
      (SELECT argMax(model_id, version) FROM health_past) AS newest,
      past AS (
        SELECT cutoff, customer_id, risk, growth, did_leave, did_grow, value_year FROM health_past FINAL WHERE model_id = newest
      ),
      (SELECT quantiles(0.3333, 0.6667)(value_year) FROM past) AS thirds,
      talks AS (
        SELECT customer_id, toDate(occurred_at) AS day, ${personalContact} AS ours FROM interactions FINAL
        WHERE text != '' AND (direction = 'in' OR ${personalContact})
          AND occurred_at > (SELECT min(cutoff) FROM past) - INTERVAL 30 DAY
          AND occurred_at < (SELECT max(cutoff) FROM past) + INTERVAL ${withinDays + 1} DAY
      ),
      told AS (
        SELECT past.cutoff AS cutoff, past.customer_id AS customer_id, any(past.risk) AS risk, any(past.growth) AS growth,
          any(past.did_leave) AS did_leave, any(past.did_grow) AS did_grow, any(past.value_year) AS value_year,
          countIf(ours AND day >= past.cutoff AND day < past.cutoff + ${withinDays}) > 0 AS spoken,
          countIf(NOT ours AND day < past.cutoff AND day >= past.cutoff - 30) > 0 AS wrote
        FROM past LEFT JOIN talks ON talks.customer_id = past.customer_id
        GROUP BY past.cutoff, past.customer_id
      )
    SELECT concat(kind.1, ':', kind.2) AS like_key,
      concat(toString(cutoff), ' ', toString((value_year > thirds[1]) + (value_year > thirds[2])), ' ', toString(wrote)) AS stratum,
      toUInt8(spoken) AS spoken, count() AS n, sum(kind.3) AS hits
    FROM told
    ARRAY JOIN [('intervene', ${likeness('risk')}, toUInt64(1 - did_leave)), ('grow', ${likeness('growth')}, toUInt64(did_grow))] AS kind
    GROUP BY like_key, stratum, spoken`,
  )
  const byKey = Map.groupBy(cells, ({ like_key }) => like_key)
  return Object.fromEntries([...byKey].map(([key, theirs]) => [key, helpedBy(theirs)]))
}

/** The two shares as they were, and their difference among like. */
export function helpedBy(cells: readonly Omit<Cell, 'like_key'>[]): Helped {
  const strata = [...Map.groupBy(cells, ({ stratum }) => stratum).values()].map(stratumOf)
  const found = stratifiedDifference(strata)
  return {
    with: measured(total(strata.map((one) => one.with))),
    without: measured(total(strata.map((one) => one.without))),
    difference: found && { value: found.difference, low: found.low, high: found.high },
    withinDays,
  }
}

function stratumOf(cells: readonly Omit<Cell, 'like_key'>[]): Stratum {
  const side = (spoken: number) => total(cells.filter((cell) => cell.spoken === spoken))
  return { with: side(1), without: side(0) }
}

function total(shares: readonly Share[]): Share {
  return shares.reduce((so, { hits, n }) => ({ hits: so.hits + hits, n: so.n + n }), { hits: 0, n: 0 })
}

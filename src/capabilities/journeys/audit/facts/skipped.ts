import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { Walked } from '../../instances/facts.ts'
import type { Stratum } from '../alike.ts'
import { Count } from './moments.ts'

const Optional = z.object({ step: z.string(), next: z.string(), taken: Count, skipped: Count })

/**
 * Steps that some take and some leave out on the way to the step that usually follows. Contacts are left out: people turn
 * to people because of trouble, which would not go away with the contact.
 */
export function optionalSteps(
  { facts }: Context,
  { sql, values }: Walked,
): Promise<z.infer<typeof Optional>[]> {
  return facts.query(
    Optional,
    `WITH walked AS (SELECT path, outcome FROM journey_instances FINAL WHERE ${sql}),
    following AS (
      SELECT path[at]::String AS step, path[at + 1]::String AS next, count() AS n
      FROM walked ARRAY JOIN arrayEnumerate(path) AS at
      WHERE at > 1 AND at < length(path) AND path[at] != path[at + 1] AND NOT startsWith(path[at], 'Contact by ') GROUP BY step, next
    ),
    usual AS (SELECT step, argMax(next, (n, next)) AS next FROM following GROUP BY step)
    SELECT usual.step AS step, usual.next AS next,
      countIf(${tookSql('usual.step', 'usual.next')} != 0) AS taken, count() - taken AS skipped
    FROM usual CROSS JOIN walked
    WHERE has(walked.path, usual.next) AND walked.outcome != 'open'
    GROUP BY step, next HAVING taken >= 30 AND skipped >= 30 ORDER BY taken DESC, step LIMIT 12`,
    values,
  )
}

const Counted = z.object({ took: z.coerce.number(), n: Count, success: Count, stratum: z.string() })

/** Who came to `next` with and without `step`, among journeys that began alike: same first step, channel and country. */
export async function strataOf(
  { facts }: Context,
  { sql, values }: Walked,
  { step, next }: { step: string; next: string },
): Promise<Stratum[]> {
  const rows = await facts.query(
    Counted,
    `SELECT ${tookSql('{step:String}', '{next:String}')} AS took, count() AS n, countIf(outcome = 'success') AS success,
      concat(path[1], '|', channel, '|', country) AS stratum
    FROM journey_instances FINAL WHERE ${sql} AND outcome != 'open' AND has(path, {next:String})
    GROUP BY took, stratum`,
    { ...values, step, next },
  )
  const nobody = { hits: 0, n: 0 }
  return [...Map.groupBy(rows, ({ stratum }) => stratum)].map(([, both]) => {
    const side = (took: number) => {
      const found = both.find((row) => row.took === took)
      return found ? { hits: found.success, n: found.n } : nobody
    }
    return { skipped: side(0), taken: side(1) }
  })
}

/** Whether the step was taken before the first time of the next. */
function tookSql(step: string, next: string): string {
  return `(has(path, ${step}) AND indexOf(path, ${step}) < indexOf(path, ${next}))`
}

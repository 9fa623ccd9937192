import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'

const Agent = z.object({ agent: z.string(), n: z.coerce.number(), latest_at: z.string() })

/** More names than any team has: what is beyond is a column that was read wrongly. */
const mostAgents = 500

/** `[email]`: whoever stands behind a mask may be several. */
const mask = '^\\[[a-z]+( [0-9]+)?\\]$'

/** Who served customers since a moment, by the name the sources have; of very many the busiest. */
export function agentsInFacts({ facts }: Context, since: Date): Promise<z.infer<typeof Agent>[]> {
  return facts.query(
    Agent,
    `SELECT agent_id AS agent, uniq(id) AS n, max(occurred_at) AS latest_at FROM interactions
    WHERE agent_id != '' AND NOT match(agent_id, {mask:String}) AND occurred_at >= {since:DateTime64(3)}
    GROUP BY agent ORDER BY n DESC, agent LIMIT {most:UInt32}`,
    { since, most: mostAgents, mask },
  )
}

import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { candidates } from './candidates.ts'
import { putOn } from './put-on.ts'
import { customersListed, followed, saveFollowed } from './store.ts'

/** What a company can look through, and each of its units. */
const mostOfAll = 100
const mostAtLeast = 25
/** Nobody waits for an offer as one waits for help. */
const growShare = 0.5

/** What is stored a little after its arrival is not missed. */
const overlapMs = 180_000
/** Where more changed at once, everybody is looked at, so that the most pressing of all are found. */
const mostAtOnce = 500

/** Looks at everybody: who belongs on the lists now. */
export async function refreshAll(context: Context): Promise<void> {
  const at = context.now()
  const kept = await customersListed(context)
  await putOn(context, await candidates(context, { at, most: await mostForUnit(context), kept }))
  await saveFollowed(context, { followed_until: at, refreshed_at: at })
  if (await isUnmeasured(context)) await context.enqueue('attention.measure', {})
}

/** How many of each list for each unit. */
export async function mostForUnit({ facts }: Pick<Context, 'facts'>) {
  const [units] = await facts.query(Count, 'SELECT uniqExact(unit) AS n FROM known_customers')
  const intervene = Math.max(mostAtLeast, Math.round(mostOfAll / Math.max(1, units?.n ?? 1)))
  return { intervene, grow: Math.round(intervene * growShare) }
}

/** Measured each night; the first time as soon as there is something to be measured by. */
async function isUnmeasured(context: Context): Promise<boolean> {
  const { hits, helped } = await followed(context)
  return [hits, helped].some((found) => !found || Object.keys(found).length === 0)
}

/** Looks at those of whom something arrived, was understood or was worked out since the last time. */
export async function followLatest(context: Context): Promise<void> {
  const { followed_until: until } = await followed(context)
  if (until === null) return refreshAll(context)
  const at = context.now()
  const customerIds = await customersChangedSince(context, new Date(until.getTime() - overlapMs))
  if (customerIds.length > mostAtOnce) return refreshAll(context)
  if (customerIds.length > 0) {
    const most = { intervene: mostAtOnce, grow: mostAtOnce }
    const found = await candidates(context, { at, customerIds, most })
    await putOn(context, found, customerIds)
  } else {
    await putOn(context, [], [])
  }
  await saveFollowed(context, { followed_until: at })
}

const Count = z.object({ n: z.coerce.number() })
const Customer = z.object({ customer_id: z.string() })

async function customersChangedSince({ facts }: Context, since: Date): Promise<string[]> {
  const rows = await facts.query(
    Customer,
    `SELECT DISTINCT customer_id FROM (
      SELECT customer_id FROM interactions
      WHERE received_at >= {since:DateTime64(3)} AND (text != '' OR score IS NOT NULL OR kind = 'order')
      UNION ALL SELECT known_as FROM annotations WHERE version >= {version:UInt64}
      UNION ALL SELECT customer_id FROM conversation_outcomes WHERE version >= {version:UInt64}
      UNION ALL SELECT customer_id FROM promises WHERE version >= {version:UInt64}
      UNION ALL SELECT customer_id FROM customer_health WHERE version >= {version:UInt64}
    ) LIMIT {limit:UInt32}`,
    { since, version: since.getTime() * 1000, limit: mostAtOnce + 1 },
  )
  return rows.map(({ customer_id }) => customer_id)
}

import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { belongingTo } from '../../../customers/index.ts'
import { customersChangedSince as customersWithNewFacts } from '../../../journeys/index.ts'

/** The facts of merged records are gathered in the background within this. */
const gatheredWithin = '1 hour'

/**
 * Of whom something new is known since a moment: something arrived, words were understood, records were merged or split, a
 * promise or a question became something else.
 * @param gathering also those whose records met within the hour: their facts follow in the background
 */
export async function customersChangedSince(
  context: Context,
  since: Date,
  { gathering }: { gathering: boolean },
): Promise<string[]> {
  const found = await Promise.all([
    customersWithNewFacts(context, since),
    customersInLedgersSince(context, since),
    gathering ? customersBeingGathered(context, since) : [],
  ])
  return [...new Set(found.flat())]
}

/** What others work out of the facts is written with the moment of its writing as version, in µs. */
async function customersInLedgersSince({ facts }: Context, since: Date): Promise<string[]> {
  const rows = await facts.query(
    z.object({ customer_id: z.string() }),
    `SELECT DISTINCT customer_id FROM promises WHERE version >= {version:UInt64}
    UNION DISTINCT SELECT DISTINCT customer_id FROM conversation_outcomes WHERE version >= {version:UInt64}`,
    { version: since.getTime() * 1000 },
  )
  return rows.map(({ customer_id }) => customer_id)
}

async function customersBeingGathered(context: Context, since: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT unnest(ARRAY[survivor_id, absorbed_id]) AS id FROM merges
    WHERE facts_due_at IS NOT NULL OR greatest(merged_at, undone_at) >= ${since}::timestamptz - ${gatheredWithin}::interval`.execute(
    context.db,
  )
  const records = rows.map(({ id }) => id)
  return [...records, ...(await belongingTo(context, records)).values()]
}

import { type ColumnType, sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { effortParts, literatureWeights, type Weights } from './weights.ts'

interface EffortWeightsTable {
  id: string
  journey_id: string | null
  weights: ColumnType<unknown, unknown, unknown>
  source: 'own' | 'data'
  changed_by: string
  changed_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    effort_weights: EffortWeightsTable
  }
}

export interface KeptWeights {
  now: Weights
  source: 'literature' | 'own' | 'data'
  holdsFor: 'journey' | 'all' | null
  changedBy: string
  changedAt: string | null
}

/** Those of the journey, else those for all, else the assumption from the literature. */
export async function weightsOf({ db }: Pick<Context, 'db'>, journey: string): Promise<KeptWeights> {
  const row = await db
    .selectFrom('effort_weights')
    .selectAll()
    .where((either) => either.or([either('journey_id', '=', journey), either('journey_id', 'is', null)]))
    .orderBy('journey_id', (order) => order.nullsLast())
    .executeTakeFirst()
  if (!row) {
    return { now: literatureWeights, source: 'literature', holdsFor: null, changedBy: '', changedAt: null }
  }
  return {
    now: Kept.parse(row.weights),
    source: row.source,
    holdsFor: row.journey_id ? 'journey' : 'all',
    changedBy: row.changed_by,
    changedAt: row.changed_at.toISOString(),
  }
}

const Kept = z.object(
  Object.fromEntries(effortParts.map((part) => [part, z.number()])) as Record<
    (typeof effortParts)[number],
    z.ZodNumber
  >,
)

/** @param journey null: for all that have none of their own */
export async function saveWeights(
  { db, now, actor }: Context,
  { journey, weights, source }: { journey: string | null; weights: Weights; source: 'own' | 'data' },
): Promise<void> {
  const changed = {
    weights: sql`${JSON.stringify(weights)}::jsonb`,
    source,
    changed_by: actor.name,
    changed_at: now(),
  }
  await db
    .insertInto('effort_weights')
    .values({ id: newId(now()), journey_id: journey, ...changed })
    .onConflict((known) => known.column('journey_id').doUpdateSet(changed))
    .execute()
}

/** @returns whether there were any */
export async function removeWeights({ db }: Pick<Context, 'db'>, journey: string | null): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('effort_weights')
    .where('journey_id', journey === null ? 'is' : '=', journey)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

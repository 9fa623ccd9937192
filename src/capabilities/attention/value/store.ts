import type { ColumnType } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Told } from './worth.ts'

interface RunsTable {
  currency: string
  as_of: ColumnType<string, string, string>
  worked_out_at: Date
  customers: number
  learned: ColumnType<unknown, string, string>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    value_runs: RunsTable
  }
}

/** How the value of one currency was last worked out. */
export interface Run {
  currency: string
  /** The last day that counted. */
  asOf: string
  workedOutAt: Date
  customers: number
  told: Told & { horizonDays: number; margin: number; discount: number }
}

/** Numbers beside the facts: what was learned, as it is shown. */
const Kept = z.object({
  model: z.enum(['bgnbd', 'contract', 'none']),
  learnedFrom: z.number(),
  regular: z.object({ share: z.number(), n: z.number() }).nullable(),
  parameters: z.record(z.string(), z.object({ value: z.number(), error: z.number().nullable() })),
  logLikelihood: z.number().nullable(),
  horizonDays: z.number(),
  margin: z.number(),
  discount: z.number(),
})

/** The last run of each currency, the one with the most customers first. */
export async function lastRuns({ db }: Pick<Context, 'db'>): Promise<Run[]> {
  const rows = await db
    .selectFrom('value_runs')
    .selectAll()
    .orderBy('customers', 'desc')
    .orderBy('currency')
    .execute()
  return rows.map(({ currency, as_of, worked_out_at, customers, learned }) => ({
    currency,
    asOf: as_of,
    workedOutAt: worked_out_at,
    customers,
    told: Kept.parse(learned),
  }))
}

/** In place of those before. */
export function saveRuns(context: Context, runs: readonly Run[]): Promise<void> {
  return context.transaction(async ({ db }) => {
    await db.deleteFrom('value_runs').execute()
    const rows = runs.map(({ currency, asOf, workedOutAt, customers, told }) => ({
      currency,
      as_of: asOf,
      worked_out_at: workedOutAt,
      customers,
      learned: JSON.stringify(told),
    }))
    if (rows.length > 0) await db.insertInto('value_runs').values(rows).execute()
  })
}

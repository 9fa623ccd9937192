import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { HealthModel } from './model.ts'
import { startingPoints } from './scoring/starting-points.ts'

interface HealthModelsTable {
  id: string
  method: HealthModel['method']
  made_at: Date
  in_force: boolean
  definition: ColumnType<unknown, string, string>
  model: ColumnType<HealthModel, string, string>
  backtest: ColumnType<unknown, string, string>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    health_models: HealthModelsTable
  }
}

/** What is asked now: the newest model in force; until there is one, the points that need no past. */
export async function modelInForce({ db }: Pick<Context, 'db'>): Promise<HealthModel> {
  const row = await db
    .selectFrom('health_models')
    .select(['id', 'model'])
    .where('in_force', '=', true)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row.model, id: row.id } : startingPoints
}

/** Models by their ids; those that are gone are left out. */
export async function modelsOf(
  { db }: Pick<Context, 'db'>,
  ids: readonly string[],
): Promise<Map<string, HealthModel>> {
  const kept = [...new Set(ids)].filter((id) => id !== startingPoints.id)
  const rows =
    kept.length === 0
      ? []
      : await db
          .selectFrom('health_models')
          .select(['id', 'model'])
          .where(sql<boolean>`id = ANY (${kept}::uuid[])`)
          .execute()
  return new Map([
    [startingPoints.id, startingPoints],
    ...rows.map(({ id, model }) => [id, { ...model, id }] as const),
  ])
}

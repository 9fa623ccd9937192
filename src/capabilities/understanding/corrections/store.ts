import type { ColumnType, Insertable } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Correction } from '../annotating/columns.ts'

export interface CorrectionTable {
  interaction_id: string
  known_as: string
  kind: string
  import_id: string
  occurred_at: Date
  feeling: string | null
  emotions: string[] | null
  signals: string[] | null
  topics: string[] | null
  before: ColumnType<unknown, string, string>
  corrected_by: string
  corrected_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    corrections: CorrectionTable
  }
}

const parts = ['feeling', 'emotions', 'signals', 'topics'] as const

/** What people corrected in these comments, by id. */
export async function correctionsOf(
  { db }: Context,
  ids: readonly string[],
): Promise<Map<string, Correction>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('corrections')
    .select(['interaction_id', ...parts])
    .where('interaction_id', 'in', ids)
    .execute()
  return new Map(rows.map(({ interaction_id, ...correction }) => [interaction_id, correction]))
}

/** Keeps what holds now; what the models had said the first time stays beside it. */
export async function saveCorrection({ db }: Context, row: Insertable<CorrectionTable>): Promise<void> {
  const { feeling, emotions, signals, topics, corrected_by, corrected_at } = row
  await db
    .insertInto('corrections')
    .values(row)
    .onConflict((known) =>
      known
        .column('interaction_id')
        .doUpdateSet({ feeling, emotions, signals, topics, corrected_by, corrected_at }),
    )
    .execute()
}

export async function removeCorrection({ db }: Context, id: string): Promise<void> {
  await db.deleteFrom('corrections').where('interaction_id', '=', id).execute()
}

/** Who corrected this comment, and how; undefined where nobody did. */
export async function correctionOf({ db }: Context, id: string) {
  const row = await db
    .selectFrom('corrections')
    .select([...parts, 'corrected_by', 'corrected_at'])
    .where('interaction_id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { corrected_by, corrected_at, ...correction } = row
  return { ...correction, by: corrected_by, at: corrected_at.toISOString() }
}

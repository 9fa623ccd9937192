import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'

/** Records of one customer, and where their interactions lie while these are being moved after a merge or a split. */
export interface Lying {
  records: readonly string[]
  /** Every record under which some may lie; absent where they lie under the records themselves, as nearly always. */
  under?: readonly string[]
}

/** After a split the interactions lie with the other customer until they are moved: they are found by what they were known as. */
export async function whereFactsLie({ db }: Pick<Context, 'db'>, records: readonly string[]): Promise<Lying> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE met (id) AS (
      SELECT unnest(${records}::uuid[])
      WHERE EXISTS (
        SELECT FROM merges WHERE facts_due_at IS NOT NULL
          AND (survivor_id = ANY (${records}::uuid[]) OR absorbed_id = ANY (${records}::uuid[]))
      )
      UNION
      SELECT CASE WHEN survivor_id = met.id THEN absorbed_id ELSE survivor_id END
      FROM met JOIN merges ON met.id IN (survivor_id, absorbed_id)
    ) SELECT id FROM met`.execute(db)
  return rows.length > 0 ? { records, under: rows.map(({ id }) => id) } : { records }
}

/** The interactions of these records, as a condition; bind records:Array(UUID), and under:Array(UUID) where there is one. */
export function ofThese({ under }: Pick<Lying, 'under'>): string {
  return under
    ? 'customer_id IN {under:Array(UUID)} AND known_as IN {records:Array(UUID)}'
    : 'customer_id IN {records:Array(UUID)}'
}

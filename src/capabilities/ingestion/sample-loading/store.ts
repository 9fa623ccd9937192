import type { Context } from '../../../platform/context.ts'
import type { Sample } from './contract.ts'

export interface SampleRow extends Sample {
  /** There is one sample company at most. */
  single: boolean
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    sample_company: SampleRow
  }
}

export function findSample({ db }: Context): Promise<SampleRow> {
  return db.selectFrom('sample_company').selectAll().executeTakeFirstOrThrow()
}

export function lockSample({ db }: Context): Promise<SampleRow> {
  return db.selectFrom('sample_company').selectAll().forUpdate().executeTakeFirstOrThrow()
}

export function changeSample({ db }: Context, change: Partial<Sample>): Promise<SampleRow> {
  return db.updateTable('sample_company').set(change).returningAll().executeTakeFirstOrThrow()
}

/** False when it is no longer to be loaded. */
export async function keepLoading({ db }: Context, change: Partial<Sample>): Promise<boolean> {
  const changed = await db
    .updateTable('sample_company')
    .set(change)
    .where('status', '=', 'loading')
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

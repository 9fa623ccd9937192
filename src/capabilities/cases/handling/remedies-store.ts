import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'

export type Approval = 'within' | 'waiting' | 'approved' | 'declined'

interface RemedyTable {
  id: string
  case_id: string
  at: Date
  by: string
  kind: string
  amount: ColumnType<string | null, number | null, never>
  currency: string
  justification: string
  words: ColumnType<string, string | undefined, string>
  approval: ColumnType<Approval, Approval, Approval>
  approved_by: ColumnType<string | null, string | null | undefined, string | null>
  decided_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    case_remedies: RemedyTable
  }
}

export function remediesOf({ db }: Pick<Context, 'db'>, caseId: string) {
  return db.selectFrom('case_remedies').selectAll().where('case_id', '=', caseId).orderBy('at').execute()
}

/** What somebody gave since then, in one currency; what was declined does not count. */
export async function spentBy(
  { db }: Pick<Context, 'db'>,
  { person, currency, since }: { person: string; currency: string; since: Date },
): Promise<number> {
  const { spent } = await db
    .selectFrom('case_remedies')
    .select(sql<number>`coalesce(sum(amount), 0)::float8`.as('spent'))
    .where('by', '=', person)
    .where('currency', '=', currency)
    .where('approval', '!=', 'declined')
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return spent
}

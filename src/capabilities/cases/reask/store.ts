import type { ColumnType, Selectable } from 'kysely'
import type { Context } from '../../../platform/context.ts'

type Open<T> = ColumnType<T, T | undefined, T>

interface ReaskTable {
  case_id: string
  /** 1 for the first time it was solved. */
  round: number
  survey_id: string | null
  asked_at: Open<Date | null>
  refused: Open<string>
  answered_at: Open<Date | null>
  score: Open<number | null>
  scale: Open<string>
  is_happy: Open<boolean | null>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    case_reasks: ReaskTable
  }
}

export type ReaskRow = Selectable<ReaskTable>

export function reasksOf({ db }: Pick<Context, 'db'>, caseId: string): Promise<ReaskRow[]> {
  return db.selectFrom('case_reasks').selectAll().where('case_id', '=', caseId).orderBy('round').execute()
}

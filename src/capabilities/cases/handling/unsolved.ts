import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { CaseKind } from '../case.ts'

/** The oldest case of a kind with these records that is not solved; to be locked where something is added to it. */
export function unsolvedWith({ db }: Pick<Context, 'db'>, records: readonly string[], kind: CaseKind) {
  return db
    .selectFrom('cases')
    .select(['id', 'number'])
    .where(sql<boolean>`customer_id = ANY (${records}::uuid[])`)
    .where('kind', '=', kind)
    .where('state', 'in', ['open', 'waiting'])
    .orderBy('opened_at')
    .limit(1)
}

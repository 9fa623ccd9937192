import { type ColumnType, type Generated, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { CaseEvent, CaseEventKind, CaseKind, CasePriority, CaseState, Cause } from '../case.ts'

type Open<T> = ColumnType<T, T | undefined, T>

interface CaseTable {
  id: string
  number: Generated<number>
  customer_id: string
  unit: string
  kind: CaseKind
  title: string
  cause: ColumnType<Cause, string, string>
  priority: CasePriority
  state: Open<CaseState>
  owner_id: string | null
  skill: string
  channel: string
  opened_at: Date
  contact_due_at: Open<Date | null>
  contacted_at: Open<Date | null>
  due_at: Open<Date | null>
  resolved_at: Open<Date | null>
  closed_at: Open<Date | null>
  escalation: Open<number>
  root_cause: Open<string>
  outcome: Open<string>
  follow_up_at: Open<Date | null>
  next_at: Open<Date | null>
  paused_until: Open<Date | null>
  contact_minutes: Open<number | null>
  contact_in_time: Open<boolean | null>
  solution_minutes: Open<number | null>
  solved_in_time: Open<boolean | null>
  reopened: Open<number>
  playbook_id: Open<string | null>
  merged_into: Open<string | null>
  revision: Open<number>
}

interface EventTable {
  id: string
  case_id: string
  at: Date
  kind: CaseEventKind
  by: string | null
  data: ColumnType<Record<string, unknown>, string, never>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    cases: CaseTable
    case_causes: { cause_key: string; case_id: string }
    case_events: EventTable
  }
}

export type CaseRow = Selectable<CaseTable>

/** Cases of the actor's units: like their customers, a case without a unit is seen by whoever sees everything. */
export function casesInSight({ db, actor }: Context) {
  return db
    .selectFrom('cases')
    .$if(actor.units !== 'all', (query) =>
      query.where(sql<boolean>`cases.unit = ANY (${actor.units}::text[])`),
    )
}

/** @throws NotFound where it is absent or outside the actor's units */
export async function findCase(context: Context, id: string): Promise<CaseRow> {
  const row = await casesInSight(context).selectAll('cases').where('cases.id', '=', id).executeTakeFirst()
  return row ?? gone()
}

/**
 * The case, and nobody else changes it until the transaction ends.
 * @param revision the one that whoever changes it has read; undefined where it does not matter what happened meanwhile
 * @throws NotFound, Conflict
 */
export async function lockCase(tx: Context, id: string, revision?: number): Promise<CaseRow> {
  const row = await casesInSight(tx)
    .selectAll('cases')
    .where('cases.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return gone()
  if (revision !== undefined && row.revision !== revision)
    throw new Conflict('Somebody changed this case meanwhile.', {
      field: 'revision',
      fix: 'Load it again, look at what happened, and then decide.',
    })
  return row
}

function gone(): never {
  throw new NotFound('This case is gone.', { fix: 'Load the list again.' })
}

/** Adds what happened; who did it is the actor, where it is a person. The case itself stays as it is: see `record`. */
export async function addEvent(
  { db, actor, now }: Context,
  caseId: string,
  { kind, data = {} }: { kind: CaseEventKind; data?: object },
): Promise<string> {
  const id = newId(now())
  const by = actor.kind === 'person' ? actor.id : null
  await db
    .insertInto('case_events')
    .values({ id, case_id: caseId, at: now(), kind, by, data: JSON.stringify(data) })
    .execute()
  return id
}

/** Everything that happened in these cases, in its order. */
export async function eventsOf(
  { db }: Pick<Context, 'db'>,
  caseIds: readonly string[],
): Promise<Map<string, CaseEvent[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('case_events')
    .selectAll()
    .where(sql<boolean>`case_id = ANY (${caseIds}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ case_id }) => case_id)
}

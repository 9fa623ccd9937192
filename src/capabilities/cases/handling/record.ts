import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { CaseEventKind } from '../case.ts'
import { type Clocks, clocksOf } from '../clocks/clocks.ts'
import { businessTimeOf, caseSettings } from '../settings/store.ts'
import { addEvent, type CaseRow, eventsOf } from './store.ts'

/** What changes in the row of a case beside its clocks. */
export type Changes = Partial<
  Pick<
    CaseRow,
    | 'title'
    | 'kind'
    | 'priority'
    | 'skill'
    | 'state'
    | 'owner_id'
    | 'resolved_at'
    | 'closed_at'
    | 'opened_at'
    | 'contacted_at'
    | 'escalation'
    | 'root_cause'
    | 'outcome'
    | 'follow_up_at'
    | 'paused_until'
    | 'reopened'
    | 'merged_into'
    | 'playbook_id'
  >
>

/**
 * Something happened in a case: it is kept for good, the row is changed, and the clocks are set by everything that
 * happened until now. Whoever read the case before cannot change it without reading it again. Lock it first.
 */
export async function record(
  tx: Context,
  caseId: string,
  { kind, data, changes = {} }: { kind: CaseEventKind; data?: object; changes?: Changes },
): Promise<string> {
  const event = await addEvent(tx, caseId, { kind, data })
  if (Object.keys(changes).length > 0)
    await tx.db.updateTable('cases').set(changes).where('id', '=', caseId).execute()
  await setClocks(tx, caseId)
  return event
}

/** Works the columns of the clocks out anew, and counts the revision on. */
export async function setClocks(tx: Context, caseId: string): Promise<Clocks> {
  const settings = await caseSettings(tx)
  const events = (await eventsOf(tx, [caseId])).get(caseId) ?? []
  const clocks = clocksOf(events, businessTimeOf(tx, settings), tx.now().getTime())
  const { contact, solution } = clocks
  await sql`
    UPDATE cases SET
      contact_due_at = ${dateOf(contact.dueAt)}, due_at = ${dateOf(solution.dueAt)},
      contact_minutes = ${minutesUntil(contact)}, contact_in_time = ${inTime(contact)},
      solution_minutes = ${minutesUntil(solution)}, solved_in_time = ${inTime(solution)},
      next_at = CASE state
        WHEN 'open' THEN least(
          CASE WHEN ${contact.state === 'running'} THEN ${dateOf(contact.dueAt)}::timestamptz END,
          ${dateOf(solution.dueAt)}::timestamptz)
        WHEN 'waiting' THEN paused_until
        WHEN 'resolved' THEN follow_up_at
      END,
      revision = revision + 1
    WHERE id = ${caseId}`.execute(tx.db)
  return clocks
}

type One = Clocks['contact']

function minutesUntil({ state, spent }: One): number | null {
  return state === 'stopped' ? Math.round(spent / 60_000) : null
}

function inTime({ state, isLate }: One): boolean | null {
  return state === 'stopped' ? !isLate : null
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at)
}

import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import type { Playbook, PlaybookStep } from '../playbook.ts'

interface RunTable {
  id: string
  case_id: string
  playbook_id: string
  name: string
  steps: ColumnType<PlaybookStep[], string, never>
  was_suggested: boolean
  started_at: Date
  started_by: string | null
  stopped_at: ColumnType<Date | null, undefined, Date>
}

interface StepTable {
  run_id: string
  step_id: string
  outcome: 'done' | 'skipped'
  at: Date
  by: string | null
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    case_playbooks: RunTable
    case_playbook_steps: StepTable
  }
}

/** Of a case and of those that went on in it, the newest first. */
export function runsOf({ db }: Context, caseId: string) {
  return db
    .selectFrom('case_playbooks')
    .leftJoin('people', 'people.id', 'case_playbooks.started_by')
    .selectAll('case_playbooks')
    .select('people.name as by_name')
    .where(
      sql<boolean>`case_id = ${caseId} OR case_id IN (SELECT id FROM cases WHERE merged_into = ${caseId})`,
    )
    .orderBy('started_at', 'desc')
    .execute()
}
export type KeptRun = Awaited<ReturnType<typeof runsOf>>[number]

export async function keptRun(context: Context, caseId: string, runId: string): Promise<KeptRun> {
  const run = (await runsOf(context, caseId)).find(({ id }) => id === runId)
  if (!run) throw new NotFound('This playbook was not begun in this case.')
  return run
}

export function stepsTaken({ db }: Context, runIds: readonly string[]) {
  return db
    .selectFrom('case_playbook_steps')
    .leftJoin('people', 'people.id', 'case_playbook_steps.by')
    .selectAll('case_playbook_steps')
    .select('people.name as by_name')
    .where(sql<boolean>`run_id = ANY (${runIds}::uuid[])`)
    .execute()
}

export async function addRun(
  context: Context,
  { caseId, playbook, wasSuggested }: { caseId: string; playbook: Playbook; wasSuggested: boolean },
): Promise<string> {
  const now = context.now()
  const id = newId(now)
  const by = personOf(context)
  await context.db
    .insertInto('case_playbooks')
    .values({
      id,
      case_id: caseId,
      playbook_id: playbook.id,
      name: playbook.name,
      steps: JSON.stringify(playbook.steps),
      was_suggested: wasSuggested,
      started_at: now,
      started_by: by,
    })
    .execute()
  await context.db.updateTable('cases').set({ playbook_id: playbook.id }).where('id', '=', caseId).execute()
  return id
}

/** Who asks, where it is a person and no program. */
export function personOf({ actor }: Context): string | null {
  return actor.kind === 'person' ? actor.id : null
}

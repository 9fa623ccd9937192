import type { Context } from '../../../../platform/context.ts'
import type { Run } from '../shown.ts'
import { type KeptRun, keptRun, runsOf, stepsTaken } from './store.ts'

type Taken = Awaited<ReturnType<typeof stepsTaken>>[number]

/** What was begun in a case, each with what was done of it. */
export async function runsIn(context: Context, caseId: string): Promise<Run[]> {
  const runs = await runsOf(context, caseId)
  return shownRuns(context, runs)
}

export async function oneRun(context: Context, caseId: string, runId: string): Promise<Run> {
  const [shown] = await shownRuns(context, [await keptRun(context, caseId, runId)])
  return shown as Run
}

async function shownRuns(context: Context, runs: readonly KeptRun[]): Promise<Run[]> {
  const taken = await stepsTaken(
    context,
    runs.map(({ id }) => id),
  )
  const byRun = Map.groupBy(taken, ({ run_id }) => run_id)
  return runs.map((run) => shownRun(run, byRun.get(run.id) ?? [], context.now()))
}

/** A step is late when its time is over and the playbook still runs. */
export function shownRun(run: KeptRun, taken: readonly Taken[], now: Date): Run {
  const done = new Map(taken.map((step) => [step.step_id, step]))
  return {
    id: run.id,
    playbookId: run.playbook_id,
    name: run.name,
    startedAt: run.started_at.toISOString(),
    startedBy: run.by_name,
    stoppedAt: run.stopped_at?.toISOString() ?? null,
    steps: run.steps.map((step) => {
      const one = done.get(step.id)
      const due = dueOf(run.started_at, step.withinHours)
      return {
        ...step,
        dueAt: due?.toISOString() ?? null,
        isLate: !one && run.stopped_at === null && due !== null && due < now,
        taken: one ? { outcome: one.outcome, at: one.at.toISOString(), by: one.by_name } : null,
      }
    }),
  }
}

function dueOf(startedAt: Date, withinHours: number | null): Date | null {
  return withinHours === null ? null : new Date(startedAt.getTime() + withinHours * 3_600_000)
}

import type { Context } from '../../../../platform/context.ts'
import { Conflict, NotFound } from '../../../../platform/errors.ts'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import { addEvent } from '../../handling/store.ts'
import type * as contract from '../contract.ts'
import type { Run } from '../shown.ts'
import { keptPlaybook } from '../store.ts'
import { suggestionsFor } from '../suggesting/suggest.ts'
import { lockOpenCase } from './lock.ts'
import { oneRun, runsIn } from './runs.ts'
import { addRun, keptRun, personOf } from './store.ts'

export function startPlaybook(
  context: Context,
  { id, playbookId }: InputOf<typeof contract.startPlaybook>,
): Promise<Run> {
  return context.transaction(async (tx) => {
    const found = await lockOpenCase(tx, id)
    const { playbook, isOff } = await keptPlaybook(tx, playbookId)
    if (isOff) throw new Conflict('This playbook is offered no longer.', { fix: 'Choose another one.' })
    const running = (await runsIn(tx, id)).find((run) => run.playbookId === playbookId && !run.stoppedAt)
    if (running) return running
    const { suggestions } = await suggestionsFor(tx, found)
    const wasSuggested = suggestions[0]?.playbookId === playbookId
    const runId = await addRun(tx, { caseId: id, playbook, wasSuggested })
    await addEvent(tx, id, { kind: 'playbook-started', data: { playbook: playbook.name } })
    await tx.audit('case.playbook-started', { subject: id, after: { playbookId, wasSuggested } })
    return oneRun(tx, id, runId)
  })
}

export function stopPlaybook(
  context: Context,
  { id, run }: InputOf<typeof contract.stopPlaybook>,
): Promise<Run> {
  return context.transaction(async (tx) => {
    await lockOpenCase(tx, id)
    const { stopped_at, playbook_id } = await keptRun(tx, id, run)
    if (stopped_at === null) {
      await tx.db.updateTable('case_playbooks').set({ stopped_at: tx.now() }).where('id', '=', run).execute()
      await tx.audit('case.playbook-stopped', { subject: id, before: { playbookId: playbook_id } })
    }
    return oneRun(tx, id, run)
  })
}

export function takeStep(
  context: Context,
  { id, run, step, outcome }: InputOf<typeof contract.takeStep>,
): Promise<Run> {
  return context.transaction(async (tx) => {
    await lockOpenCase(tx, id)
    const title = await titleOf(tx, { id, run, step })
    const taken = { outcome, at: tx.now(), by: personOf(tx) }
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('case_playbook_steps')
      .values({ run_id: run, step_id: step, ...taken })
      .onConflict((twice) =>
        twice
          .columns(['run_id', 'step_id'])
          .doUpdateSet(taken)
          .where('case_playbook_steps.outcome', '!=', outcome),
      )
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows) {
      if (outcome === 'done') await addEvent(tx, id, { kind: 'step-done', data: { step: title } })
      await tx.audit('case.step-taken', { subject: id, after: { run, step, outcome } })
    }
    return oneRun(tx, id, run)
  })
}

export function takeStepBack(
  context: Context,
  { id, run, step }: InputOf<typeof contract.takeStepBack>,
): Promise<Run> {
  return context.transaction(async (tx) => {
    await lockOpenCase(tx, id)
    await titleOf(tx, { id, run, step })
    await tx.db
      .deleteFrom('case_playbook_steps')
      .where('run_id', '=', run)
      .where('step_id', '=', step)
      .execute()
    await tx.audit('case.step-taken-back', { subject: id, before: { run, step } })
    return oneRun(tx, id, run)
  })
}

async function titleOf(context: Context, { id, run, step }: { id: string; run: string; step: string }) {
  const found = (await keptRun(context, id, run)).steps.find((one) => one.id === step)
  if (!found) throw new NotFound('This playbook has no such step.')
  return found.title
}

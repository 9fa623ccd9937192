import type { Selectable } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { versionNow } from '../recognition/load.ts'
import type { ApplicationTable } from '../store.ts'
import type { Application } from './contract.ts'

export type ApplicationRow = Selectable<ApplicationTable>

export async function showHistory({ db }: Context) {
  const version = await versionNow(db)
  const last = await db
    .selectFrom('touchpoint_applications')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const done = await db
    .selectFrom('touchpoint_applications')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('status', '=', 'done')
    .executeTakeFirst()
  return {
    isUpToDate: (done?.version ?? 0) >= version,
    application: last ? applicationOf(last) : null,
  }
}

/** One at a time: a change meanwhile is taken up by the one that runs. */
export function applyToHistory(context: Context) {
  return context.transaction(async (tx) => {
    const id = newId(tx.now())
    const started = await tx.db
      .insertInto('touchpoint_applications')
      .values({
        id,
        status: 'running',
        version: await versionNow(tx.db),
        started_by: tx.actor.name,
        started_at: tx.now(),
        finished_at: null,
        error: null,
      })
      .onConflict((running) => running.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!started) {
      throw new Conflict('The rules are being applied to the past already.', {
        fix: 'Wait until that is done, or stop it first.',
      })
    }
    await tx.enqueue('touchpoints.apply', { id })
    await tx.audit('touchpoint-rules.applied', { subject: id })
    return showHistory(tx)
  })
}

/** Stopping what does not run any more is no mistake: it may just have ended. */
export function cancelApplication(context: Context): Promise<null> {
  return context.transaction(async (tx) => {
    const stopped = await tx.db
      .updateTable('touchpoint_applications')
      .set({ status: 'cancelled', finished_at: tx.now() })
      .where('status', '=', 'running')
      .returning('id')
      .executeTakeFirst()
    if (stopped) await tx.audit('touchpoint-rules.stopped', { subject: stopped.id })
    return null
  })
}

export function applicationOf(row: ApplicationRow): Application {
  const share = row.months === 0 ? 0 : row.months_done / row.months
  return {
    id: row.id,
    status: row.status,
    progress: row.status === 'done' ? 1 : Math.min(share, 1),
    changed: row.changed,
    startedBy: row.started_by,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    error: row.error,
  }
}

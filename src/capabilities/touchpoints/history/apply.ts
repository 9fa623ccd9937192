import type { Updateable } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { loadRecognition, versionNow } from '../recognition/load.ts'
import type { Recognition } from '../recognition/rule.ts'
import type { ApplicationTable } from '../store.ts'
import { type Month, monthsWithData, rewriteMonth } from './rewrite.ts'

/**
 * Applies the rules of today to everything that happened, the newest month first. A run that was cut off goes on where it
 * was; when the rules change meanwhile, it begins anew. Whatever it does twice changes nothing the second time.
 */
export async function applyRules(context: Context, { id }: { id: string }): Promise<void> {
  try {
    await change(context, id, { error: null })
    while (await isRunning(context, id)) {
      const recognition = await loadRecognition(context.db)
      if (!(await throughAllMonths(context, id, recognition))) return
      if ((await versionNow(context.db)) !== recognition.version) continue
      await change(context, id, { status: 'done', finished_at: context.now() })
    }
  } catch (error) {
    // It stays running: the job is tried again, and whoever looks sees why it takes longer.
    await change(context, id, { error: error instanceof Error ? error.message.slice(0, 300) : String(error) })
    throw error
  }
}

/** False when somebody stopped it. */
async function throughAllMonths(context: Context, id: string, recognition: Recognition): Promise<boolean> {
  const months = await monthsWithData(context)
  const first = await resumeAt(context, id, recognition.version)
  await change(context, id, { months: months.length, months_done: first })
  for (const [index, month] of months.entries()) {
    if (index < first) continue
    if (!(await isRunning(context, id))) return false
    await rewrite(context, { id, month, recognition })
    await change(context, id, { months_done: index + 1 })
  }
  return true
}

async function rewrite(
  context: Context,
  { id, month, recognition }: { id: string; month: Month; recognition: Recognition },
) {
  await rewriteMonth(context, month, {
    recognition,
    goesOn: () => isRunning(context, id),
    onChanged: async (rows) => {
      await context.db
        .updateTable('touchpoint_applications')
        .set((of) => ({ changed: of('changed', '+', rows) }))
        .where('id', '=', id)
        .execute()
    },
  })
}

/** The months that are done were done by these very rules, or they are done anew. */
async function resumeAt(context: Context, id: string, version: number): Promise<number> {
  const { version: before, months_done } = await context.db
    .selectFrom('touchpoint_applications')
    .select(['version', 'months_done'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (before === version) return months_done
  await change(context, id, { version, months_done: 0 })
  return 0
}

async function isRunning({ db }: Context, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('touchpoint_applications')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.status === 'running'
}

async function change({ db }: Context, id: string, values: Updateable<ApplicationTable>) {
  await db
    .updateTable('touchpoint_applications')
    .set(values)
    .where('id', '=', id)
    .where('status', '=', 'running')
    .execute()
}

import type { Context } from '../../../platform/context.ts'
import type { Source } from '../incoming.ts'
import { turnedAway } from '../intake/forgotten.ts'
import { saveDeadLetters } from './store.ts'

const hourMs = 3_600_000

/**
 * Shows that somebody was turned away who asked to be forgotten: without anything of what came, and once an hour for a
 * source, because their browser may go on sending.
 */
export async function keepForgottenLetters(context: Context, sources: readonly Source[]): Promise<void> {
  const { reason, field = '', fix } = turnedAway
  for (const [name, [source]] of Map.groupBy(sources, ({ name }) => name)) {
    const lately = await context.db
      .selectFrom('dead_letters')
      .select('id')
      .where('source', '=', name)
      .where('reason', '=', reason)
      .where('received_at', '>', new Date(context.now().getTime() - hourMs))
      .executeTakeFirst()
    if (lately) continue
    const letter = { source: name, unit: source?.unit ?? '', reason, field, fix, payload: null }
    await saveDeadLetters(context.db, [letter], context.now())
  }
}

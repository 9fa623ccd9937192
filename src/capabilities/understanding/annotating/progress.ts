import type { Context } from '../../../platform/context.ts'
import { progressKept } from './store.ts'

/** How far the past has been read with the models, rules and topics of today. */
export async function showReading(context: Context) {
  const kept = await progressKept(context)
  if (!kept?.version) return { state: 'none' as const, done: 0, total: 0, version: '', at: null }
  const { version, done_version, done, total, updated_at } = kept
  const isReading = done_version !== version && done < total
  return {
    state: isReading ? ('reading' as const) : ('done' as const),
    ...{ done, total, version },
    at: updated_at.toISOString(),
  }
}

import type { Context } from '../../../platform/context.ts'
import { allReceivers } from './store.ts'

const goodForMs = 5_000

/** Who listens to what, by database: thousands of answers a second must not ask anew each. */
const known = new WeakMap<object, { receivers: { id: string; types: string[] }[]; until: number }>()

/** Ids of the receivers that want to be told of such a thing. */
export async function receiversOf(context: Context, type: string): Promise<string[]> {
  const receivers = await listening(context)
  return receivers.filter(({ types }) => types.includes('*') || types.includes(type)).map(({ id }) => id)
}

async function listening(context: Context) {
  const kept = known.get(context.settings)
  if (kept && kept.until > performance.now()) return kept.receivers
  const rows = await allReceivers(context)
  const receivers = rows.filter(({ is_on }) => is_on).map(({ id, types }) => ({ id, types }))
  known.set(context.settings, { receivers, until: performance.now() + goodForMs })
  return receivers
}

/** After a change, so that it holds at once in this process. */
export function forgetListening({ settings }: Context): void {
  known.delete(settings)
}

import type { Settings } from '../../../platform/config.ts'
import type { Context } from '../../../platform/context.ts'

/** What arrives within this is read together. */
const gatherMs = 2_000
const waiting = new WeakSet<Settings>()

/** Words arrived: they are read in a moment, once for all that arrive until then. Were this lost, the clock asks too. */
export function readSoon(context: Context): void {
  const { settings, log } = context
  if (waiting.has(settings)) return
  waiting.add(settings)
  const timer = setTimeout(() => {
    waiting.delete(settings)
    context.enqueue('understanding.annotate', {}).catch((error) => {
      log.debug({ err: error }, 'What arrived is read within a minute.')
    })
  }, gatherMs)
  timer.unref()
}

import type { Settings } from '../../../../platform/config.ts'
import type { Context } from '../../../../platform/context.ts'

/** What is sent within this lands together. */
const gatherMs = 500
const waiting = new WeakSet<Settings>()

/** A response was sent: it lands in a moment, with all that are sent until then. Were this lost, the clock asks too. */
export function landSoon(context: Context): void {
  const { settings, log } = context
  if (waiting.has(settings)) return
  waiting.add(settings)
  const timer = setTimeout(() => {
    waiting.delete(settings)
    context.enqueue('surveys.land', {}).catch((error) => {
      log.debug({ err: error }, 'Responses land within a minute.')
    })
  }, gatherMs)
  timer.unref()
}

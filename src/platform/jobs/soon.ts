import type { Settings } from '../config.ts'
import type { Context } from '../context.ts'
import type { JobData } from '../postgres/tables.ts'

const waiting = new WeakMap<Settings, Set<string>>()

/**
 * Enqueues a job in a moment, once for all who ask until then: what happens a thousand times a second is worked off together.
 * It may be lost when the process ends, so the job also runs by the clock.
 */
export function enqueueSoon<N extends keyof JobData & string>(
  context: Context,
  name: N,
  { data, gatherMs }: { data: JobData[N]; gatherMs: number },
): void {
  const { settings, log } = context
  const names = waiting.get(settings) ?? new Set<string>()
  waiting.set(settings, names)
  if (names.has(name)) return
  names.add(name)
  const timer = setTimeout(() => {
    names.delete(name)
    context.enqueue(name, data).catch((error) => {
      log.debug({ err: error, job: name }, 'A job could not be asked for; it runs by the clock.')
    })
  }, gatherMs)
  timer.unref()
}

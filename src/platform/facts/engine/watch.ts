import type { Running } from './front.ts'
import type { EngineSettings } from './settings.ts'
import type { Statements } from './statements.ts'

/** What the library itself occupies, beside the memory it grants to queries. */
const ownMiB = 512
/** A statement may run this much over its time before it is ended, and as much again before the process is. */
const graceSeconds = 5

interface Watched {
  statements: Pick<Statements, 'cancel'>
  running: Running
  settings: Pick<EngineSettings, 'memoryLimitMiB' | 'maxSeconds'>
  /** Resident memory of this process in MiB. */
  memoryMiB(): number
  /** Ends the process; whoever started it starts another one at once. */
  giveUp(reason: string): void
}

/** One look at the process: ends what runs too long, and the process itself when it has grown too large. */
export function look({ statements, running, settings, memoryMiB, giveUp }: Watched, now: number): void {
  for (const [id, since] of running) {
    const over = (now - since) / 1000 - settings.maxSeconds
    if (over > 2 * graceSeconds) giveUp('a statement could not be ended')
    else if (over > graceSeconds) void statements.cancel(id).catch(() => undefined)
  }
  const memory = memoryMiB()
  const ceiling = settings.memoryLimitMiB + ownMiB
  if (memory > 2 * ceiling) giveUp(`memory reached ${Math.round(memory)} MiB`)
  else if (memory > ceiling && running.size === 0) giveUp(`memory stayed at ${Math.round(memory)} MiB`)
}

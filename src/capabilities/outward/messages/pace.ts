import { setTimeout as pause } from 'node:timers/promises'

/** Resolves when the next message may leave. */
export type Pace = () => Promise<void>

/** So many in a minute, evenly: a server that limits what it takes never sees a burst. */
export function paceOf(perMinute: number): Pace {
  const apartMs = 60_000 / perMinute
  let next = 0
  return async () => {
    const now = performance.now()
    const mine = Math.max(now, next)
    next = mine + apartMs
    if (mine - now > 1) await pause(mine - now)
  }
}

/** How much one sender may send: so many a minute, in one go or spread, filling up again all the time. */
export interface Allowance {
  /** Takes one; or how many seconds until there is one. */
  take(id: string, perMinute: number): number | undefined
}

const mostKnown = 10_000

/** In memory: each process counts for itself. */
export function allowances(now: () => number = performance.now.bind(performance)): Allowance {
  const left = new Map<string, { tokens: number; at: number }>()
  return {
    take(id, perMinute) {
      const at = now()
      const before = left.get(id) ?? { tokens: perMinute, at }
      const tokens = Math.min(perMinute, before.tokens + ((at - before.at) / 60_000) * perMinute)
      if (left.size >= mostKnown) left.clear()
      left.set(id, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
      return tokens >= 1 ? undefined : Math.ceil(((1 - tokens) * 60) / perMinute)
    },
  }
}

/** Runs work in lanes, few at once in each: who brings much waits for their own, not others for them. */
export function lanes(width: number) {
  const busy = new Map<string, number>()
  const queues = new Map<string, (() => void)[]>()
  return async <T>(lane: string, work: () => Promise<T>): Promise<T> => {
    if ((busy.get(lane) ?? 0) >= width) {
      await new Promise<void>((go) => queues.set(lane, [...(queues.get(lane) ?? []), go]))
    } else busy.set(lane, (busy.get(lane) ?? 0) + 1)
    try {
      return await work()
    } finally {
      const [next, ...rest] = queues.get(lane) ?? []
      if (rest.length > 0) queues.set(lane, rest)
      else queues.delete(lane)
      if (next) next()
      else if (busy.get(lane) === 1) busy.delete(lane)
      else busy.set(lane, busy.get(lane)! - 1)
    }
  }
}

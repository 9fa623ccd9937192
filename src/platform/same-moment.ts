interface UnderWay {
  since: number
  answer: Promise<unknown>
}

/** One who asks for the same as another at the same moment is given the same answer. */
export type Share = <T>(what: string, read: () => Promise<T>, withinMs: number) => Promise<T>

/**
 * Shares readings that are under way; nothing is remembered once they are done. A reading that was begun longer ago than
 * `withinMs` is not waited for: it may not hold what was written meanwhile.
 */
export function sharing(): Share {
  const underWay = new Map<string, UnderWay>()
  return <T>(what: string, read: () => Promise<T>, withinMs: number) => {
    const before = underWay.get(what)
    if (before && performance.now() - before.since <= withinMs) return before.answer as Promise<T>
    const reading = { since: performance.now(), answer: read() }
    underWay.set(what, reading)
    const forget = () => {
      if (underWay.get(what) === reading) underWay.delete(what)
    }
    reading.answer.then(forget, forget)
    return reading.answer
  }
}

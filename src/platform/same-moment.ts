interface UnderWay {
  since: number
  answer: Promise<unknown>
}

/** Shares readings that are under way; nothing is remembered once they are done. */
export interface Sharing {
  /**
   * One who asks for the same as another at the same moment is given the same answer. A reading that was begun longer ago
   * than `withinMs` is not waited for: it may not hold what was written meanwhile.
   */
  share<T>(what: string, read: () => Promise<T>, withinMs: number): Promise<T>
  /** A reading of this that is under way, if there is one. */
  underWay<T>(what: string): Promise<T> | undefined
}

export function sharing(): Sharing {
  const underWay = new Map<string, UnderWay>()
  const share = <T>(what: string, read: () => Promise<T>, withinMs: number) => {
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
  return { share, underWay: <T>(what: string) => underWay.get(what)?.answer as Promise<T> | undefined }
}

/** What a rule saw, in milliseconds since 1970. */
export interface Seen {
  customerId: string
  at: number
}

export interface Manner {
  /** When a case that is opened now would be solved, if all goes by its target. */
  solvedBy(at: number): number
  quietDays: number
  mostPerDay: number
  /** The local day of an instant. */
  dayOf(at: number): string
}

export interface Simulated {
  wouldOpen: number
  mostInADay: number
  heldBack: number
}

const dayMs = 86_400_000

/**
 * What a rule would have opened, if every case had been solved by its target: what a customer does while theirs is open,
 * or in the quiet days after, opens no other, and no day has more than the most.
 * @param seen in the order of time
 */
export function simulate(
  seen: readonly Seen[],
  { solvedBy, quietDays, mostPerDay, dayOf }: Manner,
): Simulated {
  const quietUntil = new Map<string, number>()
  const wanted = new Map<string, number>()
  let wouldOpen = 0
  for (const { customerId, at } of seen) {
    if (at < (quietUntil.get(customerId) ?? Number.NEGATIVE_INFINITY)) continue
    const day = dayOf(at)
    wanted.set(day, (wanted.get(day) ?? 0) + 1)
    if (wanted.get(day)! > mostPerDay) continue
    wouldOpen += 1
    quietUntil.set(customerId, solvedBy(at) + quietDays * dayMs)
  }
  const days = [...wanted.values()]
  return {
    wouldOpen,
    mostInADay: Math.max(0, ...days),
    heldBack: days.reduce((sum, n) => sum + Math.max(0, n - mostPerDay), 0),
  }
}

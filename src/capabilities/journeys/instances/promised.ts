import type { Promised } from './event.ts'

const dayMs = 86_400_000

/**
 * Promises that became due in a journey. A promise is what its id says, as it was told last; it is kept when fulfilled on
 * the promised day or before, by whole days, and broken when fulfilled later or still open after that day.
 * @param today the number of the day it is, in the organisation's zone
 */
export function promisesDue(told: readonly Promised[], now: number, today: number) {
  const promises = new Map<string, Promised>()
  for (const promise of told) promises.set(promise.id, together(promises.get(promise.id), promise))
  const due = [...promises.values()].filter((one) => one.fulfilledAt !== null || one.promisedDay < today)
  const broken = due.filter((one) => (one.fulfilledDay ?? today) > one.promisedDay)
  const gaps = due.map(({ fulfilledAt, promisedAt }) => ((fulfilledAt ?? now) - promisedAt) / dayMs)
  return {
    promises: due.length,
    broken: broken.length,
    worst_gap_days: gaps.length > 0 ? Math.max(...gaps) : null,
  }
}

/** What is told later says by when; that it was fulfilled stays said. */
function together(before: Promised | undefined, told: Promised): Promised {
  if (told.fulfilledAt !== null || !before) return told
  return { ...told, fulfilledAt: before.fulfilledAt, fulfilledDay: before.fulfilledDay }
}

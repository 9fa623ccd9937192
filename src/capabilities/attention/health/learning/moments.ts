import { daysBetween, plusDays } from '../../../../platform/period.ts'

/** A look back: what was known before the day, beside what happened from it on until the other. */
export interface Moment {
  day: string
  until: string
  part: 'learned' | 'later'
}

/** Days between the moments that are learned from, and most of them. */
const apart = 30
const mostMoments = 12
/** Days of history that a moment needs behind it, for features to mean anything. */
const fewestDaysBehind = 30

/**
 * The moments to learn from and the later one to test on. What follows the later one is over today; what follows the others
 * was over when the later one came, so that nothing of the test was seen. Empty where the history is too short.
 * @param span first day with facts, and the day after the last
 */
export function momentsOf(span: { from: string; until: string }, horizon: number): Moment[] {
  const moment = (day: string, part: Moment['part']) => ({ day, until: plusDays(day, horizon), part })
  const later = moment(plusDays(span.until, -horizon), 'later')
  const last = plusDays(later.day, -horizon)
  const room = daysBetween(span.from, last) - fewestDaysBehind
  if (room < 0) return []
  const count = Math.min(mostMoments, Math.floor(room / apart) + 1)
  const learned = Array.from({ length: count }, (_, at) => moment(plusDays(last, -at * apart), 'learned'))
  return [...learned.reverse(), later]
}

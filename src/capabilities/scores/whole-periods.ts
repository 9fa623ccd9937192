import type { Calendar, Every } from '../../platform/calendar.ts'
import { nextStep, plusDays } from '../../platform/period.ts'

/** A period with answers: its first day and the instants (milliseconds) of its first and last answer. */
export interface Filled {
  day: string
  first: number
  last: number
}

/** How much of a period may lie empty at its outer edge: a tenth, three days of a month. */
const EMPTY_EDGE = 0.1

/**
 * Whether the first and the last period of the data are whole. A file rarely begins and ends with a period: they are
 * often cut off, and half a December says nothing about December. The periods between are whole.
 *
 * An outer period counts as whole when its answers reach to within a tenth of its length of its outer edge, or at
 * least as near to it as in some other period (a shop closed at weekends has no answers on Sundays, ever).
 * For weeks and months distance is counted in whole days without an answer, so dates without times are judged alike.
 * @param filled the periods with answers, in order
 */
export function outerPeriodsWhole(filled: readonly Filled[], every: Every, calendar: Calendar) {
  const edges = filled.map((period) => emptyEdges(period, every, calendar))
  const reaches = (at: number, side: 'before' | 'after') => {
    const own = edges[at]
    if (!own) return false
    const asNear = edges.some((other, i) => i !== at && other[side] >= own[side])
    return asNear || own[side] <= EMPTY_EDGE * own.length
  }
  return { first: reaches(0, 'before'), last: reaches(edges.length - 1, 'after') }
}

/** Milliseconds without an answer at the beginning and end of a period. */
function emptyEdges({ day, first, last }: Filled, every: Every, { dayOf, startOfDay }: Calendar) {
  const from = startOfDay(day)
  const until = startOfDay(nextStep(day, every))
  const [begin, end] =
    every === 'day' ? [first, last] : [startOfDay(dayOf(first)), startOfDay(plusDays(dayOf(last), 1))]
  return { before: begin - from, after: until - end, length: until - from }
}

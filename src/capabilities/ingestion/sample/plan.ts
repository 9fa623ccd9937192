import { type Calendar, calendarOf, day } from './calendar.ts'

/**
 * What is planted in the twelve months, in days before their end. The lengths are chosen so that the last 30 days
 * against the 30 before show one score really changed (service satisfaction, by the refunds), and the last 90 days
 * against the 90 before show the relational score unchanged (what helps and what hurts it balances).
 */
export interface Plan {
  calendar: Calendar
  from: number
  until: number
  /** One courier brings one line late for six weeks. */
  courierDelay: {
    from: number
    until: number
    unit: 'north'
    line: string
    extraDays: [number, number]
    share: number
  }
  /** Since then the return portal says “in progress” only, receipts are not confirmed and answers are vague. */
  refundUnclear: {
    from: number
    askedBefore: number
    askedSince: number
    answeredBefore: number
    answeredSince: number
  }
  /** The checkout becomes one page. */
  easierCheckout: {
    from: number
    finishedBefore: number
    finishedSince: number
    easeBefore: number
    easeSince: number
  }
  /** Sign-in codes do not reach phones; the share of failing sign-ins grows day by day up to the end. */
  missingCodes: { from: number; shareAtEnd: number; usualShare: number }
  /** The delivery promise. */
  promise: { changedAt: number; daysBefore: number; daysSince: number }
}

export function planFor(until: Date): Plan {
  const end = until.getTime()
  const from = Date.UTC(until.getUTCFullYear() - 1, until.getUTCMonth(), until.getUTCDate())
  const before = (days: number) => end - days * day
  return {
    calendar: calendarOf(from, end),
    from,
    until: end,
    courierDelay: {
      from: before(98),
      until: before(56),
      unit: 'north',
      line: 'Cookware',
      extraDays: [4, 9],
      share: 0.85,
    },
    refundUnclear: {
      from: before(30),
      askedBefore: 0.14,
      askedSince: 0.85,
      answeredBefore: 0.9,
      answeredSince: 0.25,
    },
    easierCheckout: {
      from: before(75),
      finishedBefore: 0.62,
      finishedSince: 0.8,
      easeBefore: 4.6,
      easeSince: 5.7,
    },
    missingCodes: { from: before(35), shareAtEnd: 0.5, usualShare: 0.004 },
    promise: { changedAt: before(240), daysBefore: 3, daysSince: 5 },
  }
}

/** Chance that a sign-in in the app fails because its code does not come. */
export function codeIsMissing({ missingCodes, until }: Plan, at: number): number {
  const { from, shareAtEnd, usualShare } = missingCodes
  return at < from ? usualShare : usualShare + (shareAtEnd * (at - from)) / (until - from)
}

export function promisedDays({ promise }: Plan, at: number): number {
  return at < promise.changedAt ? promise.daysBefore : promise.daysSince
}

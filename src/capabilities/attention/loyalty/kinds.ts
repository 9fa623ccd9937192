/** Ways of being loyal: what customers feel beside what they do. The order is that of who should be looked after first. */
export const loyaltyKinds = ['vulnerable', 'trapped', 'leaving', 'loyal', 'habit', 'unknown'] as const
export type LoyaltyKind = (typeof loyaltyKinds)[number]

export const attitudes = ['positive', 'neutral', 'negative', 'unknown'] as const
export type Attitude = (typeof attitudes)[number]

/** `steady`: in their own rhythm. `returning`: looked around and came back. `overdue`: silent far beyond it. `early`: too few purchases. */
export const behaviours = ['steady', 'returning', 'overdue', 'early'] as const
export type Behaviour = (typeof behaviours)[number]

/** What the kinds go by, in one place, so that the page can say it. */
export const rules = {
  /** Fewer purchases have no rhythm. */
  fewestOrders: 3,
  /** Silent for so many of their own usual gaps, and at least so many days: overdue. */
  overdueGaps: 3,
  overdueDays: 30,
  /** A pause of so many of their own usual gaps, and at least so many days, after which they came back. */
  pauseGaps: 4,
  pauseDays: 60,
  /** Only the last so many gaps are looked at: who strayed long ago and stayed since is no longer called so. */
  recentGaps: 4,
  /** Answers and doubts count for a year, words for half a year and from two messages on. */
  answerDays: 365,
  wordDays: 180,
  fewestWords: 2,
  /** Mean feeling of the words, −1 to 1, from which an attitude is positive, and below minus which it is negative. */
  feltFrom: 0.2,
} as const

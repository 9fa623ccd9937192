/** How a customer stands, as it was last worked out; shared by the list, the profile, cases and advocates. */
export interface Standing {
  customerId: string
  workedOutAt: Date
  /** `points`: a rule that adds points, used and labelled so until there is enough past to learn from. */
  method: 'learned' | 'points'
  modelId: string
  /** Within how many days they would leave. */
  horizonDays: number
  /** 0 to 1: learned, the chance to leave within the horizon; by points, the points out of all. Null: too little is known. */
  risk: number | null
  /** The same for buying more. */
  growth: number | null
  band: Band
  /** What speaks for leaving and against it, the strongest first. */
  riskReasons: readonly Reason[]
  growthReasons: readonly Reason[]
  /** Everything that was measured, by the key of the feature; null where it is not known. */
  inputs: Readonly<Record<string, number | null>>
  lastSeenAt: Date
}

/** `left`: no customer any more by what leaving means here; `unknown`: too little is known of them. */
export const bands = ['high', 'watch', 'fine', 'left', 'unknown'] as const
export type Band = (typeof bands)[number]

/** One input of the arithmetic: what was measured, and what it adds. */
export interface Reason {
  /** Key of the feature, such as `days-since-order`. */
  feature: string
  /** As it was measured; null where it is not known of them. */
  value: number | null
  /** What it adds: log-odds where learned, points by rule; above 0 speaks for it. */
  effect: number
  /** As people read it: `The last 3 orders came late`. */
  words: string
}

/** What a customer is worth, in one currency. */
export interface CustomerValue {
  currency: string
  orders: number
  spent: number
  spentYear: number
  /** Still to come within the horizon, with the ends of its 95 % interval; null where nothing can be said. */
  expected: { value: number; low: number; high: number } | null
  horizonDays: number
}

/**
 * Sentence patterns of one topic. `{slots}` are filled with the customer's own order, product, days and so on.
 * One conversation takes one pattern of each kind it needs, so that few read alike.
 */
export interface TopicWords {
  /** What customers want to know or have, each with the replies that settle it. */
  questions: readonly Question[]
  /** What the customer adds to it, now and then. */
  details: readonly string[]
  /** Replies that sound like one and settle nothing. */
  evasions: readonly string[]
  /** The customer comes back because nothing was settled. */
  chases: readonly string[]
}

export interface Question {
  ask: string
  answers: readonly string[]
}

/** Questions that the same replies settle. */
export function settledBy(answers: readonly string[], asks: readonly string[]): Question[] {
  return asks.map((ask) => ({ ask, answers }))
}

/** The fifteen practices of good surveys, by their numbers. */
export const practices = {
  1: 'an open question',
  2: 'neutral words',
  3: 'simple words',
  4: 'one thing per question',
  5: 'relevant questions',
  6: 'nothing leading or loaded',
  7: 'a logical order',
  8: 'short',
  9: 'balanced rating scales',
  10: 'anonymity',
  11: 'fit to the stage of the journey',
  12: 'a mix of kinds',
  13: 'refreshed now and then',
  14: 'room for comments',
  15: 'piloted and refined',
} as const
export type Practice = keyof typeof practices

/** What could be better, and how. */
export interface Finding {
  /** Name of the question; null where it is about the whole survey. */
  question: string | null
  practice: Practice
  severity: 'error' | 'warning' | 'hint'
  message: string
  fix: string
}

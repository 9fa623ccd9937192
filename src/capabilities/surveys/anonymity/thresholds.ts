/** How many people must stand behind what is shown. */
export interface Thresholds {
  /** Behind a number. */
  numbers: number
  /** Behind words, which give people away sooner. */
  words: number
}

/** For employees, and for every anonymous survey. */
export const ofAnonymous: Thresholds = { numbers: 5, words: 10 }

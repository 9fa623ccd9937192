import type { manners } from '../ready/index.ts'

/** In which manner somebody meets us when something is wrong. */
export type Manner = keyof typeof manners

/** Words that speak for a manner (or, below zero, against it). Asked of small letters and straight apostrophes. */
export interface MannerCue {
  pattern: RegExp
  /** 2 is just enough, 1 needs company. */
  points: number
  /** As people read it: `Compares us with others`. */
  words: string
}

export type MannerCues = Readonly<Record<Manner, readonly MannerCue[]>>

/** From here on a manner is named. */
export const enoughPoints = 2

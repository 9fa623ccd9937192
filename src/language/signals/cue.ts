import { type SignalName, signalNames } from '../annotation.ts'

/** What a reply of our own side may do for a customer who is not well served. */
export const empathyParts = ['acknowledges', 'apologises', 'explains', 'commits', 'personal'] as const
export type EmpathyPart = (typeof empathyParts)[number]

/** What is looked for in our own replies. */
export const replyLists = [...empathyParts, 'courtesy'] as const
export type ReplyList = (typeof replyLists)[number]

/** What is looked for in customers' words. */
export type CustomerList = Exclude<SignalName, 'empathy'>
export const customerLists = signalNames.filter((name): name is CustomerList => name !== 'empathy')

/** All that has a list of words. */
export const cueLists = [...customerLists, ...replyLists] as const
export type CueList = (typeof cueLists)[number]

/** The languages that have lists of their own; all but English know the strong words only. */
export const cueLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'] as const
export type CueLanguage = (typeof cueLanguages)[number]

/** A word or phrase that speaks for a signal, or against it. */
export interface Cue {
  /**
   * Words in a row. `cancel*` is any word that begins so, `a/b` is either, `…` is up to three words between,
   * `^` the start of a sentence or clause, `#` a number above one, `@` a name (a word with a capital letter).
   */
  words: string
  /** 3 settles it, 2 alone is just enough, 1 needs company; below zero speaks against, 0 says nothing and hides shorter cues in it. */
  weight: number
  language: CueLanguage
}

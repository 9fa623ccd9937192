import type { Words } from '../model/survey.ts'

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
  /** Two letters of the version it was found in; absent where it is about all of them. */
  language?: string
  /** What mends it at once; absent where only a person can. */
  edit?: Edit
}

/** One change of a survey that mends what was found. Questions are named by their `name`, texts by language. */
export type Edit =
  /** Says the question in other words, in one language. */
  | { kind: 'reword'; question: string; language: string; title: string }
  /** Two questions of the same kind in its place: the first keeps the name, the second stands right after. */
  | { kind: 'split'; question: string; language: string; titles: [string, string] }
  /** Room for words of their own beside the answer. */
  | { kind: 'comment'; question: string }
  /** A new question of open words after the one named, or at the end. */
  | { kind: 'open-question'; after: string | null; title: Words }
  /** A new consent question right before the one named. */
  | { kind: 'consent-question'; before: string; title: Words }
  /** Moves it after the last question. */
  | { kind: 'move-to-end'; question: string }
  /** Its answers in the opposite order. */
  | { kind: 'turn-choices'; question: string }
  /** Its answers anew, all of them, in one language. Only where none of them is a value that results already hold. */
  | { kind: 'choices'; question: string; language: string; labels: string[] }
  /** One more answer at the end, such as “Prefer not to say”. */
  | { kind: 'add-choice'; question: string; label: Words }
  /** It need not be answered any longer. */
  | { kind: 'optional'; question: string }

import type { Correction } from '../../profile/corrections.ts'

/** All that may be wrong with a value, in the order in which it is looked for. */
export const problems = [
  'placeholder',
  'garbled',
  'email in name',
  'number in name',
  'link in name',
  'not an address',
  'misspelt domain',
  'no domain',
  'disposable',
  'role',
  'not a number',
  'no country code',
  'impossible number',
  'not in use',
  'unknown country',
  'wrong postal code',
  'code in city',
  'not a date',
  'in the future',
  'too long ago',
  'default date',
  'not a time',
  'text for a number',
  'upper or lower case',
  'untidy',
  'shared',
] as const
export type Problem = (typeof problems)[number]

/** Worth a look, but usable as it is: these cost no points for validity. */
export const onlyDoubtful: ReadonlySet<Problem> = new Set([
  'disposable',
  'role',
  'not in use',
  'default date',
  'upper or lower case',
  'untidy',
  'shared',
])

/** Something wrong with one value, and what to write instead where that is plain; null takes a value away. */
export interface Wrong {
  problem: Problem
  proposal?: Correction
}

/** What else is known of the customer that helps to judge one value. */
export interface Surroundings {
  /** Two letters, where they tell their country and it is one. */
  country: string | undefined
  email: string | null
  /** Whether this trait is told already. */
  has(trait: string): boolean
  now: Date
}

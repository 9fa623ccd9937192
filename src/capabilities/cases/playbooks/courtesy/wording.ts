import { english } from './english.ts'
import type { CourtesyRule } from './finding.ts'
import { german } from './german.ts'

/** The words by which a message is read in one language. Patterns are asked of small letters and straight apostrophes. */
export interface CourtesyWords {
  /** Each match is something to object to. */
  objections: Readonly<
    Record<Exclude<CourtesyRule, 'no-next-step' | 'promise-without-date'>, readonly RegExp[]>
  >
  /** A sentence that begins so tells somebody what to do; not with one of the `kind` words in it. */
  imperative: RegExp
  kind: RegExp
  /** A day, an hour, a span of time that can be held against us. */
  time: RegExp
  /** Says that it will be, not when. */
  vague: RegExp
  /** We promise something. */
  promise: RegExp
  /** What the customer can do or expect, without a time. */
  nextStep: RegExp
}

const wordings: Readonly<Record<string, CourtesyWords>> = { en: english, de: german }

/** Undefined for languages that nobody taught us. */
export const courtesyWordsOf = (language: string): CourtesyWords | undefined =>
  Object.hasOwn(wordings, language) ? wordings[language] : undefined

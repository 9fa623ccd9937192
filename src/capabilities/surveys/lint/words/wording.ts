import type { Words } from '../../model/survey.ts'
import { english } from './english.ts'
import { german } from './german.ts'

/** A way of putting an answer into people's mouths. */
export interface Leading {
  pattern: RegExp
  message: string
  fix: string
}

/** An answer list that is as good as it is bad, best first. */
export interface BalancedScale {
  about: RegExp
  labels: readonly string[]
}

/** What the rules must know of a language. Patterns are asked of titles and answers as they were written. */
export interface Wording {
  /** Judges before anybody has answered. */
  judging: RegExp
  /** Praise or blame of one's own, between “our” and the thing: the word to leave out is the first group. */
  praising: RegExp
  /** Words that take a side. */
  loaded: RegExp
  /** `How WORD was …`: the judging word is the second group, what it is asked with the first and third. */
  degree: RegExp
  leading: readonly Leading[]
  /** Two words that are one thing, or the two ends of one. */
  oneThing: RegExp
  /** Binds two things with one question about both. */
  binding: RegExp
  /** `A and B`, each with its article: groups are the article and word of both. */
  pair: RegExp
  /** What sets the scene before the question itself. */
  scene: RegExp
  /** Words that open a further question, and so end no pair. */
  verbs: RegExp
  /** Words of offices with what people say, where one takes the place of the other as it is. */
  plainer: Readonly<Record<string, string>>
  /** Words of offices that need the sentence to be written anew. */
  stilted: RegExp
  insiders: RegExp
  negatives: RegExp
  notNegative: RegExp
  /** A school grade, of a text of at least twelve words. */
  grade: (sentences: readonly (readonly string[])[]) => number
  positive: RegExp
  negative: RegExp
  balanced: readonly BalancedScale[]
  personal: RegExp
  wayOut: RegExp
  consent: RegExp
  /** What only those know who bought already, and what is asked of those who have not. */
  late: RegExp
  early: RegExp
}

const wordings: Readonly<Record<string, Wording>> = { en: english, de: german }

/** What is known of a language; undefined where nothing is, so that its words are not judged. */
export function wordingOf(language: string): Wording | undefined {
  return Object.hasOwn(wordings, language) ? wordings[language] : undefined
}

/** What the builder writes where a finding is mended by something new, in every language it knows. */
export const offered = {
  openQuestion: { en: 'What could we do better?', de: 'Was können wir besser machen?' },
  consent: {
    en: 'May we keep this to answer you? You can take it back at any time.',
    de: 'Dürfen wir das behalten, um Ihnen zu antworten? Sie können es jederzeit widerrufen.',
  },
  wayOut: { en: 'Prefer not to say', de: 'Keine Angabe' },
} as const satisfies Record<string, Words>

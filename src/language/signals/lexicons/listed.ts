import type { Cue, CueLanguage, CueList } from '../cue.ts'

/** Phrases with commas between, by the weight they have: `{ 3: 'speak to a manager, my lawyer', '-2': … }`. */
export type Weighed = Readonly<Record<string, string>>
export type Lexicon = Readonly<Partial<Record<CueList, Weighed>>>

/** The cues of one list in one language. */
export const listed = (weighed: Weighed, language: CueLanguage): Cue[] =>
  Object.entries(weighed).flatMap(([weight, phrases]) =>
    phrases
      .split(/[,\n]+/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '')
      .map((words) => ({ words, weight: Number(weight), language })),
  )

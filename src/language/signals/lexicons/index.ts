import { type Cue, type CueLanguage, type CueList, cueLanguages, cueLists } from '../cue.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import { type Lexicon, listed } from './listed.ts'
import { portuguese } from './portuguese.ts'
import { spanish } from './spanish.ts'

const lexicons: Record<CueLanguage, Lexicon> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pt: portuguese,
}

/** All words of all languages, by the signal they speak for. */
export function defaultCues(): Record<CueList, Cue[]> {
  const cuesOf = (list: CueList) =>
    cueLanguages.flatMap((language) => listed(lexicons[language][list] ?? {}, language))
  return Object.fromEntries(cueLists.map((list) => [list, cuesOf(list)])) as Record<CueList, Cue[]>
}

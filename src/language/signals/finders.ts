import { type CueLanguage, type CueList, cueLanguages } from './cue.ts'
import { type Finder, finderOf } from './matching/finder.ts'
import type { SignalRules } from './rules.ts'

/** By version and language: rules that come to a thread again and again are other objects with the same words. */
const built = new Map<string, Finder>()
/** A few rules in a few languages, for customers' words and for all; more would be somebody trying out words. */
const mostBuilt = 24

/**
 * The finder of a text's language, built once. Languages without a list are read with the English one.
 * @param lists what is looked for: fewer are found sooner
 */
export function finderFor(rules: SignalRules, language: string, lists: readonly CueList[]): Finder {
  const listed = cueLanguages.find((code) => code === language) ?? 'en'
  const key = `${rules.version} ${listed} ${lists.length}`
  const known = built.get(key)
  if (known) return known
  if (built.size >= mostBuilt) built.clear()
  const finder = finderOf(cuesIn(rules, listed, lists))
  built.set(key, finder)
  return finder
}

const cuesIn = ({ cues }: SignalRules, language: CueLanguage, lists: readonly CueList[]) =>
  lists.flatMap((list) =>
    cues[list].filter((cue) => cue.language === language).map((cue) => [list, cue] as const),
  )

import { readPhrase } from '../../../language/signals/matching/phrase.ts'
import {
  type Cue,
  type CueList,
  cueLists,
  defaultRules,
  rulesOf,
  type SignalRules,
} from '../../../language/signals/rules.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { Change } from './contract.ts'

/** What an organisation changed, by list. */
export type Changes = Partial<Record<CueList, Change>>

/** The words in force: those of Attune with the changes. Without a change they are those of Attune themselves. */
export function rulesWith(changes: Changes): SignalRules {
  if (Object.values(changes).every(isEmpty)) return defaultRules
  const cues = { ...defaultRules.cues }
  for (const list of cueLists) cues[list] = cuesWith(list, changes[list])
  return rulesOf(cues)
}

/** A phrase added takes the place of one of Attune's that says the same in the same language. */
export function cuesWith(list: CueList, change: Change = { added: [], left: [] }): Cue[] {
  const gone = new Set([...change.left, ...change.added].map(sameAs))
  return [...defaultRules.cues[list].filter((cue) => !gone.has(sameAs(cue))), ...change.added]
}

export const isEmpty = ({ added, left }: Change) => added.length === 0 && left.length === 0

const sameAs = ({ words, language }: Pick<Cue, 'words' | 'language'>) => `${language} ${folded(words)}`
const folded = (words: string) => words.trim().toLowerCase().split(/\s+/).join(' ')

/** The change as it is kept: every phrase can be read, none stands twice. */
export function checked({ added, left }: Change): Change {
  for (const [index, { words }] of added.entries()) {
    const phrase = readPhrase(words)
    if ('wrong' in phrase)
      throw new Invalid(`“${words}”: ${phrase.wrong}`, { field: `change.added.${index}.words` })
  }
  const once = new Map(added.map((cue) => [sameAs(cue), { ...cue, words: folded(cue.words) }]))
  return { added: [...once.values()], left }
}

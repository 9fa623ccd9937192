import type { Change, SignalShown } from '../../signals/contract.ts'

export type Cue = SignalShown['attunes'][number] & { isOwn: boolean }
type Phrase = Pick<Cue, 'words' | 'language'>

const same = (one: Phrase, other: Phrase) => one.words === other.words && one.language === other.language

/** The phrases that would count: one's own first, then those of Attune that are neither left out nor weighed anew. */
export function cuesIn({ attunes }: Pick<SignalShown, 'attunes'>, { added, left }: Change): Cue[] {
  const replaced = [...left, ...added]
  const stays = attunes.filter((cue) => !replaced.some((other) => same(other, cue)))
  return [...added.map((cue) => ({ ...cue, isOwn: true })), ...stays.map((cue) => ({ ...cue, isOwn: false }))]
}

/** A phrase taken away: one's own goes, one of Attune's is left out. */
export function without({ added, left }: Change, cue: Cue): Change {
  if (cue.isOwn) return { added: added.filter((one) => !same(one, cue)), left }
  return { added, left: [...left, { words: cue.words, language: cue.language }] }
}

export function putBack({ added, left }: Change, phrase: Phrase): Change {
  return { added, left: left.filter((one) => !same(one, phrase)) }
}

/** A phrase of one's own; the same words weighed before give way. */
export function withPhrase({ added, left }: Change, cue: Change['added'][number]): Change {
  const written = { ...cue, words: cue.words.trim().toLowerCase().split(/\s+/).join(' ') }
  return { added: [written, ...added.filter((one) => !same(one, written))], left }
}

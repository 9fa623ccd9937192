import type { Span } from '../annotation.ts'
import { type CueList, cueLists } from './cue.ts'
import { finderFor } from './finders.ts'
import { findCues, type Match, type Stretch } from './matching/finder.ts'
import { type Words, wordsOf } from './matching/words.ts'
import type { SignalRules } from './rules.ts'
import { turnOf } from './turning.ts'

/** What a text holds for one list: the weights found, added up, and where the words for it stand. */
export interface Evidence {
  weight: number
  quotes: Span[]
}

export type AllEvidence = Record<CueList, Evidence>

/** A second sentence that says the same adds less than the first. */
const furtherSentences = 0.5
/** Praise turned round is a complaint: "not helpful". */
const turnedPraise = 2

/** All evidence in a text: sentence by sentence, the strongest sentence counts in full. */
export function evidenceIn(
  text: string,
  sentences: readonly Span[],
  language: string,
  { rules, lists = cueLists }: { rules: SignalRules; lists?: readonly CueList[] },
): AllEvidence {
  const finder = finderFor(rules, language, lists)
  const words = wordsOf(text)
  const found = noEvidence()
  for (const stretch of stretchesOf(text, words, sentences)) {
    const matches = findCues(finder, stretch)
    if (matches.length > 0) gather(found, weigh(matches, stretch))
  }
  return found
}

function noEvidence(): AllEvidence {
  const found = {} as AllEvidence
  for (const list of cueLists) found[list] = { weight: 0, quotes: [] }
  return found
}

/** Where nobody cut the text into sentences it is one. */
function stretchesOf(text: string, words: Words, sentences: readonly Span[]): Stretch[] {
  if (sentences.length === 0) return [{ text, words, from: 0, to: words.words.length }]
  let from = 0
  return sentences.map(({ end }) => {
    let to = from
    while (to < words.starts.length && words.starts[to]! < end) to++
    const stretch = { text, words, from, to }
    from = to
    return stretch
  })
}

type Weighed = Map<CueList, Evidence>

function weigh(matches: Match[], stretch: Stretch): Weighed {
  const weighed: Weighed = new Map()
  for (const match of matches) {
    const turn = turnOf(match, stretch)
    if (turn === undefined) add(weighed, match.list, match.weight, match, stretch)
    else if (turn === 'negated' && match.list === 'praise')
      add(weighed, 'complaint', turnedPraise, { ...match, start: match.start - 1 }, stretch)
  }
  return weighed
}

function add(weighed: Weighed, list: CueList, weight: number, match: Match, { words }: Stretch) {
  const evidence = weighed.get(list) ?? { weight: 0, quotes: [] }
  evidence.weight += weight
  if (weight > 0) evidence.quotes.push({ start: words.starts[match.start]!, end: words.ends[match.end - 1]! })
  weighed.set(list, evidence)
}

function gather(found: AllEvidence, sentence: Weighed) {
  for (const [list, { weight, quotes }] of sentence) {
    const whole = found[list]
    const [more, less] = weight > whole.weight ? [weight, whole.weight] : [whole.weight, weight]
    whole.weight = more + furtherSentences * Math.min(Math.max(less, 0), more)
    whole.quotes.push(...quotes)
  }
}

/** How sure a weight makes: 2 is just enough, 3 settles it, and nothing found is nothing. Not calibrated: see docs/signals.md. */
export const sureness = (weight: number): number => (weight <= 0 ? 0 : 1 / (1 + Math.exp(2.2 - 1.2 * weight)))

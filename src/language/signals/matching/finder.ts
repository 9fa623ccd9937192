import type { Cue, CueList } from '../cue.ts'
import { readPhrase } from './phrase.ts'
import { openVocabulary, type Vocabulary } from './vocabulary.ts'
import type { Words } from './words.ts'

/** A cue as it stands in a text: from the word `start` to before the word `end`. */
export interface Match {
  list: CueList
  weight: number
  start: number
  end: number
}

/** The words of a text between two of their numbers. */
export interface Stretch {
  words: Words
  text: string
  from: number
  to: number
}

interface Node {
  next: Map<number, Node>
  gap?: Node
  ends: { list: CueList; weight: number }[]
}

/** All cues in one tree of words: a text is walked once, however many cues there are. */
export interface Finder {
  vocabulary: Vocabulary
  anywhere: Node
  atStart: Node
  /** The number of a name; names are looked for only where a cue has one. */
  name?: number
}

const longestGap = 3
const node = (): Node => ({ next: new Map(), ends: [] })

export function finderOf(cues: Iterable<readonly [CueList, Cue]>): Finder {
  const finder: Finder = { vocabulary: openVocabulary(), anywhere: node(), atStart: node() }
  for (const [list, cue] of cues) {
    plant(finder, list, cue)
    if (cue.words.includes('@')) finder.name = finder.vocabulary.numberOf('@')
  }
  return finder
}

function plant({ vocabulary, anywhere, atStart }: Finder, list: CueList, { words, weight }: Cue) {
  const phrase = readPhrase(words)
  if ('wrong' in phrase) return
  const isAtStart = phrase.steps[0]![0] === '^'
  let reached = [isAtStart ? atStart : anywhere]
  for (const step of isAtStart ? phrase.steps.slice(1) : phrase.steps) {
    reached = reached.flatMap((from) => {
      if (step === '…') return [gapAfter(from)]
      return step.map((word) => childOf(from, vocabulary.numberOf(word)))
    })
  }
  for (const end of reached) end.ends.push({ list, weight })
}

function gapAfter(from: Node): Node {
  from.gap ??= node()
  return from.gap
}

function childOf(from: Node, number: number): Node {
  const known = from.next.get(number)
  if (known) return known
  const child = node()
  from.next.set(number, child)
  return child
}

/** Every cue in a stretch of text; of cues of one list inside one another the longest only. */
export function findCues(finder: Finder, stretch: Stretch): Match[] {
  const numbers = numbersOf(finder, stretch)
  const found: Match[] = []
  for (let at = 0; at < numbers.length; at++) {
    if (numbers[at]!.length === 0) continue
    const walk = { numbers, found, start: at, from: stretch.from }
    step(walk, finder.anywhere, at)
    if (opensClause(stretch, stretch.from + at)) step(walk, finder.atStart, at)
  }
  return longestOnly(found)
}

interface Walk {
  numbers: (readonly number[])[]
  found: Match[]
  start: number
  from: number
}

function step(walk: Walk, at: Node, position: number) {
  for (const { list, weight } of at.ends)
    walk.found.push({ list, weight, start: walk.from + walk.start, end: walk.from + position })
  if (at.gap) {
    const last = Math.min(position + longestGap, walk.numbers.length - 1)
    for (let later = position; later <= last; later++) follow(walk, at.gap, later)
  }
  follow(walk, at, position)
}

function follow(walk: Walk, at: Node, position: number) {
  if (at.next.size === 0) return
  for (const number of walk.numbers[position] ?? []) {
    const child = at.next.get(number)
    if (child) step(walk, child, position + 1)
  }
}

function numbersOf({ vocabulary, name }: Finder, { words, text, from, to }: Stretch): (readonly number[])[] {
  const numbers: (readonly number[])[] = []
  for (let at = from; at < to; at++) {
    const known = vocabulary.numbersFor(words.words[at]!)
    numbers.push(name !== undefined && isName(text, words, at) ? [...known, name] : known)
  }
  return numbers
}

/** A masked name (`[name]`) begins with a bracket; a written one with a capital that is no whole word of capitals. */
function isName(text: string, { starts, ends, words }: Words, at: number): boolean {
  if (words[at] === 'name' && text[starts[at]! - 1] === '[') return true
  const first = text[starts[at]!]!
  if (first === words[at]![0]) return false
  return ends[at]! - starts[at]! > 1 && text[starts[at]! + 1] === words[at]![1]
}

const clauseOpeners = new Set(
  ', ; . : ! ? ( ) - – — … * and but so also then or because hi hello hey dear und aber et mais y pero e ma en maar mas'.split(
    ' ',
  ),
)

const opensClause = ({ words, from }: Stretch, at: number) =>
  at === from || clauseOpeners.has(words.words[at - 1]!)

/** In the order in which they begin; of equal ones that which speaks against, or says nothing. */
function longestOnly(found: Match[]): Match[] {
  if (found.length < 2) return found
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.weight - b.weight)
  const reached = new Map<CueList, number>()
  return found.filter(({ list, end, weight }) => {
    // What speaks against is heard even within what speaks for it: “are you kidding” in a question.
    const isInside = weight >= 0 && (reached.get(list) ?? 0) >= end
    if (!isInside) reached.set(list, end)
    return !isInside
  })
}

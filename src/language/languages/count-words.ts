import { languagesByWord, wordLanguages } from './common-words.ts'

/** How many everyday words of each language a text has. */
export interface CountedWords {
  words: number
  /** A word that several languages share counts for each of them with its part. */
  hits: ReadonlyMap<string, number>
  language: string
  most: number
  next: number
}

const mostWords = 100

export function wordsOf(text: string): CountedWords {
  const lower = text.toLowerCase()
  const hits = new Float64Array(wordLanguages.length)
  const counts = new Uint16Array(wordLanguages.length)
  let words = 0
  for (let at = 0; at < lower.length && words < mostWords; at++) {
    const start = at
    while (isWordUnit(lower.charCodeAt(at))) at++
    if (at === start) continue
    words++
    for (const place of languagesByWord.get(lower.slice(start, at)) ?? none) counts[place]!++
    addShares(hits, languagesByWord.get(lower.slice(start, at)))
  }
  return { words, hits: named(hits), ...leading(counts) }
}

const none: number[] = []

function addShares(hits: Float64Array, places: number[] | undefined): void {
  if (places) for (const place of places) hits[place]! += 1 / places.length
}

/** Letters, marks and apostrophes: `don't` is one word. */
function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || unit === 39 || (unit >= 0xaa && unit < 0x2000) || unit >= 0x3040
}

function named(hits: Float64Array): Map<string, number> {
  const byCode = new Map<string, number>()
  for (let place = 0; place < hits.length; place++)
    if (hits[place]! > 0) byCode.set(wordLanguages[place]!, hits[place]!)
  return byCode
}

function leading(counts: Uint16Array) {
  let language = ''
  let most = 0
  let next = 0
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place]!
    if (count > most) [language, next, most] = [wordLanguages[place]!, most, count]
    else if (count > next) next = count
  }
  return { language, most, next }
}

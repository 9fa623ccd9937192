import { languagesByWord, wordLanguages } from './common-words.ts'

/** How many everyday words of each language a text has. */
export interface CountedWords {
  words: number
  /** A word that several languages share counts for each of them with its part. */
  hits: () => ReadonlyMap<string, number>
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
    let hash = 0
    for (let unit = lower.charCodeAt(at); isWordUnit(unit); unit = lower.charCodeAt(++at))
      hash = step(hash, unit)
    if (at === start) continue
    words++
    const places = placesOf(lower, start, at, hash)
    if (places) addTo(counts, hits, places)
  }
  return { words, hits: () => named(hits), ...leading(counts) }
}

interface Everyday {
  word: string
  places: readonly number[]
}

/** By their hash, so that no word has to be cut out of a text to be looked up. */
const everyday = new Map<number, Everyday[]>()
for (const [word, places] of languagesByWord) {
  const hash = hashOf(word)
  everyday.set(hash, [...(everyday.get(hash) ?? []), { word, places }])
}

function placesOf(text: string, start: number, end: number, hash: number): readonly number[] | undefined {
  return everyday.get(hash)?.find(({ word }) => word.length === end - start && text.startsWith(word, start))
    ?.places
}

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i))
  return hash
}

/** Stays a small integer, which is looked up soonest. */
function step(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) & 0x3fff_ffff
}

function addTo(counts: Uint16Array, hits: Float64Array, places: readonly number[]): void {
  for (const place of places) {
    counts[place]!++
    hits[place]! += 1 / places.length
  }
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

import { wordsOf } from './words.ts'

/** Which n-grams a text holds: the buckets they fall into, each once, and how much each counts. */
export interface Features {
  buckets: Int32Array
  /** 1 + ln(times it occurs). */
  values: Float32Array
  /** How many of both are in use. */
  count: number
}

/** Longer texts are read up to here; a reader of comments learns nothing new after it. */
const mostUnits = 4000
const mostFeatures = 65_536

/** After a negation so many words are read once more, as negated. */
const negationReach = 4

/** What each kind of n-gram starts its hash with, so that a word and the same letters inside a word differ. */
const seeds = { word: 1, pair: 2, negated: 7, letters: [13, 14, 15] } as const

const negations = new Set(
  `not no never none nobody nothing neither nor cannot can't cant won't wont don't dont doesn't doesnt didn't didnt isn't
  isnt aren't arent wasn't wasnt weren't werent couldn't couldnt wouldn't wouldnt shouldn't shouldnt hasn't hasnt haven't
  havent hadn't hadnt ain't aint without hardly barely`.split(/\s+/),
)

/**
 * Hashed n-grams: single words, pairs of neighbours, words after a negation, and runs of three to five letters inside
 * words (which see through typing errors and endings). The models' weights are laid out by these buckets, so nothing here
 * can change without training anew.
 */
export class FeatureReader {
  readonly #mask: number
  readonly #times: Uint16Array
  /** The letters of a word between its edges; in lower case a letter may become two (`İ`). */
  readonly #units = new Uint16Array(2 * mostUnits + 2)
  readonly #features: Features = {
    buckets: new Int32Array(mostFeatures),
    values: new Float32Array(mostFeatures),
    count: 0,
  }

  /** @param bits buckets are 2^bits */
  constructor(bits = 18) {
    this.#mask = (1 << bits) - 1
    this.#times = new Uint16Array(1 << bits)
    this.#units[0] = edge
  }

  /** The features of a text. They are overwritten by the next call. */
  read(text: string): Features {
    const features = this.#features
    features.count = 0
    this.#countAll(wordsOf(text.length > mostUnits ? text.slice(0, mostUnits) : text))
    for (let i = 0; i < features.count; i++) {
      const bucket = features.buckets[i] as number
      const times = this.#times[bucket] as number
      features.values[i] = times === 1 ? 1 : 1 + Math.log(times)
      this.#times[bucket] = 0
    }
    return features
  }

  #countAll(words: readonly string[]) {
    let negated = 0
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string
      this.#add(hashOf(word, begin(seeds.word)))
      if (i + 1 < words.length) this.#addPair(word, words[i + 1] as string)
      if (negations.has(word)) negated = negationReach
      else if (negated > 0) negated = this.#addNegated(word, negated)
      if (word.length > 1 && word[0] !== '<') this.#addLetters(word)
    }
  }

  #addPair(word: string, next: string) {
    const first = step(unitsFrom(word, begin(seeds.pair)), space)
    this.#add(mixed(unitsFrom(next, first)))
  }

  /** How many words after this one are still negated. */
  #addNegated(word: string, negated: number): number {
    if (word === '.' || word === 'but' || word[0] === '!' || word[0] === '?') return 0
    this.#add(hashOf(word, begin(seeds.negated)))
    return negated - 1
  }

  /** All runs of three letters, then of four, then of five: the order in which they are added up matters to the last digit. */
  #addLetters(word: string) {
    const units = this.#units
    const end = word.length + 2
    for (let i = 0; i < word.length; i++) units[i + 1] = word.charCodeAt(i)
    units[end - 1] = edge
    const [three, four, five] = lettersBegun
    for (let i = 0; i + 3 <= end; i++) this.#add(mixed(threeFrom(units, i, three)))
    for (let i = 0; i + 4 <= end; i++) this.#add(mixed(step(threeFrom(units, i, four), units[i + 3]!)))
    for (let i = 0; i + 5 <= end; i++) {
      this.#add(mixed(step(step(threeFrom(units, i, five), units[i + 3]!), units[i + 4]!)))
    }
  }

  #add(hash: number) {
    const bucket = hash & this.#mask
    if (this.#times[bucket] === 0) {
      if (this.#features.count === mostFeatures) return
      this.#features.buckets[this.#features.count++] = bucket
    }
    this.#times[bucket] = (this.#times[bucket] as number) + 1
  }
}

const lettersBegun = seeds.letters.map(begin) as [number, number, number]
const space = 32
/** `_` stands before and after a word whose letters are taken in runs. */
const edge = 95

/** FNV-1a over UTF-16 units, its bits mixed once more as in MurmurHash3. */
function hashOf(text: string, begun: number): number {
  return mixed(unitsFrom(text, begun))
}

function begin(seed: number): number {
  return 2_166_136_261 ^ seed
}

function unitsFrom(text: string, begun: number): number {
  let hash = begun
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i))
  return hash
}

function threeFrom(units: Uint16Array, at: number, begun: number): number {
  return step(step(step(begun, units[at]!), units[at + 1]!), units[at + 2]!)
}

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 16_777_619)
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return once ^ (once >>> 13)
}

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

const lettersAtOnce = [3, 4, 5] as const

/** After a negation so many words are read once more, as negated. */
const negationReach = 4

/** What each kind of n-gram starts its hash with, so that a word and the same letters inside a word differ. */
const seeds = { word: 1, pair: 2, negated: 7, letters: 10 }

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
  readonly #features: Features = {
    buckets: new Int32Array(mostFeatures),
    values: new Float32Array(mostFeatures),
    count: 0,
  }

  /** @param bits buckets are 2^bits */
  constructor(bits = 18) {
    this.#mask = (1 << bits) - 1
    this.#times = new Uint16Array(1 << bits)
  }

  /** The features of a text. They are overwritten by the next call. */
  read(text: string): Features {
    const features = this.#features
    features.count = 0
    this.#countAll(wordsOf(text.length > mostUnits ? text.slice(0, mostUnits) : text))
    for (let i = 0; i < features.count; i++) {
      const bucket = features.buckets[i] as number
      features.values[i] = 1 + Math.log(this.#times[bucket] as number)
      this.#times[bucket] = 0
    }
    return features
  }

  #countAll(words: readonly string[]) {
    let negated = 0
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string
      this.#add(hashOf(word, 0, word.length, seeds.word))
      if (i + 1 < words.length) this.#addPair(word, words[i + 1] as string)
      if (negations.has(word)) negated = negationReach
      else if (negated > 0) negated = this.#addNegated(word, negated)
      if (word.length > 1 && word[0] !== '<') this.#addLetters(`_${word}_`)
    }
  }

  #addPair(word: string, next: string) {
    const pair = `${word} ${next}`
    this.#add(hashOf(pair, 0, pair.length, seeds.pair))
  }

  /** How many words after this one are still negated. */
  #addNegated(word: string, negated: number): number {
    if (word === '.' || word === 'but' || word[0] === '!' || word[0] === '?') return 0
    this.#add(hashOf(word, 0, word.length, seeds.negated))
    return negated - 1
  }

  #addLetters(word: string) {
    for (const size of lettersAtOnce) {
      for (let start = 0; start + size <= word.length; start++) {
        this.#add(hashOf(word, start, start + size, seeds.letters + size))
      }
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

/** FNV-1a over a stretch of UTF-16 units, its bits mixed once more as in MurmurHash3. */
function hashOf(text: string, start: number, end: number, seed: number): number {
  let hash = 2_166_136_261 ^ seed
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

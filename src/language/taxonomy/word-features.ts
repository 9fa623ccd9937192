import { FeatureReader } from '../ngrams/features.ts'
import { bucketBits, buckets } from './model.ts'
import type { Sparse } from './rows.ts'

let reader: FeatureReader | undefined

/** The hashed n-grams of a text with how often each occurs, dampened; a copy of its own. */
export function wordFeatures(text: string): Sparse {
  reader ??= new FeatureReader(bucketBits)
  const { buckets: places, values, count } = reader.read(text)
  return { places: places.slice(0, count), values: values.slice(0, count) }
}

/** Inverse document frequency, ln((1 + n) / (1 + texts with it)) + 1: what is in every text says little. */
export function rarityIn(texts: readonly Sparse[]): Float32Array {
  const times = new Float32Array(buckets)
  for (const { places } of texts) for (const place of places) times[place]! += 1
  return times.map((n) => Math.log((1 + texts.length) / (1 + n)) + 1)
}

/** The features weighted by rarity, of length 1. */
export function weighted({ places, values }: Sparse, rarity: Float32Array): Sparse {
  const rare = values.map((value, i) => value * rarity[places[i]!]!)
  const length = Math.sqrt(rare.reduce((sum, value) => sum + value * value, 0)) || 1
  return { places, values: rare.map((value) => value / length) }
}

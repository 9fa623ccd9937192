/**
 * An organisation's topics, learned from its examples: plain data with typed arrays, so that it can be handed to a thread
 * and written to a file (`topicFile`, `topicModelIn`).
 */
export interface TopicModel {
  /** Names these very weights: another training has another one. */
  version: string
  /** `one`: every text has exactly one topic. `many`: any number, none as well. */
  labels: 'one' | 'many'
  topics: LearnedTopic[]
  /** What a text's place in meaning says: one row of weights for each topic, as long as an embedding. */
  meaning: { size: number; weights: Float32Array; bias: Float32Array }
  words: WordWeights
}

export interface LearnedTopic {
  name: string
  /** Its id where it comes from the organisation's tree, and those of the topics above it, the nearest first. */
  id?: string
  above?: string[]
  /** How many examples are about it. */
  examples: number
  /** `likeness`: too few examples to learn from, so likeness to them and to its description decides. */
  by: 'examples' | 'likeness'
  /** From this probability on a text is about it. Of no use where every text has exactly one topic. */
  threshold: number
  /** Turns a decision value into a probability: 1 / (1 + exp(−(slope × value + offset))), or softmax(slope × value). */
  slope: number
  offset: number
  /** Where likeness decides: what it is likeness to, as the reason to show. */
  alike: { text: string; embedding: Float32Array }[]
}

/**
 * Weights of hashed n-grams, those that are not zero only: bucket b has the entries from `starts[b]` to `starts[b + 1]`.
 * A weight is `values[entry] × scale[topic]`.
 */
export interface WordWeights {
  starts: Uint32Array
  topics: Uint16Array
  values: Int8Array
  scale: Float32Array
  bias: Float32Array
  /** How rare each bucket is among the examples: inverse document frequency. */
  rarity: Float32Array
}

/** Hashed n-grams fall into 2^16 buckets: few examples fill no more. */
export const bucketBits = 16
export const buckets = 2 ** bucketBits
/** Numbers of an embedding. */
export const meaningSize = 512
/** With fewer examples likeness decides. From two on learning is better by far (docs/topics.md). */
export const enoughExamples = 2

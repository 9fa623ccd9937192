import type { Located } from './examples.ts'
import type { TopicModel } from './model.ts'
import type { Sparse } from './rows.ts'
import { weighted, wordFeatures } from './word-features.ts'

/** How far on its own side each topic sees the text; above zero speaks for it. Both parts count alike. */
export function decisions(model: TopicModel, { text, embedding }: Located): Float64Array {
  const byWords = wordDecisions(model, weighted(wordFeatures(text), model.words.rarity))
  const byMeaning = embedding && meaningDecisions(model, embedding)
  return byWords.map((words, topic) => {
    const isLikeness = model.topics[topic]?.by === 'likeness'
    if (!byMeaning) return isLikeness ? unlike : 2 * words
    return isLikeness ? byMeaning[topic]! : words + byMeaning[topic]!
  })
}

/** Likeness cannot be told from words alone. */
const unlike = -3

function wordDecisions({ topics, words }: TopicModel, { places, values }: Sparse): Float64Array {
  const sums = new Float64Array(topics.length)
  for (let i = 0; i < places.length; i++) {
    const bucket = places[i]!
    for (let entry = words.starts[bucket]!; entry < words.starts[bucket + 1]!; entry++) {
      sums[words.topics[entry]!]! += values[i]! * words.values[entry]!
    }
  }
  return sums.map((sum, topic) => sum * words.scale[topic]! + words.bias[topic]!)
}

function meaningDecisions({ topics, meaning }: TopicModel, embedding: Float32Array): Float64Array {
  return Float64Array.from(topics, (_, topic) => {
    const start = topic * meaning.size
    let sum = meaning.bias[topic]!
    for (let i = 0; i < meaning.size; i++) sum += meaning.weights[start + i]! * embedding[i]!
    return sum
  })
}

/** Probabilities of all topics, in the model's order. */
export function probabilities(model: TopicModel, located: Located): Float64Array {
  return model.labels === 'one'
    ? softmax(decisions(model, located), model.topics[0]?.slope ?? 1)
    : decisions(model, located).map((value, topic) => {
        const { slope, offset } = model.topics[topic]!
        return logistic(slope * value + offset)
      })
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

export function softmax(values: Float64Array, slope: number): Float64Array {
  const highest = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  const powers = values.map((value) => Math.exp(slope * (value - highest)))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

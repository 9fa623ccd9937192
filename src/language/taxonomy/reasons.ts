import { wordsOf } from '../ngrams/words.ts'
import type { Located } from './examples.ts'
import { dot } from './likeness.ts'
import type { TopicModel } from './model.ts'
import { wordFeatures } from './word-features.ts'

const mostReasons = 3
/** What is read for reasons; a longer text repeats itself. */
const mostWords = 200

/** What spoke for a topic: the words of the text that count most for it, or the example that is closest. */
export function reasonsFor(model: TopicModel, topic: number, { text, embedding }: Located): string[] {
  const { alike } = model.topics[topic]!
  if (alike.length > 0) return embedding ? [closest(alike, embedding)] : []
  const words = wordsOf(text).slice(0, mostWords)
  const counts = new Map([...new Set(words)].map((word) => [word, weightOf(model, topic, word)]))
  const strongest = [...counts]
    .filter(([word, weight]) => weight > 0 && /\p{L}{2}/u.test(word) && word[0] !== '<')
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostReasons)
    .map(([word]) => word)
  return joined(words, strongest)
}

function closest(alike: readonly { text: string; embedding: Float32Array }[], embedding: Float32Array) {
  return alike.toSorted((a, b) => dot(b.embedding, embedding) - dot(a.embedding, embedding))[0]!.text
}

/** What a word by itself adds to the decision: itself and the letters in it. */
function weightOf({ words }: TopicModel, topic: number, word: string): number {
  const { places, values } = wordFeatures(word)
  let sum = 0
  for (let i = 0; i < places.length; i++) {
    const bucket = places[i]!
    for (let entry = words.starts[bucket]!; entry < words.starts[bucket + 1]!; entry++) {
      if (words.topics[entry] === topic) sum += values[i]! * words.rarity[bucket]! * words.values[entry]!
    }
  }
  return sum
}

/** Neighbours in the text are shown as one: `late delivery`. */
function joined(words: readonly string[], strongest: readonly string[]): string[] {
  const pair = words.find((word, i) => strongest.includes(word) && strongest.includes(words[i + 1] ?? ''))
  if (!pair) return [...strongest]
  const next = words[words.indexOf(pair) + 1]!
  if (next === pair || !strongest.includes(next)) return [...strongest]
  return [`${pair} ${next}`, ...strongest.filter((word) => word !== pair && word !== next)]
}

import { type Example, type TopicToLearn, tells } from './examples.ts'
import { likeness } from './likeness.ts'
import { buckets, enoughExamples, type LearnedTopic, meaningSize, type TopicModel } from './model.ts'
import { FullRows, type Sparse, SparseRows } from './rows.ts'
import { type Linear, type Strength, separate } from './solver.ts'
import { rarityIn, weighted, wordFeatures } from './word-features.ts'
import { packed } from './word-weights.ts'

/** Found on the dev splits of public intents, few and many examples alike; no choice of the user. */
const byMeaning: Strength = { cost: 2, dearer: 5 }
const byWords: Strength = { cost: 1, dearer: 5 }

export interface Lesson {
  examples: readonly Example[]
  topics: readonly TopicToLearn[]
  labels: 'one' | 'many'
}

/** Topics learned from all examples of the lesson, their decision values not yet turned into probabilities. */
export function fitted({ examples, topics, labels }: Lesson): TopicModel {
  const texts = [...examples, ...topics.flatMap(descriptionOf)]
  const features = texts.map(({ text }) => wordFeatures(text))
  const rarity = rarityIn(features)
  const rows = features.map((one) => weighted(one, rarity))
  const learned = topics.map((topic) => learnOne(topic, texts, rows))
  const meaning = {
    size: meaningSize,
    ...side(
      learned.map((one) => one.meaning),
      meaningSize,
    ),
  }
  const words = {
    ...packed(learned.map((one) => one.words.weights)),
    bias: biases(learned.map((one) => one.words)),
    rarity,
  }
  return { version: '', labels, topics: learned.map((one) => one.topic), meaning, words }
}

function descriptionOf({ name, described }: TopicToLearn): Example[] {
  return described ? [{ ...described, topics: [name] }] : []
}

function learnOne(topic: TopicToLearn, all: readonly Example[], allRows: readonly Sparse[]) {
  const { described, ...known } = topic
  const texts = all.filter((one) => tells(one, topic.name))
  const rows = allRows.filter((_, i) => tells(all[i]!, topic.name))
  const isAbout = Uint8Array.from(texts, ({ topics }) => Number(topics.includes(topic.name)))
  const own = texts.filter((_, i) => isAbout[i])
  const examples = own.length - (described ? 1 : 0)
  const learned: LearnedTopic = { ...known, ...untried, examples, by: 'examples', alike: [] }
  if (examples < enoughExamples) {
    const others = texts.filter((_, i) => !isAbout[i])
    const alike = own.map(({ text, embedding }) => ({ text, embedding }))
    return {
      topic: { ...learned, by: 'likeness' as const, alike },
      meaning: likeness(own, others),
      words: nothing(),
    }
  }
  const places = texts.map(({ embedding }) => embedding)
  const meaning = separate(new FullRows(places, meaningSize), isAbout, byMeaning)
  return { topic: learned, meaning, words: separate(new SparseRows(rows, buckets), isAbout, byWords) }
}

const untried = { threshold: 0.5, slope: 2, offset: 0 }

function nothing(): Linear {
  return { weights: new Float32Array(0), bias: 0 }
}

function side(lines: readonly Linear[], size: number) {
  const weights = new Float32Array(lines.length * size)
  for (const [topic, line] of lines.entries()) weights.set(line.weights, topic * size)
  return { weights, bias: biases(lines) }
}

function biases(lines: readonly Linear[]) {
  return Float32Array.from(lines, ({ bias }) => bias)
}

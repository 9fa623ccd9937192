import type { FoundTopic } from '../annotation.ts'
import { probabilities } from './decide.ts'
import type { Located } from './examples.ts'
import type { TopicModel } from './model.ts'
import { reasonsFor } from './reasons.ts'

/**
 * What a text is about, most probable first: those above their thresholds, or, where every text has exactly one topic,
 * the most probable one.
 */
export function topicsOf(model: TopicModel, located: Located): FoundTopic[] {
  if (model.topics.length === 0 || located.text.trim() === '') return []
  const chances = probabilities(model, located)
  return chosen(model, chances)
    .sort((a, b) => chances[b]! - chances[a]!)
    .map((topic) => ({
      name: model.topics[topic]!.name,
      probability: chances[topic]!,
      why: reasonsFor(model, topic, located),
    }))
}

function chosen({ labels, topics }: TopicModel, chances: Float64Array): number[] {
  if (labels === 'one') return [chances.indexOf(Math.max(...chances))]
  return topics.map((_, topic) => topic).filter((topic) => chances[topic]! >= topics[topic]!.threshold)
}

/** The ids of the found topics and of all above them, each once: what an interaction is kept under. */
export function topicIdsOf(model: TopicModel, found: readonly FoundTopic[]): string[] {
  const named = new Set(found.map(({ name }) => name))
  const topics = model.topics.filter(({ name }) => named.has(name))
  return [...new Set(topics.flatMap(({ id, above = [] }) => (id ? [id, ...above] : above)))]
}

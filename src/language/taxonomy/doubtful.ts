import { probabilities } from './decide.ts'
import type { Located } from './examples.ts'
import { dot } from './likeness.ts'
import type { TopicModel } from './model.ts'

/** A text whose label would teach most. */
export interface Doubtful<Text extends Located> {
  located: Text
  /** How probable it is about the topic. */
  probability: number
}

/** Closer texts than this say the same: one label for them is enough. */
const sameThing = 0.85

/**
 * The texts that one topic is least certain about, those nearest its threshold first, without ten of the same: what lies
 * close to a text that was chosen already is passed over.
 */
export function leastCertain<Text extends Located>(
  model: TopicModel,
  wanted: Wanted<Text>,
): Doubtful<Text>[] {
  const { judged, threshold } = judgedFor(model, wanted)
  judged.sort((a, b) => doubt(a.probability, threshold) - doubt(b.probability, threshold))
  return apart(judged, wanted.most)
}

/** The texts that a topic is most certain about, as different as they come. */
export function mostCertain<Text extends Located>(model: TopicModel, wanted: Wanted<Text>): Doubtful<Text>[] {
  const { judged, threshold } = judgedFor(model, wanted)
  const found = judged.filter(({ probability }) => probability >= threshold)
  return apart(
    found.sort((a, b) => b.probability - a.probability),
    wanted.most,
  )
}

interface Wanted<Text extends Located> {
  /** Id or name. */
  topic: string
  texts: readonly Text[]
  most: number
}

function judgedFor<Text extends Located>(model: TopicModel, { topic, texts }: Wanted<Text>) {
  const at = model.topics.findIndex(({ name, id }) => id === topic || name === topic)
  const threshold = model.topics[at]?.threshold ?? 1
  const known = at < 0 ? [] : texts
  return {
    threshold,
    judged: known.map((located) => ({ located, probability: probabilities(model, located)[at]! })),
  }
}

/** Distance to the threshold in log odds: .01 and .02 differ as much as .98 and .99. */
function doubt(probability: number, threshold: number) {
  return Math.abs(logOdds(probability) - logOdds(threshold))
}

function logOdds(p: number) {
  const inside = Math.min(Math.max(p, 1e-6), 1 - 1e-6)
  return Math.log(inside / (1 - inside))
}

function apart<Text extends Located>(judged: readonly Doubtful<Text>[], most: number): Doubtful<Text>[] {
  const chosen: Doubtful<Text>[] = []
  for (const one of judged) {
    if (chosen.length === most) break
    if (!chosen.some(({ located }) => saysTheSame(located, one.located))) chosen.push(one)
  }
  return chosen
}

function saysTheSame(one: Located, other: Located) {
  if (one.text === other.text) return true
  return Boolean(one.embedding && other.embedding && dot(one.embedding, other.embedding) > sameThing)
}

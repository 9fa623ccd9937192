import { type EmotionName, emotionNames, type FeelingName } from './address.ts'

/** Which key says what while somebody labels. */
export type Label =
  | { kind: 'feeling'; value: FeelingName }
  | { kind: 'emotion'; value: EmotionName }
  | { kind: 'topic'; value: string; name: string }

const feelingKeys = { 1: 'negative', 2: 'neutral', 3: 'positive' } as const
const emotionKeys: Record<string, EmotionName> = {
  a: 'anger',
  f: 'frustration',
  d: 'sadness',
  w: 'fear',
  y: 'joy',
  s: 'surprise',
  n: 'neutral',
}
/** Letters that are left for topics: none that moves, labels or leaves. */
const topicKeys = [...'beghimpqrtvz']

/** Every key with its label: feelings by number, emotions and the first topics by letter. */
export function labelKeys(topics: readonly { id: string; name: string }[]): ReadonlyMap<string, Label> {
  return new Map<string, Label>([
    ...Object.entries(feelingKeys).map(([key, value]) => [key, { kind: 'feeling', value }] as const),
    ...Object.entries(emotionKeys).map(([key, value]) => [key, { kind: 'emotion', value }] as const),
    ...topics
      .slice(0, topicKeys.length)
      .map(({ id, name }, at) => [topicKeys[at]!, { kind: 'topic', value: id, name }] as const),
  ])
}

interface Labelled {
  emotions: readonly string[]
  topics: readonly { id: string }[]
}

/** What a label makes of a comment: a feeling is set, an emotion or a topic put there or taken away. */
export function saidBy(label: Label, comment: Labelled) {
  switch (label.kind) {
    case 'feeling':
      return { feeling: label.value }
    case 'emotion':
      return { emotions: emotionsAfter(label.value, comment.emotions) }
    case 'topic':
      return {
        topics: toggled(
          label.value,
          comment.topics.map(({ id }) => id),
        ),
      }
  }
}

/** Calm is the absence of the others: whichever is said last stands. */
function emotionsAfter(said: EmotionName, before: readonly string[]): EmotionName[] {
  const known = emotionNames.filter((name) => before.includes(name))
  if (said === 'neutral') return ['neutral']
  const after = toggled(
    said,
    known.filter((name) => name !== 'neutral'),
  )
  return after.length > 0 ? after : ['neutral']
}

function toggled<T>(one: T, among: readonly T[]): T[] {
  return among.includes(one) ? among.filter((other) => other !== one) : [...among, one]
}

import type { Annotation } from '../../../language/annotation.ts'
import { topicIdsOf, topicsOf } from '../../../language/taxonomy/topics-of.ts'
import type { Understander, Understood } from '../../../language/understander.ts'
import type { Unread } from './facts.ts'
import type { Standards } from './standards.ts'

/** The annotation without the words themselves: those stand in the interaction. */
export type Kept = Omit<Annotation, 'masked' | 'annotation_version'>

/** What was read in a comment: the record, and its place in meaning as int8 (empty where there is none). */
export interface KeptReading {
  record: Kept
  embedding: readonly number[]
}

/** A comment as it is understood now, before anybody's corrections. */
export interface Reading extends KeptReading {
  id: string
  /** Ids of its topics and of those above them. */
  topics: readonly string[]
  theme: string
}

/**
 * Reads comments, in the order given.
 * @param before by id: what the same models and rules read in the same words; only its topics are worked out anew
 */
export async function read(
  understander: Understander,
  unread: readonly Unread[],
  { standards, before }: { standards: Standards; before: ReadonlyMap<string, KeptReading> },
): Promise<Reading[]> {
  const anew = unread.filter(({ id }) => !before.has(id))
  const { rules, topics } = standards
  const understood = await understander.annotate(
    anew.map(({ text, direction }) => ({ text, direction: direction === 'out' ? 'out' : 'in' })),
    { signals: rules, ...(topics && { topics: topics.model }) },
  )
  const found = new Map(anew.map(({ id }, at) => [id, keptOf(understood[at]!)]))
  return unread.map((one) => {
    const kept = found.get(one.id) ?? retopiced(one.text, before.get(one.id)!, standards)
    return readingOf(one.id, kept, standards)
  })
}

/** A reading with its topics and its theme by the standards of today. */
export function readingOf(id: string, kept: KeptReading, { topics, themeOf }: Standards): Reading {
  return {
    id,
    ...kept,
    topics: topics ? topicIdsOf(topics.model, kept.record.topics) : [],
    theme: kept.embedding.length > 0 ? themeOf(fromInt8(kept.embedding)) : '',
  }
}

function keptOf({ masked: _, annotation_version: __, embedding, ...record }: Understood): KeptReading {
  return { record, embedding: embedding ? toInt8(embedding) : [] }
}

/** The same reading by the topics of today, from the place in meaning that was kept: no model has to run. */
function retopiced(text: string, { record, embedding }: KeptReading, { topics }: Standards): KeptReading {
  const place = embedding.length > 0 ? { embedding: fromInt8(embedding) } : {}
  return {
    record: { ...record, topics: topics ? topicsOf(topics.model, { text, ...place }) : [] },
    embedding,
  }
}

/** A unit vector at a hundredth of its size: cosines stay right to about a thousandth. */
function toInt8(vector: Float32Array): number[] {
  return Array.from(vector, (one) => Math.max(-127, Math.min(127, Math.round(one * 127))))
}

export function fromInt8(kept: readonly number[]): Float32Array {
  const length = Math.hypot(...kept) || 1
  return Float32Array.from(kept, (one) => one / length)
}

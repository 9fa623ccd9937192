import { emotions, feelings, signalNames } from '../../../language/annotation.ts'
import type { Context } from '../../../platform/context.ts'
import type { Kept } from '../annotating/read.ts'
import type { CommentInFull } from '../contract.ts'
import { correctionOf } from '../corrections/store.ts'
import { asComments, findComment } from './comments.ts'
import { recordOf } from './record.ts'

/** One comment with everything that was understood of it, and what people corrected. */
export async function showComment(
  context: Context,
  asked: { id: string; at?: string },
): Promise<CommentInFull> {
  const row = await findComment(context, asked)
  const [[comment], kept, correction] = await Promise.all([
    asComments(context, [row]),
    recordOf(context, row),
    correctionOf(context, row.id),
  ])
  return {
    ...comment!,
    sentences: kept?.record.sentences ?? [],
    probabilities: probabilitiesOf(kept?.record),
    why: kept ? whyOf(kept.record) : [],
    support: kept?.record.language.support ?? 'none',
    correction: correction ?? null,
    annotationVersion: kept?.version ?? '',
  }
}

function probabilitiesOf(record: Kept | undefined): CommentInFull['probabilities'] {
  if (!record) return { feelings: {}, emotions: {} }
  return {
    feelings: Object.fromEntries(feelings.map((one) => [one, record.sentiment.probabilities[one]])),
    emotions: Object.fromEntries(emotions.map((one) => [one, record.emotions[one]])),
  }
}

/** What spoke for its signals and topics, in its own words. */
function whyOf({ signals, topics }: Kept): CommentInFull['why'] {
  const bySignals = signalNames.map((what) => ({ what, p: signals[what].p, words: signals[what].why }))
  const byTopics = topics.map(({ name, probability, why }) => ({ what: name, p: probability, words: why }))
  return [...bySignals, ...byTopics].filter(({ words }) => words.length > 0)
}

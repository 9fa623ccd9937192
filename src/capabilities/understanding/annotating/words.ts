import { topicIdsOf } from '../../../language/taxonomy/topics-of.ts'
import type { Context } from '../../../platform/context.ts'
import type { OpenUnderstander } from './annotate.ts'
import { standardsNow } from './standards.ts'

/** What was read in words that belong to nobody: how they feel, −1 to 1 or null, and ids of their topics and of those above. */
export interface WordsRead {
  feeling: number | null
  topics: readonly string[]
}

/** Reads words that are no interaction, by the standards of today; position by position. */
export async function readWords(
  context: Context,
  open: OpenUnderstander,
  texts: readonly string[],
): Promise<WordsRead[]> {
  const [understander, { rules, topics }] = await Promise.all([open(), standardsNow(context)])
  const read = await understander.annotate(
    texts.map((text) => ({ text })),
    { signals: rules, ...(topics && { topics: topics.model }) },
  )
  return read.map(({ sentiment, topics: found }) => ({
    feeling: sentiment.score,
    topics: topics ? topicIdsOf(topics.model, found) : [],
  }))
}

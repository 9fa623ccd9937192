import type { Context } from '../../../../platform/context.ts'
import { tell } from '../../../outward/index.ts'
import { partsOf } from './answer-parts.ts'
import { type Passed, questionsOf } from './passed.ts'

/**
 * Tells other systems who answered, once each, however often a response lands. Scores go out, words stay here. Of anonymous
 * surveys nothing is told: when somebody answered is more than may be known of them.
 */
export async function tellOthers(context: Context, passed: readonly Passed[]): Promise<void> {
  const done = passed.filter(({ row, survey }) => row.state === 'complete' && !survey.isAnonymous)
  await tell(context, 'response.submitted', done.map(toldOf), { keys: done.map(({ row }) => row.id) })
}

function toldOf(passed: Passed): Record<string, unknown> {
  const { row, survey } = passed
  return {
    survey: survey.id,
    version: row.version,
    response: row.id,
    customer: row.customer_id,
    channel: row.channel,
    language: row.language,
    scores: scoresOf(passed),
  }
}

function scoresOf(passed: Passed) {
  return questionsOf(passed).flatMap((question) =>
    partsOf(question, passed.row.answers)
      .filter(({ score }) => question.scale !== undefined && score !== null)
      .map(({ score }) => ({ question: question.name, scale: question.scale, score })),
  )
}

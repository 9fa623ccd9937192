import { emotions } from '../../../language/annotation.ts'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { namesOf } from '../../customers/index.ts'
import { ofJourney } from '../instances/facts.ts'
import { measuredShare } from '../measured.ts'
import type * as contract from './contract.ts'
import { closenessToMiddle, quotesOf } from './quotes.ts'
import { mostVisits, placesOf, type Said, saidAtStep } from './words-facts.ts'

/** What customers said at a step, in masked words, and which emotions are in it. */
export async function showStepWords(
  context: Context,
  question: InputOf<typeof contract.showStepWords>,
): Promise<contract.StepWords> {
  const { journey, now } = await ofJourney(context, question.id, question)
  const { step, visit, side } = question
  const said = await saidAtStep(context, { journey, walked: now, step, visit, side })
  const middle = closenessToMiddle(await placesOf(context, said))
  return {
    n: said.length,
    isSample: said.length >= mostVisits,
    emotions: emotions
      .map((emotion) => ({
        emotion,
        share: measuredShare(said.filter((one) => one.emotions.includes(emotion)).length, said.length),
      }))
      .sort((a, b) => b.share.hits - a.share.hits)
      .map(({ emotion, share: { hits: _, ...share } }) => ({ emotion, share })),
    quotes: await shown(
      context,
      quotesOf(
        said.filter(({ is_sure }) => is_sure),
        middle,
      ),
    ),
  }
}

async function shown(
  context: Context,
  quotes: readonly (Said & Pick<contract.StepQuote, 'kind'>)[],
): Promise<contract.StepQuote[]> {
  const maySee = context.actor.permissions.has('customers:read')
  const ids = quotes.map(({ customer_id }) => customer_id)
  const names = maySee ? await namesOf(context, ids) : new Map<string, string>()
  return quotes.map(({ customer_id, conversation_id, at, is_sure: _, ...same }) => ({
    ...same,
    at: new Date(at).toISOString(),
    conversation: conversation_id === '' ? null : same.id,
    customer: maySee ? { id: customer_id, name: names.get(customer_id) ?? '' } : null,
  }))
}

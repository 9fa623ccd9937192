import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { arrange, noteFollowed, type Occasion, triggersInForce } from '../../surveys/index.ts'

const Ended = z.object({
  id: z.string(),
  customer_id: z.string(),
  conversation_id: z.string(),
  latest_at: z.coerce.date(),
  agents: z.array(z.string()),
  touchpoint: z.string(),
  stage: z.string(),
  product: z.string(),
  language: z.string(),
})
type Ended = z.infer<typeof Ended>

const hourMs = 3_600_000
/** What became of a conversation is written some minutes after its last message; each one asks once all the same. */
const overlapMs = hourMs
const mostAtOnce = 5_000

/** Surveys that ask after a conversation ask those in which nobody has written for as long as they say. */
export async function askAfterConversations(context: Context): Promise<void> {
  for (const { id, surveyId, trigger, since, followedUntil } of await triggersInForce(
    context,
    'conversation',
  )) {
    if (trigger.after.kind !== 'conversation') continue
    const now = context.now()
    const quietMs = trigger.after.quietHours * hourMs
    const from = Math.max(since.getTime(), followedUntil.getTime() - overlapMs)
    const ended = await endedBetween(context, new Date(from - quietMs), new Date(now.getTime() - quietMs))
    await arrange(context, {
      surveyId,
      triggerId: id,
      channel: trigger.channel,
      sampleShare: trigger.sampleShare,
      occasions: ended.map((one) => occasionOf(one, new Date(now.getTime() + trigger.delayMinutes * 60_000))),
    })
    if (ended.length < mostAtOnce) await noteFollowed(context, id, now)
  }
}

function endedBetween({ facts }: Context, from: Date, until: Date): Promise<Ended[]> {
  return facts.query(
    Ended,
    `SELECT id, customer_id, conversation_id, latest_at, agents, touchpoint, stage, product, language
    FROM conversation_outcomes FINAL
    WHERE latest_at > {from:DateTime64(3)} AND latest_at <= {until:DateTime64(3)} AND empty(import_ids)
    ORDER BY latest_at, id LIMIT {most:UInt32}`,
    { from, until, most: mostAtOnce },
  )
}

function occasionOf(one: Ended, dueAt: Date): Occasion {
  const known = {
    conversationId: one.conversation_id,
    agent: one.agents.at(-1) ?? '',
    touchpoint: one.touchpoint,
    stage: one.stage,
    product: one.product,
  }
  return {
    customerId: one.customer_id,
    cause: `conversation:${one.id}`,
    known: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== '')),
    dueAt,
    language: one.language,
  }
}

import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { filterInForce, filterSql } from '../../../customers/index.ts'
import { arrange, type Occasion } from '../arrange.ts'
import { type KeptTrigger, noteFollowed, triggersInForce } from './store.ts'

const Happened = z.object({
  id: z.string(),
  customer_id: z.string(),
  occurred_at: z.coerce.date(),
  product: z.string(),
  agent_id: z.string(),
  order_id: z.string(),
  conversation_id: z.string(),
  touchpoint: z.string(),
  stage: z.string(),
  language: z.string(),
})
type Happened = z.infer<typeof Happened>

/** What is stored a little after its arrival, or waited while the store was away, is not missed. */
const overlapMs = 10 * 60_000
/** Nobody is asked about what happened longer ago: a history that is imported sets nothing off. */
const freshMs = 3 * 86_400_000
const mostAtOnce = 5_000

/** Arranges invitations after what happened since the last time. */
export async function followEvents(context: Context): Promise<void> {
  for (const kept of await triggersInForce(context, 'event')) await followOne(context, kept)
}

async function followOne(context: Context, kept: KeptTrigger): Promise<void> {
  const { trigger, id, surveyId, followedUntil } = kept
  if (trigger.after.kind !== 'event') return
  const until = context.now()
  for (let after = ''; ; ) {
    const happened = await happenedSince(context, kept, { until, after })
    await arrange(context, {
      surveyId,
      triggerId: id,
      channel: trigger.channel,
      sampleShare: trigger.sampleShare,
      occasions: happened.map((one) => occasionOf(one, trigger.delayMinutes)),
    })
    if (happened.length < mostAtOnce) break
    after = happened.at(-1)!.id
  }
  if (until > followedUntil) await noteFollowed(context, id, until)
}

async function happenedSince(
  context: Context,
  { trigger, since, followedUntil }: KeptTrigger,
  { until, after }: { until: Date; after: string },
): Promise<Happened[]> {
  if (trigger.after.kind !== 'event') return []
  const { sql, values } = filterSql(await filterInForce(context, { filter: trigger.after.filter }))
  return context.facts.query(
    Happened,
    `SELECT id, customer_id, occurred_at, product, agent_id, order_id, conversation_id, touchpoint, stage, language
    FROM interactions FINAL
    WHERE received_at > {since:DateTime64(3)} AND received_at <= {until:DateTime64(3)}
      AND occurred_at > {fresh:DateTime64(3)} AND import_id = '' AND name = {name:String} AND ${sql}
      AND id > {after:UUID}
    ORDER BY id LIMIT {limit:UInt32}`,
    {
      ...values,
      name: trigger.after.name,
      since: new Date(Math.max(since.getTime(), followedUntil.getTime() - overlapMs)),
      until,
      fresh: new Date(until.getTime() - freshMs),
      after: after || '00000000-0000-0000-0000-000000000000',
      limit: mostAtOnce,
    },
  )
}

function occasionOf(one: Happened, delayMinutes: number): Occasion {
  const known = {
    product: one.product,
    agent: one.agent_id,
    orderId: one.order_id,
    conversationId: one.conversation_id,
    touchpoint: one.touchpoint,
    stage: one.stage,
  }
  return {
    customerId: one.customer_id,
    cause: `event:${one.id}`,
    known: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== '')),
    dueAt: new Date(one.occurred_at.getTime() + delayMinutes * 60_000),
    language: one.language,
  }
}

import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { arrange, noteFollowed, type Occasion, triggersInForce } from '../../surveys/index.ts'
import { allJourneys } from '../definitions/store.ts'
import { madeBy } from '../instances/instance-facts.ts'

const Ended = z.object({
  id: z.string(),
  customer_id: z.string(),
  touchpoint: z.string(),
  stage: z.string(),
  product: z.string(),
  language: z.string(),
})
type Ended = z.infer<typeof Ended>

/** Nobody is asked about a journey that ended longer ago: one that is built anew sets nothing off. */
const freshDays = 3
const mostAtOnce = 5_000

/** Surveys that ask at the end of a journey ask those who came to it. Each walk asks once. */
export async function askAfterJourneys(context: Context): Promise<void> {
  const triggers = await triggersInForce(context, 'journey')
  if (triggers.length === 0) return
  const journeys = new Map((await allJourneys(context)).map((journey) => [journey.id, journey]))
  for (const { id, surveyId, trigger, since } of triggers) {
    const { after } = trigger
    const journey = after.kind === 'journey' ? journeys.get(after.journeyId) : undefined
    if (after.kind !== 'journey' || !journey) continue
    const now = context.now()
    const { timeoutDays } = journey.definition
    const ended = await endedSince(context, {
      journeyId: journey.id,
      built: journey.built,
      outcomes: after.outcomes.length > 0 ? after.outcomes : ['success', 'failure', 'given up'],
      since: new Date(Math.max(since.getTime(), now.getTime() - freshDays * 86_400_000)),
      timeoutDays,
    })
    await arrange(context, {
      surveyId,
      triggerId: id,
      channel: trigger.channel,
      sampleShare: trigger.sampleShare,
      occasions: ended.map((one) =>
        occasionOf(one, journey.name, new Date(now.getTime() + trigger.delayMinutes * 60_000)),
      ),
    })
    await noteFollowed(context, id, now)
  }
}

interface EndedAsked {
  journeyId: string
  built: number
  outcomes: readonly string[]
  since: Date
  /** Who gave up did so when this was over. */
  timeoutDays: number
}

function endedSince({ facts }: Context, asked: EndedAsked): Promise<Ended[]> {
  return facts.query(
    Ended,
    `SELECT id, customer_id, touchpoint, stage, product, language FROM journey_instances FINAL
    WHERE ${madeBy} AND has({outcomes:Array(String)}, outcome::String)
      AND latest_at + toIntervalDay(if(outcome = 'given up', {timeoutDays:UInt32}, 0)) > {since:DateTime64(3)}
    ORDER BY latest_at DESC, id LIMIT {most:UInt32}`,
    { ...asked, most: mostAtOnce },
  )
}

function occasionOf(one: Ended, journey: string, dueAt: Date): Occasion {
  const known = { journey, touchpoint: one.touchpoint, stage: one.stage, product: one.product }
  return {
    customerId: one.customer_id,
    cause: `journey:${one.id}`,
    known: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== '')),
    dueAt,
    language: one.language,
  }
}

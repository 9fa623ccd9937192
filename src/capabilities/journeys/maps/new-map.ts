import type { Context } from '../../../platform/context.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { findJourney, type Journey } from '../definitions/store.ts'
import { inWalkingOrder } from '../flow/order.ts'
import { walkedSql } from '../instances/facts.ts'
import type * as contract from './contract.ts'
import { stepsWalked } from './facts.ts'
import { About, type Content } from './map.ts'
import { suggestedFollowing } from './mapping.ts'
import { mapOfSteps } from './of-steps.ts'
import { starterShape } from './starters.ts'

/** What is seldom walked belongs on no map: fewer than one in fifty of what is walked most. */
const mostSteps = 12
const leastShare = 0.02

/** What a new map says: from a measured journey, or a starter whose stages follow the steps that are called alike. */
export async function newFrom(
  context: Context,
  asked: InputOf<typeof contract.createMap>,
): Promise<Omit<Content, 'name'>> {
  const { starter, journeyId, isFromJourney } = asked
  const journey = journeyId === null ? null : await findJourney(context, journeyId)
  const about = About.parse({
    need: journey?.need ?? '',
    owner: { name: journey?.ownerName ?? '', department: '' },
  })
  const shape = starterShape(starter)
  if (!journey) return { about, shape, cells: [] }
  const steps = await stepsOf(context, journey)
  const names = steps.map(({ step }) => step)
  if (!isFromJourney || steps.length === 0) {
    return { about, shape: { ...shape, stages: suggestedFollowing(shape.stages, names) }, cells: [] }
  }
  const today = dayIn(context.settings.zone)(context.now())
  return {
    about,
    ...mapOfSteps(inWalkingOrder(usual(steps), mostSteps), { source: journey.name, day: today }),
  }
}

function usual<T extends { journeys: number }>(steps: readonly T[]): T[] {
  const most = Math.max(...steps.map(({ journeys }) => journeys))
  return steps.filter(({ journeys }) => journeys >= leastShare * most)
}

/** The steps that were walked at any time, with what is most usual of each. */
export async function stepsOf(context: Context, journey: Pick<Journey, 'id' | 'built'>) {
  const rows = await stepsWalked(context, walkedSql(context, journey, {}))
  return rows.map(({ n, ...row }) => ({ ...row, journeys: n }))
}

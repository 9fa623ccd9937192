import type { Context } from '../../../platform/context.ts'
import { type Asked, inPlainTerms } from '../../customers/index.ts'
import { hiddenUnder, measuredShare } from '../measured.ts'
import type { JourneyLine } from './contract.ts'
import { lowestStepOf, wentOf } from './facts.ts'
import { buildingOf, ownerOf } from './journeys.ts'
import { allJourneys, type Journey } from './store.ts'

export async function listJourneys(context: Context, question: Asked) {
  const [all, { periods, filter }] = await Promise.all([
    allJourneys(context),
    inPlainTerms(context, question),
  ])
  const asked = { period: periods.current, filter }
  return { periods, journeys: await Promise.all(all.map((journey) => lineOf(context, journey, asked))) }
}

async function lineOf(
  context: Context,
  journey: Journey,
  asked: Parameters<typeof wentOf>[2],
): Promise<JourneyLine> {
  const [went, lowest, owner] = await Promise.all([
    wentOf(context, journey, asked),
    lowestStepOf(context, journey, asked),
    ownerOf(context, journey),
  ])
  return {
    id: journey.id,
    name: journey.name,
    need: journey.need,
    owner,
    building: buildingOf(journey),
    n: went.n,
    endedWell: measuredShare(went.well, went.ended),
    medianSeconds: went.well < hiddenUnder ? null : went.median,
    lowest,
  }
}

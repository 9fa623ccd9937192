import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type { Journey } from '../definitions/store.ts'
import { ofJourney, walkedSql } from '../instances/facts.ts'
import { measuredShare } from '../measured.ts'
import type * as contract from './contract.ts'
import { spanOf, spreadOf, totalsOf } from './heading-facts.ts'

/** So many ways fit on one screen as lanes. */
const frequentWays = 8

/** What stands above all pages of a journey; cheap, since every one of them asks for it. */
export async function showHeading(
  context: Context,
  { id, ...asked }: InputOf<typeof contract.showHeading>,
): Promise<contract.Heading> {
  const { journey, periods, filter, now } = await ofJourney(context, id, asked)
  const whenever = walkedSql(context, journey, { filter }, 'a')
  const [totals, spread, span] = await Promise.all([
    totalsOf(context, now),
    spreadOf(context, now, frequentWays),
    spanOf(context, whenever),
  ])
  const { journeys, success, ended, mean, median, p90 } = totals
  return {
    id: journey.id,
    name: journey.name,
    need: journey.need,
    owner: journey.ownerName,
    ...buildOf(journey),
    periods,
    span,
    journeys,
    open: journeys - ended,
    lasted: { mean, median, p90 },
    endsWell: measuredShare(success, ended),
    ways: spread.ways,
    frequent: {
      ways: Math.min(frequentWays, spread.ways),
      share: journeys === 0 ? 0 : spread.frequent / journeys,
    },
  }
}

function buildOf({ built, revision, buildTotal, buildDone, buildFailed }: Journey) {
  const isShown = built > 0
  const isBuilding = built < revision && buildFailed === null
  return {
    state: isShown ? ('shown' as const) : buildFailed === null ? ('building' as const) : ('failed' as const),
    building: isBuilding ? (buildTotal === 0 ? 0 : Math.min(1, buildDone / buildTotal)) : null,
    failed: buildFailed,
  }
}

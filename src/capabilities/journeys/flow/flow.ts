import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type { Journey } from '../definitions/store.ts'
import { ofJourney, type Walked } from '../instances/facts.ts'
import { hiddenUnder, measuredShare } from '../measured.ts'
import { changersOf, sampleOf, timesOf, visitsOf } from './closer.ts'
import { conformanceOf } from './conformance.ts'
import type * as contract from './contract.ts'
import { type CountedRow, countFlow, howWaysGo, type WayRow } from './facts.ts'
import { graphOf, ofSort } from './graph.ts'
import { spreadOf } from './heading-facts.ts'

/** So many ways can be drawn and listed; the others are one number. */
const mostWays = 100

/** How customers really go: everything exact, but for what `oneIn` says. */
export async function showFlow(
  context: Context,
  { id, ...asked }: InputOf<typeof contract.showFlow>,
): Promise<contract.Flow> {
  const { journey, periods, now } = await ofJourney(context, id, asked)
  const counted = await countFlow(context, now)
  const all = ofSort(counted, 'way')
  const shown = all.slice(0, mostWays)
  const steps = ofSort(counted, 'step')
  const journeys = steps.reduce((sum, { starts }) => sum + starts, 0)
  const oneIn = sampleOf(steps.reduce((sum, { visits }) => sum + visits, 0) - journeys)
  const [went, times, visits, changers, conformance, { ways: allWays }] = await Promise.all([
    howWaysGo(
      context,
      now,
      shown.map(({ name }) => name),
    ),
    timesOf(context, { walked: now, oneIn }),
    visitsOf(context, { walked: now, oneIn }),
    changersOf(context, now),
    conformanceTo(context, now, happyPathOf(journey, all)),
    spreadOf(context, now, mostWays),
  ])
  const ways = shown.map((way) =>
    wayOf(
      way,
      went.find(({ id }) => id === way.name),
    ),
  )
  return {
    periods,
    journeys,
    oneIn,
    ...graphOf({ counted, visits, times }),
    ways,
    allWays,
    otherJourneys: journeys - ways.reduce((sum, way) => sum + way.journeys, 0),
    changesChannel: measuredShare(changers, journeys),
    conformance,
  }
}

function wayOf({ name, path, visits }: CountedRow, went: WayRow | undefined): contract.Way {
  const {
    success = 0,
    failure = 0,
    given_up = 0,
    open = 0,
    mean,
    median,
    p90,
    feels,
    felt,
    waits,
  } = went ?? {}
  return {
    id: name,
    path,
    journeys: visits,
    outcomes: { success, failure, 'given up': given_up, open },
    lasted: { mean: mean ?? null, median: median ?? null, p90: p90 ?? null },
    waits: waits ?? [],
    feeling: (felt ?? 0) < hiddenUnder ? null : (feels ?? null),
    told: felt ?? 0,
  }
}

interface HappyPath {
  path: readonly string[]
  isChosen: boolean
}

/** The way somebody chose, or the one most journeys take that succeed; null where none succeeds. */
export function happyPathOf(
  { happyPath }: Pick<Journey, 'happyPath'>,
  ways: readonly CountedRow[],
): HappyPath | null {
  if (happyPath.length > 0) return { path: happyPath, isChosen: true }
  const [best] = ways.filter(({ won }) => won > 0).sort((one, other) => other.won - one.won)
  return best ? { path: best.path, isChosen: false } : null
}

async function conformanceTo(
  context: Context,
  walked: Walked,
  happy: HappyPath | null,
): Promise<contract.Conformance | null> {
  if (!happy) return null
  const { journeys, ...found } = await conformanceOf(context, walked, happy.path)
  return {
    path: [...happy.path],
    isChosen: happy.isChosen,
    exactly: measuredShare(found.exactly, journeys),
    skipped: measuredShare(found.skipped, journeys),
    repeated: measuredShare(found.repeated, journeys),
    additional: measuredShare(found.additional, journeys),
    reordered: measuredShare(found.reordered, journeys),
  }
}

import type { Context } from '../../../platform/context.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { filterInForce } from '../../customers/index.ts'
import { ofJourney, type Walked, walkedSql } from '../instances/facts.ts'
import { compareGroups, type Group } from './comparison.ts'
import type * as contract from './contract.ts'
import { countFlow } from './facts.ts'
import { ofSort } from './graph.ts'
import { totalsOf } from './heading-facts.ts'
import { compareTimes, timesToCompare } from './time-comparison.ts'

/** So many edges are compared by their times: the most frequent. */
const timedEdges = 30

/**
 * What is asked about beside the period before it, or beside another segment in the same period. Whoever is in both
 * segments counts on both sides.
 */
export async function compareFlow(
  context: Context,
  { id, against, ...asked }: InputOf<typeof contract.compareFlow>,
): Promise<OutputOf<typeof contract.compareFlow>> {
  const { journey, periods, now, before } = await ofJourney(context, id, asked)
  const other = against === 'before' ? before : await ofSegment()
  if (!other) return { now: { journeys: 0 }, other: { journeys: 0 }, shares: [], times: [] }
  const [one, two] = await Promise.all([groupOf(context, now), groupOf(context, other)])
  const edges = ofSort(one.counted, 'edge')
    .slice(0, timedEdges)
    .map(({ name, beside }) => ({ from: name, to: beside }))
  const [times, otherTimes] = await Promise.all([
    timesToCompare(context, now, edges),
    timesToCompare(context, other, edges),
  ])
  return {
    now: { journeys: one.journeys },
    other: { journeys: two.journeys },
    shares: compareGroups(one, two),
    times: compareTimes(times, otherTimes),
  }

  async function ofSegment(): Promise<Walked> {
    const filter = await filterInForce(context, { filter: asked.filter, segment: against })
    return walkedSql(context, journey, { period: periods.current, filter }, 'b')
  }
}

async function groupOf(context: Context, walked: Walked): Promise<Group & { journeys: number }> {
  const [counted, { journeys, success, ended }] = await Promise.all([
    countFlow(context, walked),
    totalsOf(context, walked),
  ])
  return { counted, success, ended, journeys }
}

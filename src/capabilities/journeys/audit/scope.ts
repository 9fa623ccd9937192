import type { Context } from '../../../platform/context.ts'
import type { Period } from '../../../platform/period.ts'
import { isScaleName, type ScaleName } from '../../../statistics/scales.ts'
import { type Asked, type InForce, inPlainTerms } from '../../customers/index.ts'
import { allJourneys, type Journey } from '../definitions/store.ts'
import { type Totals, totalsOf } from '../flow/heading-facts.ts'
import { type Walked, walkedSql } from '../instances/facts.ts'
import { type Step, scalesOf, stepsOf } from './facts/journeys.ts'
import { type Place, placesOf, wholeOf } from './facts/places.ts'

/** A journey as it was walked in the period. */
export interface Walk {
  journey: Journey
  walked: Walked
  totals: Totals
  /** The scale most answers about it came on; null where nobody was asked. */
  scale: ScaleName | null
  steps: Step[]
  /** Whether most words are in languages whose feeling is known well; otherwise words tell nothing of how it feels. */
  isFelt: boolean
}

/** What an audit is about, read once for all its sections. */
export interface Scope {
  context: Context
  asked: Asked
  period: Period
  filter: InForce
  whole: Awaited<ReturnType<typeof wholeOf>>
  places: Place[]
  /** Those walked in the period, the one with most journeys first. */
  walks: Walk[]
}

/** Journeys walked less often tell nothing about a company. */
const fewestWalked = 5

export async function scopeOf(context: Context, asked: Asked): Promise<Scope> {
  const { periods, filter } = await inPlainTerms(context, { ...asked, compare: 'none' })
  const period = periods.current
  const [whole, places, journeys] = await Promise.all([
    wholeOf(context, { period, filter }),
    placesOf(context, { period, filter }),
    allJourneys(context),
  ])
  const walks: Walk[] = []
  for (const journey of journeys.filter(({ built }) => built > 0)) {
    const walked = walkedSql(context, journey, { period, filter })
    const walk = {
      ...(await walkOf(context, journey, walked)),
      isFelt: whole.sureWords > 0.5 * whole.readWords,
    }
    if (walk.totals.journeys >= fewestWalked) walks.push(walk)
  }
  const byMost = walks.sort((a, b) => b.totals.journeys - a.totals.journeys)
  return { context, asked, period, filter, whole, places, walks: byMost }
}

async function walkOf(context: Context, journey: Journey, walked: Walked): Promise<Omit<Walk, 'isFelt'>> {
  const [totals, scales, steps] = await Promise.all([
    totalsOf(context, walked),
    scalesOf(context, walked),
    stepsOf(context, walked),
  ])
  const scale = scales.map((one) => one.scale).find(isScaleName) ?? null
  return { journey, walked, totals, scale, steps }
}

import type { Context } from '../../../platform/context.ts'
import type { Asked } from '../../customers/index.ts'
import type { Journey } from '../definitions/store.ts'
import { ofJourney } from '../instances/facts.ts'
import type { FrictionCandidate } from './candidate.ts'
import { candidatesFrom } from './candidates-from.ts'
import { concentrations } from './concentrations.ts'
import { commonGroups, compareAtPlaces, howLongAndLate, howMany, touchedByGroup, waysOn } from './facts.ts'
import { placesAmong } from './places.ts'
import { judged, ranked } from './ranking.ts'
import { recently } from './recently.ts'
import type { Sides } from './walks-sql.ts'

export interface Frictions {
  candidates: FrictionCandidate[]
  /** 1: every journey was looked at; k: those of every k-th customer, with numbers counted up. */
  every: number
}

/** So many journeys of a period are looked at; of more, those of every second, third … customer. */
const mostLookedAt = 40_000
/** Where it happens most is worked out for so many of the list. */
const mostConcentrated = 12

/**
 * Where a journey hurts: all its friction candidates, worst first. Judged together over the whole list (false discovery
 * rate 10 %), so a journey says the same whether it is asked about alone or the list is narrowed afterwards.
 */
export async function frictionCandidates(
  context: Context,
  journey: Pick<Journey, 'id'>,
  question: Asked,
): Promise<FrictionCandidate[]> {
  return (await frictionsOf(context, journey, question)).candidates
}

/** The same, with how many were looked at. Several parts of a page ask at once: the answer is kept for a minute. */
export async function frictionsOf(
  context: Context,
  { id }: Pick<Journey, 'id'>,
  question: Asked,
  { mayBeOlder = false } = {},
): Promise<Frictions> {
  const asked = await ofJourney(context, id, question)
  return recently(context, asked, () => workOut(context, asked), { mayBeOlder })
}

type OfJourney = Awaited<ReturnType<typeof ofJourney>>

async function workOut(context: Context, { journey, now, before }: OfJourney): Promise<Frictions> {
  const { every, ...asked } = await placesAt(context, { now, before })
  const [compared, extents] = await Promise.all([
    compareAtPlaces(context, asked),
    howLongAndLate(context, asked),
  ])
  const found = candidatesFrom(
    { journey, every, places: asked.places, isCompared: before !== null },
    { compared, extents },
  )
  const candidates = ranked(judged(found))
  const among = candidates.slice(0, mostConcentrated).map(({ at }) => at)
  const byGroup = await touchedByGroup(context, { ...asked, among })
  return {
    every,
    candidates: candidates.map(({ at, candidate }) => ({
      ...candidate,
      most: concentrations(byGroup.filter((row) => row.kind === at.kind && row.at === at.at)),
    })),
  }
}

/** The places of a journey where friction is looked for, and among which of its walks. */
export async function placesOf(context: Context, id: string, question: Asked) {
  const { now, before } = await ofJourney(context, id, question)
  return placesAt(context, { now, before })
}

async function placesAt(context: Context, whole: Sides) {
  const every = Math.max(1, Math.ceil((await howMany(context, whole)) / mostLookedAt))
  const sides = ofEvery(whole, every)
  const [ways, groups] = await Promise.all([waysOn(context, sides), commonGroups(context, sides.now)])
  return { every, sides, places: placesAmong(ways, groups) }
}

/** Whole customers are left out or in, so that each one's journeys stay together; the same ones each time. */
function ofEvery({ now, before }: Sides, every: number): Sides {
  if (every === 1) return { now, before }
  const only = (walked: Sides['now']) => ({
    ...walked,
    sql: `(${walked.sql} AND cityHash64(customer_id) % ${every} = 0)`,
  })
  return { now: only(now), before: before && only(before) }
}

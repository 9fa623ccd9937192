import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { inPlainTerms } from '../../customers/index.ts'
import { allJourneys } from '../definitions/store.ts'
import type * as contract from './contract.ts'
import { frictionsOf } from './friction.ts'
import { judged, ranked } from './ranking.ts'

export async function listFrictions(
  context: Context,
  question: InputOf<typeof contract.listFrictions>,
): Promise<contract.FrictionList> {
  const [{ periods }, found] = await Promise.all([
    inPlainTerms(context, question),
    frictionsOf(context, question, question),
  ])
  return { periods, ...found }
}

/** One journey after the other, so that a page asks no more of the store at once than one journey does. */
export async function listAllFrictions(
  context: Context,
  question: InputOf<typeof contract.listAllFrictions>,
): Promise<contract.AllFrictions> {
  const [{ periods }, journeys] = await Promise.all([inPlainTerms(context, question), allJourneys(context)])
  const built = journeys.filter(({ built }) => built > 0)
  const all = []
  for (const journey of built) all.push(await frictionsOf(context, journey, question, { mayBeOlder: true }))
  const candidates = rankedTogether(all.flatMap(({ candidates }) => candidates))
  return {
    periods,
    journeys: built.length,
    every: Math.max(1, ...all.map(({ every }) => every)),
    total: candidates.length,
    candidates: candidates.slice(0, question.limit),
  }
}

/** Where more is looked at together, more is called real by chance: so all are judged anew as one list. */
function rankedTogether(candidates: readonly contract.FrictionList['candidates'][number][]) {
  const nowhere = { kind: 0, at: 0 }
  return ranked(judged(candidates.map((candidate) => ({ candidate, at: nowhere })))).map(
    ({ candidate }) => candidate,
  )
}

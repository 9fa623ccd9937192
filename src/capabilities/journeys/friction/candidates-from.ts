import type { Share } from '../../../statistics/share.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { fewUnder, measuredShare } from '../measured.ts'
import { larger, plus, times } from './among-like.ts'
import {
  type FrictionCandidate,
  type FrictionKind,
  frictionId,
  frictionKinds,
  type Place,
} from './candidate.ts'
import type { Compared, Extent } from './facts.ts'
import { fromContact, kindNumber } from './kind-number.ts'
import type { Places } from './places.ts'
import { type Found, weightOf } from './ranking.ts'
import { weigh } from './weigh.ts'

interface Frame {
  journey: { id: string; name: string }
  every: number
  places: Places
  isCompared: boolean
}

interface Counted {
  compared: readonly Compared[]
  extents: readonly Extent[]
}

/** A friction in fewer journeys than this is none. */
const fewest = 5
/** What nearly all go through is how the journey is made, and leaves nobody to compare with. */
const nearlyAll = 0.97

/** All candidates from what was counted, neither judged nor ranked yet. */
export function candidatesFrom(frame: Frame, { compared, extents }: Counted): Found[] {
  return compared
    .filter(
      (row) => row.touched >= fewest && (isOwnEnd(kindOf(row)) || row.touched < nearlyAll * row.reached),
    )
    .map((row) => ({
      at: { kind: row.kind, at: row.at },
      candidate: candidateFrom(frame, row, {
        others: elsewhere(compared, row),
        extent: extents.find(({ kind, at }) => kind === row.kind && at === row.at),
      }),
    }))
}

const isOwnEnd = (kind: FrictionKind) => kind === 'stop' || kind === 'feeling'

function kindOf({ kind }: { kind: number }): FrictionKind {
  return frictionKinds[(kind % fromContact) - 1] as FrictionKind
}

/** The same kind at all other places of the journey. */
function elsewhere(compared: readonly Compared[], row: Compared): Share {
  return compared
    .filter(({ kind, at }) => kind === row.kind && at !== row.at)
    .reduce((so, one) => ({ hits: so.hits + one.touched, n: so.n + one.reached }), { hits: 0, n: 0 })
}

function candidateFrom(
  { journey: { id, name }, every, places, isCompared }: Frame,
  row: Compared,
  { others, extent }: { others: Share; extent: Extent | undefined },
): FrictionCandidate {
  const kind = kindOf(row)
  const place = placeOf(row, places)
  const { lost, hurt, added, ...weighed } = weigh(kind, row, others)
  return {
    id: frictionId(id, kind, place),
    journey: { id, name },
    kind,
    place,
    people: row.customers * every,
    journeys: measuredShare(row.touched, row.reached),
    extent: extentOf(row, places, extent),
    ...weighed,
    ...harmOf(kind, row, { lost: times(lost, every), hurt: times(hurt, every), added: times(added, every) }),
    troubled: measuredShare(row.troubled, row.touched),
    q: 1,
    verdict: 'not sure',
    trend: isCompared ? trendOf(row) : null,
    most: [],
    cases: casesOf(kind, place),
  }
}

/** All of it counted up to all journeys, and what of it the list is ranked by. */
function harmOf(
  kind: FrictionKind,
  { troubled, touched }: Compared,
  { lost, hurt, added }: Pick<FrictionCandidate, 'lost' | 'hurt' | 'added'>,
) {
  const harm = larger(plus(lost, hurt), added)
  const shown = kind === 'stop' ? (lost.low * troubled) / touched : harm.low
  return { lost, hurt, added, harm, weight: weightOf(shown, added.low) }
}

function placeOf({ kind, at }: { kind: number; at: number }, { steps, ways }: Places): Place {
  if (kind === kindNumber('promise')) return { step: '', next: '' }
  if (kind === kindNumber('wait') || kind === kindNumber('channel')) {
    const { step, next } = ways[at - 1] as Places['ways'][number]
    return { step, next }
  }
  return { step: steps[at - 1] as string, next: '' }
}

function extentOf(row: Compared, { ways }: Places, extent: Extent | undefined): FrictionCandidate['extent'] {
  const nothing = { median: null, p90: null, usual: null, beyond: null }
  const far = extent && { median: extent.median, p90: extent.p90 }
  const kind = kindOf(row)
  if (kind === 'wait') {
    const { usual, beyond } = ways[row.at - 1] as Places['ways'][number]
    return { ...nothing, ...far, unit: 'seconds', usual, beyond }
  }
  if (kind === 'promise') return { ...nothing, ...far, unit: 'days' }
  if (kind !== 'repeat') return { ...nothing, unit: 'none' }
  const [median, p90] = row.times
  return { ...nothing, unit: 'times', median, p90, usual: 1 }
}

function trendOf({
  reached,
  touched,
  reached_before: n,
  touched_before: hits,
}: Compared): FrictionCandidate['trend'] {
  const found = compareShares({ hits, n }, { hits: touched, n: reached })
  const isFew = Math.min(n, reached) < fewUnder || !found
  const isReal = !isFew && found.p < 0.05
  return {
    before: measuredShare(hits, n),
    verdict: isFew ? 'too few' : isReal ? (found.difference > 0 ? 'rising' : 'falling') : 'no real change',
  }
}

function casesOf(kind: FrictionKind, { step, next }: Place): FrictionCandidate['cases'] {
  if (kind === 'stop') return { stopped: step }
  if (kind === 'repeat') return { again: step }
  if (next !== '') return { from: step, to: next }
  return step === '' ? {} : { step }
}

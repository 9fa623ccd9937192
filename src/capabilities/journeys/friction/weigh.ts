import { normalTwoSided } from '../../../statistics/normal.ts'
import { type Share, share } from '../../../statistics/share.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { besideTheirLike, besideThoseBefore, none, times } from './among-like.ts'
import type { AmongLike, FrictionKind, Number95 } from './candidate.ts'
import type { Compared } from './facts.ts'
import { risenSince } from './risen.ts'

/** What became of those touched, beside their like, and how much harm that is. */
export interface Weighed {
  endsWell: AmongLike
  feelsBad: AmongLike
  contacts: AmongLike
  lost: Number95
  hurt: Number95
  added: Number95
  p: number
}

/**
 * What a friction does is measured by what comes after it: journeys lost, and bad feelings told; and trouble that more people
 * have than before is harm by itself. All are tested, so the smallest p counts as often as was tested.
 *
 * Where the friction is itself the bad end (a stop, a bad feeling) comparing with those who went on would only say that
 * who stopped has stopped. There the place is held against the other steps of the same journey instead: it counts by how
 * many more stop or feel bad here than there.
 * @param others hits and n of the same kind at all other places of the journey
 */
export function weigh(kind: FrictionKind, row: Compared, others: Share): Weighed {
  const ended = besideTheirLike(row.ended, row.ended_all, 'less')
  const felt = besideThoseBefore(
    besideTheirLike(row.felt, row.felt_all, 'more'),
    row.felt_all,
    row.felt_before,
    'more',
  )
  const turned = besideTheirLike(row.turned, row.turned_all, 'more')
  const told = { endsWell: ended.told, feelsBad: felt.told, contacts: turned.told }
  const here = { hits: row.touched, n: row.reached }
  const risen = risenSince({ hits: row.touched_before, n: row.reached_before }, monthsOf(row))
  if (kind === 'stop') {
    const beyond = beyondOthers(here, others)
    const wouldEndWell = ended.told.like ?? ended.told.without.value ?? 0
    return {
      ...told,
      lost: times(beyond.harm, wouldEndWell),
      hurt: none,
      added: times(risen.added, wouldEndWell),
      p: smallest(beyond.p, risen.p),
    }
  }
  if (kind === 'feeling') {
    const beyond = beyondOthers(here, others)
    return {
      ...told,
      lost: ended.harm ?? none,
      hurt: beyond.harm,
      added: risen.added,
      p: smallest(ended.p, beyond.p, risen.p),
    }
  }
  if (kind === 'promise') {
    const { hurt, p } = brokenPromises(here)
    return { ...told, lost: none, hurt, added: risen.added, p: smallest(p, risen.p) }
  }
  return {
    ...told,
    ...{ lost: ended.harm ?? none, hurt: felt.harm ?? none, added: risen.added },
    p: smallest(ended.p, felt.p, risen.p),
  }
}

/** More than this share of promises broken is a friction. */
const forgiven = 0.05

/** Each broken promise counts one; the test is whether more are broken than may be. */
function brokenPromises(here: Share): Pick<Weighed, 'hurt' | 'p'> {
  const found = share(here)
  if (!found) return { hurt: none, p: 1 }
  const z = (found.value - forgiven) / Math.sqrt((forgiven * (1 - forgiven)) / here.n)
  return { hurt: times(found, here.n), p: z > 0 ? normalTwoSided(z) : 1 }
}

/** Several tests of one thing: the smallest p counts as often as was tested (Bonferroni). */
const smallest = (...ps: number[]) => Math.min(1, ps.length * Math.min(...ps))

function monthsOf({ months: [, reached, touched] }: Compared): Share[] {
  return reached.map((n, at) => ({ hits: touched[at] as number, n }))
}

/** How many more it is here than the share at the other places would make it. */
function beyondOthers(here: Share, others: Share): { harm: Number95; p: number } {
  const found = compareShares(others, here)
  if (!found) return { harm: none, p: 1 }
  const { difference, low, high, p } = found
  return { harm: times({ value: difference, low, high }, here.n), p }
}

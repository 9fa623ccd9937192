import { z } from 'zod'
import { normalReach, USUAL_LEVEL } from '../../../../statistics/interval.ts'
import type { Moments } from '../../../../statistics/mean.ts'
import { normalTwoSided } from '../../../../statistics/normal.ts'
import type { Share } from '../../../../statistics/share.ts'
import { Measured, MeasuredShare, measuredMean, measuredShare } from '../../measured.ts'
import { Change, changedMean, changedShare, judged } from './change.ts'
import { AskedOn, asked, betterOn, type ScoreCell, scoresOf } from './scored.ts'

export const steps = ['below', 'meets', 'exceeds'] as const
type Step = (typeof steps)[number]

/** What climbing is worth: from below to meets, from meets to exceeds, and how much more the first is worth than the second. */
const Worth = z.object({
  first: Change.nullable(),
  second: Change.nullable(),
  /** First climb minus second; `better` where keeping a promise is worth more than exceeding it, `worse` where less. */
  more: Change.nullable(),
})
type Worth = z.infer<typeof Worth>

export const Ladder = z.object({
  /** So many days early exceed what was promised. */
  early: z.number(),
  asked: AskedOn.nullable(),
  steps: z.array(
    z.object({
      step: z.enum(steps),
      promises: z.number(),
      score: Measured,
      /** Of those watched for 90 days since, who ordered again. */
      again: MeasuredShare,
    }),
  ),
  score: Worth,
  again: Worth,
})
export type Ladder = z.infer<typeof Ladder>

/** Promises with one gap, and of those watched long enough how many ordered again. */
export interface GapCell {
  gap: number
  n: number
  watched: number
  again: number
}

/**
 * Below is late, meets is on the day or less than `early` days before it, exceeds is earlier. What each step is worth is
 * told by the mean score of the answers and by the share who order again.
 */
export function ladderOf(
  cells: readonly GapCell[],
  scores: readonly ScoreCell[],
  { early, stepOf }: { early: number; stepOf: (gap: number) => Step },
): Ladder {
  const at = steps.map((step) => {
    const own = cells.filter(({ gap }) => stepOf(gap) === step)
    return {
      step,
      promises: sum(own, 'n'),
      moments: scoresOf(scores.filter(({ gap }) => stepOf(gap) === step)),
      share: { hits: sum(own, 'again'), n: sum(own, 'watched') },
    }
  })
  const moments = at.map(({ moments }) => moments) as Three<Moments | null>
  const shares = at.map(({ share }) => share) as Three<Share>
  return {
    early,
    asked: scores[0] ? asked(scores[0]) : null,
    steps: at.map(({ step, promises, moments, share }) => ({
      step,
      promises,
      score: measuredMean(moments),
      again: measuredShare(share.hits, share.n),
    })),
    score: worthOfMeans(moments, scores[0] ? betterOn(scores[0].scale) : 'more'),
    again: worthOfShares(shares),
  }
}

/** Where a promise about days stands on the ladder. */
export function stepByDays(early: number) {
  return (gap: number): Step => (gap > 0 ? 'below' : gap > -early ? 'meets' : 'exceeds')
}

type Three<T> = [below: T, meets: T, exceeds: T]

function worthOfMeans([below, meets, exceeds]: Three<Moments | null>, better: 'more' | 'less'): Worth {
  return {
    first: changedMean(below, meets, better),
    second: changedMean(meets, exceeds, better),
    more: [below, meets, exceeds].every((one) => one && one.n > 1)
      ? climbs(
          [below!, meets!, exceeds!].map(({ n, mean, variance }) => ({
            n,
            mean,
            variance,
          })) as Three<Moments>,
          better,
        )
      : null,
  }
}

/** Fewer who came (or did not come) again than this on a step say nothing about it. */
const fewestAgain = 5

function worthOfShares([below, meets, exceeds]: Three<Share>): Worth {
  const isFew = [below, meets, exceeds].some(({ hits, n }) => Math.min(hits, n - hits) < fewestAgain)
  const told = (change: Change | null): Change | null =>
    change && isFew ? { ...change, verdict: 'too few', tone: null } : change
  const asMoments = ({ hits, n }: Share): Moments => ({
    n,
    mean: hits / n,
    variance: (hits / n) * (1 - hits / n),
  })
  const someone = [below, meets, exceeds].every(({ n }) => n > 1)
  return {
    first: told(changedShare(below, meets, 'more')),
    second: told(changedShare(meets, exceeds, 'more')),
    more: someone ? told(climbs([below, meets, exceeds].map(asMoments) as Three<Moments>, 'more')) : null,
  }
}

/**
 * (meets − below) − (exceeds − meets). The three groups are separate, so the variance of 2·meets − below − exceeds is
 * 4·v/n of the middle one and v/n of the others; with 30 and more on each step its distribution is near enough normal.
 * Null where nobody differs from anybody.
 */
function climbs([below, meets, exceeds]: Three<Moments>, better: 'more' | 'less'): Change | null {
  const difference = 2 * meets.mean - below.mean - exceeds.mean
  const error = Math.sqrt(
    (4 * meets.variance) / meets.n + below.variance / below.n + exceeds.variance / exceeds.n,
  )
  const fewest = Math.min(below.n, meets.n, exceeds.n)
  if (error === 0) return null
  const reach = normalReach(USUAL_LEVEL) * error
  const p = normalTwoSided(difference / error)
  return judged({ difference, low: difference - reach, high: difference + reach, p }, fewest, better)
}

function sum(cells: readonly GapCell[], of: 'n' | 'watched' | 'again'): number {
  return cells.reduce((all, cell) => all + cell[of], 0)
}

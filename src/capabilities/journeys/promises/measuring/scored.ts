import { z } from 'zod'
import { type Moments, momentsOf } from '../../../../statistics/mean.ts'
import { isScaleName, scales } from '../../../../statistics/scales.ts'
import { Measured, measuredMean } from '../../measured.ts'
import { Change, changedMean } from './change.ts'

/** How often an answer was given about promises with one gap. */
export interface ScoreCell {
  scale: string
  wording: string
  gap: number
  score: number
  n: number
}

/** Scale and wording together: answers to different questions are never added up. */
export const AskedOn = z.object({ scale: z.string(), wording: z.string(), label: z.string() })

export const Scored = AskedOn.extend({
  kept: Measured,
  broken: Measured,
  /** Broken minus kept. */
  difference: Change.nullable(),
})
export type Scored = z.infer<typeof Scored>

export const Band = z.object({
  /** Later than this many days… */
  above: z.number().nullable(),
  /** …and at most this many; below 0 is early. */
  upTo: z.number().nullable(),
  score: Measured,
})
export type Band = z.infer<typeof Band>

const mostShown = 4
const fewestAnswers = 5

/** The questions that were answered about these promises, those with most answers first. */
export function questionsIn(cells: readonly ScoreCell[]): ScoreCell[][] {
  return [...Map.groupBy(cells, ({ scale, wording }) => JSON.stringify([scale, wording])).values()]
    .filter((own) => answersIn(own) >= fewestAnswers)
    .sort((one, other) => answersIn(other) - answersIn(one))
    .slice(0, mostShown)
}

function answersIn(cells: readonly ScoreCell[]): number {
  return cells.reduce((sum, { n }) => sum + n, 0)
}

export function asked({ scale, wording }: Pick<ScoreCell, 'scale' | 'wording'>): z.infer<typeof AskedOn> {
  return { scale, wording, label: isScaleName(scale) ? scales[scale].label : scale }
}

/** Means of the answers when the promise was kept and when it was broken. `isKept` judges a gap. */
export function scoredBy(cells: readonly ScoreCell[], isKept: (gap: number) => boolean): Scored {
  const first = cells[0]!
  const [kept, broken] = [true, false].map((is) => scoresOf(cells.filter(({ gap }) => isKept(gap) === is)))
  return {
    ...asked(first),
    kept: measuredMean(kept!),
    broken: measuredMean(broken!),
    difference: changedMean(kept!, broken!, betterOn(first.scale)),
  }
}

export function betterOn(scale: string): 'more' | 'less' {
  return isScaleName(scale) && scales[scale].direction === 'lower' ? 'less' : 'more'
}

export function scoresOf(cells: readonly Pick<ScoreCell, 'score' | 'n'>[]): Moments | null {
  return momentsOf(cells.map(({ score, n }) => [score, n]))
}

/** Ends of the bands in which delays are shown, in days: two weeks and a week early, on the day, and late. */
const ends = [-14, -7, 0, 3, 7, 14]

/** The mean score by how many days the promise was missed (below 0: early); the upper end belongs to a band. */
export function byDelay(cells: readonly ScoreCell[]): Band[] {
  return [null, ...ends].map((above, place) => {
    const upTo = ends[place] ?? null
    const inside = cells.filter(
      ({ gap }) => (above === null || gap > above) && (upTo === null || gap <= upTo),
    )
    return { above, upTo, score: measuredMean(scoresOf(inside)) }
  })
}

import { judgeTogether } from '../../../../statistics/benjamini-hochberg.ts'
import type { Share } from '../../../../statistics/share.ts'
import { compareShares } from '../../../../statistics/share-difference.ts'
import { type FigureKey, figureKeys, isHigherBetter } from './figure-keys.ts'

/** How many of how many, in the last 90 days and in the 90 before. */
export type OwnCounts = Record<FigureKey, { now: Share; before: Share }>

/** Fewer on either side, and nothing is said of better or worse. */
export const enoughToCompare = 30

export type Direction = 'better' | 'worse' | 'same' | 'too few'

export interface OwnFigure {
  key: FigureKey
  now: Share
  before: Share
  direction: Direction
  /** Of the change; 1 where it is not judged. */
  p: number
}

/**
 * Somebody's own figures against their own past. All changes are judged together (Benjamini–Hochberg), since of nine
 * figures one would look changed now and then by chance alone.
 */
export function ownFigures(counts: OwnCounts): OwnFigure[] {
  const compared = figureKeys.map((key) => {
    const { now, before } = counts[key]
    const isEnough = now.n >= enoughToCompare && before.n >= enoughToCompare
    return { key, now, before, change: isEnough ? compareShares(before, now) : null }
  })
  const judged = judgeTogether(
    compared.flatMap(({ change }) => (change ? [change.p] : [])),
    falseAlarms,
  )
  let next = 0
  return compared.map(({ change, ...figure }) => {
    if (!change) return { ...figure, direction: 'too few', p: 1 }
    const { real } = judged[next++]!
    return { ...figure, direction: real ? directionOf(figure.key, change.difference) : 'same', p: change.p }
  })
}

/** Of what is called better or worse, this share may be chance: nobody should be held to an accident. */
const falseAlarms = 0.05

function directionOf(key: FigureKey, difference: number): Direction {
  return difference > 0 === isHigherBetter(key) ? 'better' : 'worse'
}

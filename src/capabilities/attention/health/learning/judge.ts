import { type Estimate, normalReach, USUAL_LEVEL } from '../../../../statistics/interval.ts'
import { auc } from '../../../../statistics/learning/measures.ts'
import { type Tested, tested } from '../backtest/measure.ts'
import type { Arithmetic } from '../model.ts'
import { whyNotEnough } from './enough.ts'
import { learnWeights, type Rows } from './fit.ts'
import { logLossOf, scoresOf } from './score.ts'
import { learnStumps } from './stumps.ts'

export const ways = ['regression', 'trees', 'points'] as const
export type Way = (typeof ways)[number]

/** What was learned of one outcome, and how it did on the later time. */
export interface Judged {
  /** What is used: learned, or points by rule. */
  way: Way
  /** Why it is points; absent where something was learned. */
  whyPoints?: string
  arithmetic: Arithmetic
  /** On the later time; null where nobody could be looked at then. */
  tested: Tested | null
  /** All ways that were tried, on the same later customers. */
  compared: { way: Way; auc: Estimate | null; logLoss: number | null; hitRate: Estimate }[]
  /** Features that alone tell nearly everything: the answer may have leaked into them. */
  leaks: string[]
}

interface OutcomeOf {
  learned: Rows
  later: Rows
  points: Arithmetic
  what: { did: string; didNot: string }
}

/**
 * Learns an outcome on the earlier moments and judges it on the later one. Trees are taken only where they foretell the later
 * customers clearly better; points stay where there is too little to learn from, or what was learned does not beat chance.
 */
export function judge({ learned, later, points, what }: OutcomeOf): Judged {
  const why = whyNotEnough({ learned: counted(learned.outcomes), later: counted(later.outcomes) }, what)
  const byPoints = candidate('points', points, later)
  const leaks = leaksIn(later)
  if (why) return settled(byPoints, [byPoints], { leaks, whyPoints: why })
  const regression = candidate('regression', learnWeights(learned), later)
  const trees = candidate('trees', learnStumps(learned), later)
  const all = [regression, trees, byPoints]
  const gain = meanDifference(regression.loss, trees.loss)
  const best = gain.low > 0 ? trees : regression
  const area = best.tested?.auc
  if (!area || area.low <= 0.5)
    return settled(byPoints, all, {
      leaks,
      whyPoints: 'What was learned does no better than chance on the later time.',
    })
  return settled(best, all, { leaks })
}

function counted(outcomes: Uint8Array) {
  const yes = outcomes.reduce((sum, one) => sum + one, 0)
  return { yes, no: outcomes.length - yes }
}

interface Candidate {
  way: Way
  arithmetic: Arithmetic
  tested: Tested | null
  loss: Float64Array
}

function candidate(way: Way, arithmetic: Arithmetic, { columns, outcomes }: Rows): Candidate {
  const scores = scoresOf(arithmetic, columns)
  return { way, arithmetic, tested: tested({ scores, outcomes }), loss: logLossOf(scores, outcomes) }
}

function settled(
  { way, arithmetic, tested: result }: Candidate,
  all: readonly Candidate[],
  more: { leaks: string[]; whyPoints?: string },
): Judged {
  const compared = all.flatMap((one) =>
    one.tested
      ? [
          {
            way: one.way,
            auc: one.tested.auc,
            // Points are no chances, so nothing can be said of how well they are calibrated.
            logLoss: one.way === 'points' ? null : mean(one.loss),
            hitRate: one.tested.tenths[0]!.rate,
          },
        ]
      : [],
  )
  return { way, arithmetic, tested: result, compared, ...more }
}

/** How much more the first ones are than the second ones on average, row by row, with its interval. */
export function meanDifference(first: Float64Array, second: Float64Array): Estimate {
  const differences = first.map((one, row) => one - second[row]!)
  const n = differences.length
  if (n < 2) return { value: 0, low: 0, high: 0 }
  const value = mean(differences)
  const variance = differences.reduce((sum, one) => sum + (one - value) ** 2, 0) / (n - 1)
  const reach = normalReach(USUAL_LEVEL) * Math.sqrt(variance / n)
  return { value, low: value - reach, high: value + reach }
}

function mean(values: Float64Array): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}

const tellsNearlyAll = 0.45
const fewestKnown = 30

function leaksIn({ keys, columns, outcomes }: Rows): string[] {
  return keys.filter((_, k) => {
    const known = Array.from(columns[k]!.keys()).filter((row) => !Number.isNaN(columns[k]![row]!))
    if (known.length < fewestKnown) return false
    const area = auc({
      scores: known.map((row) => columns[k]![row]!),
      outcomes: known.map((row) => outcomes[row]!),
    })
    return area !== null && Math.abs(area - 0.5) > tellsNearlyAll
  })
}

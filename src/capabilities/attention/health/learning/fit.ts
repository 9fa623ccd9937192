import { fitBinnedLogistic } from '../../../../statistics/learning/binned-logistic.ts'
import { binned } from '../../../../statistics/learning/bins.ts'
import type { Arithmetic } from '../model.ts'
import { centred } from './centred.ts'
import { cutsOf } from './cuts.ts'
import { logLossOf, scoresOf } from './score.ts'

/** Customers at past moments: their features in columns (NaN where not known), what came of them, and who is who. */
export interface Rows {
  keys: readonly string[]
  columns: readonly Float64Array[]
  outcomes: Uint8Array
  /** 0 to `folds` − 1, the same for all rows of a customer. */
  fold: Uint8Array
}

export const folds = 4
/** How strongly neighbouring bins are held together, from hardly to firmly. */
const smoothnesses = [16, 64, 256, 1024] as const

/**
 * Learns what each bin of each feature adds, by regularised logistic regression. How strongly it is held back is chosen by
 * customers left out in turn, so that a customer who is there at several moments never helps to foretell themselves.
 */
export function learnWeights(rows: Rows): Arithmetic {
  const losses = lossesOutside(rows, (inside) => smoothnesses.map((smoothness) => fitAt(inside, smoothness)))
  const best = smoothnesses[losses.indexOf(Math.min(...losses))]!
  return fitAt(rows, best)
}

/** Log-loss on rows that were left out of learning, of each of several ways to learn. */
export function lossesOutside(rows: Rows, learn: (inside: Rows) => Arithmetic[]): number[] {
  const losses: number[] = []
  for (let fold = 0; fold < folds; fold++) {
    const outside = rowsWhere(rows, (row) => rows.fold[row] === fold)
    if (outside.outcomes.length === 0) continue
    const inside = rowsWhere(rows, (row) => rows.fold[row] !== fold)
    for (const [way, learned] of learn(inside).entries()) {
      const loss = logLossOf(scoresOf(learned, outside.columns), outside.outcomes)
      losses[way] = loss.reduce((sum, one) => sum + one, losses[way] ?? 0)
    }
  }
  return losses
}

function rowsWhere(rows: Rows, wanted: (row: number) => boolean): Rows {
  const kept = rows.outcomes.reduce<number[]>((all, _, row) => {
    if (wanted(row)) all.push(row)
    return all
  }, [])
  return {
    keys: rows.keys,
    columns: rows.columns.map((column) => Float64Array.from(kept, (row) => column[row]!)),
    outcomes: Uint8Array.from(kept, (row) => rows.outcomes[row]!),
    fold: Uint8Array.from(kept, (row) => rows.fold[row]!),
  }
}

function fitAt({ keys, columns, outcomes }: Rows, smoothness: number): Arithmetic {
  const edges = columns.map((column) => Float64Array.from(cutsOf(column)))
  const bins = binned(columns, edges)
  const counts = edges.map((edge) => edge.length + 2)
  const { intercept, weights } = fitBinnedLogistic({ bins, counts }, outcomes, smoothness)
  const parts = keys.map((feature, k) => {
    const [unknown = 0, ...effects] = weights[k]!
    return { feature, cuts: [...edges[k]!], effects, unknown }
  })
  return centred({ intercept, parts }, bins)
}

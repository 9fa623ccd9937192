import { type Binned, binned, type Edges, edgesOf } from './bins.ts'
import { sigmoid } from './logistic.ts'
import { growTree, type Tree, valueAt } from './tree.ts'

export interface BoostedTrees {
  start: number
  trees: Tree[]
  edges: Edges
}

export interface BoostingPlan {
  rounds: number
  rate: number
  depth: number
  /** Fewest rows of a leaf. */
  least: number
  /** Keeps leaves small: added to each leaf's curvature. */
  ridge: number
}

const usualPlan: BoostingPlan = { rounds: 400, rate: 0.06, depth: 5, least: 20, ridge: 1 }

/** Columns of numbers; NaN where a value is missing. */
export type Columns = readonly Float64Array[]

/**
 * Gradient boosted trees for a yes-or-no outcome (Friedman 2001; second-order splits on histograms as in Chen & Guestrin 2016):
 * each tree mends what those before it got wrong. Missing values go to the side where they do better. Deterministic.
 */
export function fitBoostedTrees(
  columns: Columns,
  outcomes: ArrayLike<number>,
  plan: BoostingPlan = usualPlan,
): BoostedTrees {
  const edges = edgesOf(columns)
  const bins = binned(columns, edges)
  const rows = outcomes.length
  const positives = Array.from(outcomes).reduce((sum, one) => sum + one, 0)
  const share = Math.min(1 - 1e-6, Math.max(1e-6, positives / rows))
  const start = Math.log(share / (1 - share))
  const scores = new Float64Array(rows).fill(start)
  const gradient = new Float64Array(rows)
  const curvature = new Float64Array(rows)
  const trees: Tree[] = []
  for (let round = 0; round < plan.rounds; round++) {
    for (let row = 0; row < rows; row++) {
      const p = sigmoid(scores[row]!)
      gradient[row] = p - outcomes[row]!
      curvature[row] = p * (1 - p)
    }
    const tree = growTree({ bins, gradient, curvature }, plan)
    if (tree.length === 1) break
    trees.push(tree)
    addTo(scores, tree, bins)
  }
  return { start, trees, edges }
}

function addTo(scores: Float64Array, tree: Tree, bins: Binned) {
  for (let row = 0; row < scores.length; row++) scores[row]! += valueAt(tree, (column) => bins[column]![row]!)
}

/**
 * The chance of the outcome for each row, after each of these numbers of trees (rising): more trees fit closer, and at some
 * point too close.
 */
export function boostedScores(
  { start, trees, edges }: BoostedTrees,
  columns: Columns,
  after: readonly number[],
): Float64Array[] {
  const bins = binned(columns, edges)
  const scores = new Float64Array(columns[0]?.length ?? 0).fill(start)
  let grown = 0
  return after.map((rounds) => {
    while (grown < Math.min(rounds, trees.length)) addTo(scores, trees[grown++]!, bins)
    return scores.map(sigmoid)
  })
}

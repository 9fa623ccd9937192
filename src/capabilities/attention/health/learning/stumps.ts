import { binned } from '../../../../statistics/learning/bins.ts'
import { type BoostedTrees, fitBoostedTrees } from '../../../../statistics/learning/boosted-trees.ts'
import type { Arithmetic, Part } from '../model.ts'
import { centred } from './centred.ts'
import { lossesOutside, type Rows } from './fit.ts'

const rounds = [50, 100, 200] as const
const shape = { rate: 0.08, depth: 1, least: 40, ridge: 5 }

/**
 * Boosted trees that ask one feature each. Their sum is again one effect for each stretch of a feature, so that what they say
 * opens its arithmetic as the regression does; trees that ask several features at once would not.
 */
export function learnStumps(rows: Rows): Arithmetic {
  const losses = lossesOutside(rows, (inside) => {
    const all = grow(inside, rounds.at(-1)!)
    return rounds.map((count) => summed(inside, { ...all, trees: all.trees.slice(0, count) }))
  })
  return summed(rows, grow(rows, rounds[losses.indexOf(Math.min(...losses))]!))
}

function grow({ columns, outcomes }: Rows, count: number): BoostedTrees {
  return fitBoostedTrees(columns, outcomes, { ...shape, rounds: count })
}

function summed({ keys, columns }: Rows, trees: BoostedTrees): Arithmetic {
  const parts = keys.map((feature, k) => partOf(feature, stepsOf(trees, k)))
  const bins = binned(
    columns,
    parts.map(({ cuts }) => Float64Array.from(cuts)),
  )
  return centred({ intercept: trees.start, parts }, bins)
}

/** What one tree adds below and from its cut on, and where the value is not known. */
interface Step {
  /** Infinity where only the known is told from the unknown: all that is known lies below. */
  cut: number
  below: number
  above: number
  unknown: number
}

function stepsOf({ trees, edges }: BoostedTrees, column: number): Step[] {
  return trees.flatMap(([root, ...leaves]) => {
    if (!root || !('column' in root) || root.column !== column) return []
    const at = (node: number) => (leaves[node - 1] as { value: number }).value
    const [below, above] = [at(root.left), at(root.right)]
    // A row is below where its bin is: bin 1 lies below the first edge.
    const cut = edges[column]![root.below - 2] ?? Number.POSITIVE_INFINITY
    return [{ cut, below, above, unknown: root.missingLeft ? below : above }]
  })
}

function partOf(feature: string, steps: readonly Step[]): Part {
  const cuts = [...new Set(steps.map(({ cut }) => cut))].filter(Number.isFinite).sort((a, b) => a - b)
  const effectAt = (value: number) =>
    steps.reduce((sum, { cut, below, above }) => sum + (value < cut ? below : above), 0)
  return {
    feature,
    cuts,
    effects: [effectAt(Number.NEGATIVE_INFINITY), ...cuts.map(effectAt)],
    unknown: steps.reduce((sum, { unknown }) => sum + unknown, 0),
  }
}

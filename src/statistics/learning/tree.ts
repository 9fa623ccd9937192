import { type Binned, missingBin } from './bins.ts'

/** A node asks one column, or says a value. Rows in bins below `below` go left; missing ones where `missingLeft` says. */
type Node =
  | { value: number }
  | { column: number; below: number; missingLeft: boolean; left: number; right: number }

/** Nodes by their positions; the first is the root. */
export type Tree = readonly Node[]

interface Slopes {
  bins: Binned
  gradient: Float64Array
  curvature: Float64Array
}

interface Plan {
  rate: number
  depth: number
  least: number
  ridge: number
}

interface Split {
  column: number
  below: number
  missingLeft: boolean
  gain: number
}

/** Grows one tree on slopes and curvatures; a tree of one node found nothing to split. */
export function growTree(slopes: Slopes, plan: Plan): Tree {
  const nodes: Node[] = []
  const rows = Int32Array.from({ length: slopes.gradient.length }, (_, row) => row)

  function grow(rows: Int32Array, depth: number): number {
    const at = nodes.push({ value: 0 }) - 1
    const split = depth < plan.depth ? bestSplit(slopes, rows, plan) : undefined
    if (!split) {
      nodes[at] = { value: leafValue(slopes, rows, plan) }
      return at
    }
    const goesLeft = sideOf(split)
    const column = slopes.bins[split.column]!
    const left = grow(
      rows.filter((row) => goesLeft(column[row]!)),
      depth + 1,
    )
    const right = grow(
      rows.filter((row) => !goesLeft(column[row]!)),
      depth + 1,
    )
    nodes[at] = { column: split.column, below: split.below, missingLeft: split.missingLeft, left, right }
    return at
  }

  grow(rows, 0)
  return nodes
}

/** What the tree says of a row. */
export function valueAt(tree: Tree, binIn: (column: number) => number): number {
  let node = tree[0]!
  while ('column' in node) node = tree[sideOf(node)(binIn(node.column)) ? node.left : node.right]!
  return node.value
}

function sideOf({ below, missingLeft }: Pick<Split, 'below' | 'missingLeft'>) {
  return (bin: number) => (bin === missingBin ? missingLeft : bin < below)
}

function leafValue({ gradient, curvature }: Slopes, rows: Int32Array, { rate, ridge }: Plan): number {
  let [g, h] = [0, 0]
  for (const row of rows) {
    g += gradient[row]!
    h += curvature[row]!
  }
  return (-rate * g) / (h + ridge)
}

/** Sums of a column's rows by their bins; used again for every column, since there are millions of them. */
const sums = { n: new Float64Array(256), g: new Float64Array(256), h: new Float64Array(256) }

/** The split that mends most; undefined where none leaves enough rows on both sides and gains anything. */
function bestSplit(slopes: Slopes, rows: Int32Array, plan: Plan): Split | undefined {
  if (rows.length < 2 * plan.least) return undefined
  const all = { n: rows.length, g: 0, h: 0 }
  for (const row of rows) {
    all.g += slopes.gradient[row]!
    all.h += slopes.curvature[row]!
  }
  let best: Split | undefined
  for (let column = 0; column < slopes.bins.length; column++) {
    const most = sumUp(slopes, rows, column)
    const split = bestOfColumn({ column, most, all }, plan)
    if (split && split.gain > (best?.gain ?? 1e-9)) best = split
  }
  return best
}

/** Fills `sums` for a column; returns its highest bin. */
function sumUp({ bins, gradient, curvature }: Slopes, rows: Int32Array, column: number): number {
  const { n, g, h } = sums
  const of = bins[column]!
  n.fill(0)
  g.fill(0)
  h.fill(0)
  let most = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const bin = of[row]!
    n[bin]!++
    g[bin]! += gradient[row]!
    h[bin]! += curvature[row]!
    if (bin > most) most = bin
  }
  return most
}

interface Sum {
  n: number
  g: number
  h: number
}

function bestOfColumn(
  { column, most, all }: { column: number; most: number; all: Sum },
  { least, ridge }: Plan,
) {
  const { n, g, h } = sums
  const before = (all.g * all.g) / (all.h + ridge)
  let best: Split | undefined
  for (const missingLeft of n[missingBin]! > 0 ? [true, false] : [false]) {
    let count = missingLeft ? n[missingBin]! : 0
    let slope = missingLeft ? g[missingBin]! : 0
    let curve = missingLeft ? h[missingBin]! : 0
    for (let bin = 1; bin <= most; bin++) {
      if (n[bin] === 0) continue
      count += n[bin]!
      slope += g[bin]!
      curve += h[bin]!
      if (count < least) continue
      if (all.n - count < least) break
      const right = all.g - slope
      const gain = (slope * slope) / (curve + ridge) + (right * right) / (all.h - curve + ridge) - before
      if (gain > (best?.gain ?? 0)) best = { column, below: bin + 1, missingLeft, gain }
    }
  }
  return best
}

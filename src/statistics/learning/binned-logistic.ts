import { cholesky } from '../minimise.ts'
import { type Binned, missingBin } from './bins.ts'
import { sigmoid } from './logistic.ts'

interface BinnedLogistic {
  intercept: number
  /** For each column the weight of each of its bins; bin 0 is the missing value. */
  weights: Float64Array[]
}

/** Keeps a weight near 0, beside what keeps neighbours alike: without it bins that nobody is in would be free. */
const ridgeShare = 0.1
const steps = 50
const flat = 1e-6

/**
 * Logistic regression on bins: each column adds the weight of the bin its value lies in. Neighbouring bins are kept alike by
 * a penalty of half the squared step between them times `smoothness` (a first-order difference penalty, as of Eilers & Marx
 * 1996), so that few rows make no jumps. Found by Newton's steps, halved where one goes too far: the penalised likelihood has
 * one lowest point. Outcomes are 0 or 1.
 * @param counts bins of each column, the missing one included
 */
export function fitBinnedLogistic(
  { bins, counts }: { bins: Binned; counts: readonly number[] },
  outcomes: ArrayLike<number>,
  smoothness: number,
): BinnedLogistic {
  const problem = { bins, outcomes, starts: startsOf(counts), smoothness }
  const size = problem.starts.at(-1)! + 1
  let at = new Float64Array(size)
  let here = look(problem, at)
  for (
    let step = 0;
    step < steps && here.slope.some((one) => Math.abs(one) > flat * outcomes.length);
    step++
  ) {
    const next = goDown(problem, at, here)
    if (!next) break
    at = next.at
    here = next.found
  }
  const weights = counts.map((count, k) => at.slice(problem.starts[k]!, problem.starts[k]! + count))
  return { intercept: at[size - 1]!, weights }
}

interface Problem {
  bins: Binned
  outcomes: ArrayLike<number>
  /** Where the weights of each column begin; the intercept comes last. */
  starts: readonly number[]
  smoothness: number
}

function startsOf(counts: readonly number[]): number[] {
  const starts = [0]
  for (const count of counts) starts.push(starts.at(-1)! + count)
  return starts
}

interface Found {
  value: number
  slope: Float64Array
  /** Second derivatives, the lower half row after row. */
  curvature: Float64Array[]
}

function goDown(problem: Problem, from: Float64Array, { value, slope, curvature }: Found) {
  const root = cholesky(curvature.map((row, i) => Array.from({ length: i + 1 }, (_, k) => row[k]!)))
  if (!root) return undefined
  const direction = solve(root, slope)
  for (let length = 1; length > 1e-6; length /= 2) {
    const at = from.map((one, i) => one - length * direction[i]!)
    const found = look(problem, at)
    if (found.value < value) return { at, found }
  }
  return undefined
}

/** −log-likelihood with its penalty, its slope and its curvature. */
function look(problem: Problem, at: Float64Array): Found {
  const size = at.length
  const found: Found = {
    value: 0,
    slope: new Float64Array(size),
    curvature: Array.from({ length: size }, (_, i) => new Float64Array(i + 1)),
  }
  addRows(found, problem, at)
  addPenalty(found, problem, at)
  // The intercept alone is not held back; a breath keeps it defined where only one outcome happened.
  found.curvature[size - 1]![size - 1]! += 1e-9
  return found
}

function addRows(found: Found, { bins, outcomes, starts }: Problem, at: Float64Array) {
  const last = at.length - 1
  const mine = new Int32Array(bins.length + 1)
  for (let row = 0; row < outcomes.length; row++) {
    let z = at[last]!
    for (let k = 0; k < bins.length; k++) {
      mine[k] = starts[k]! + bins[k]![row]!
      z += at[mine[k]!]!
    }
    mine[bins.length] = last
    const y = outcomes[row]!
    found.value += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y * z
    const p = sigmoid(z)
    const weight = p * (1 - p)
    for (let k = 0; k < mine.length; k++) {
      found.slope[mine[k]!]! += p - y
      const line = found.curvature[mine[k]!]!
      for (let j = 0; j <= k; j++) line[mine[j]!]! += weight
    }
  }
}

function addPenalty(found: Found, { starts, smoothness }: Problem, at: Float64Array) {
  for (let k = 0; k + 1 < starts.length; k++) {
    const first = starts[k]!
    hold(found, at, first + missingBin, smoothness)
    for (let bin = first + 1; bin < starts[k + 1]!; bin++) {
      hold(found, at, bin, smoothness * ridgeShare)
      if (bin > first + 1) holdTogether(found, at, bin, smoothness)
    }
  }
}

function hold(found: Found, at: Float64Array, bin: number, strength: number) {
  const { slope, curvature } = found
  found.value += (strength * at[bin]! ** 2) / 2
  slope[bin]! += strength * at[bin]!
  curvature[bin]![bin]! += strength
}

function holdTogether(found: Found, at: Float64Array, bin: number, strength: number) {
  const { slope, curvature } = found
  const step = at[bin]! - at[bin - 1]!
  found.value += (strength * step * step) / 2
  slope[bin]! += strength * step
  slope[bin - 1]! -= strength * step
  curvature[bin]![bin]! += strength
  curvature[bin - 1]![bin - 1]! += strength
  curvature[bin]![bin - 1]! -= strength
}

/** x where root·rootᵀ·x is the target. */
function solve(root: readonly (readonly number[])[], target: Float64Array): Float64Array {
  const x = Float64Array.from(target)
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < i; k++) x[i]! -= root[i]![k]! * x[k]!
    x[i]! /= root[i]![i]!
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i]! -= root[k]![i]! * x[k]!
    x[i]! /= root[i]![i]!
  }
  return x
}

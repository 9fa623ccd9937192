/** A function of several numbers with its slope in each of them. */
export type Sloped = (at: readonly number[]) => { value: number; slope: number[] }

export interface Minimum {
  at: number[]
  value: number
  /** False where it was still falling when the steps were used up. */
  isFound: boolean
}

/**
 * The lowest point that can be reached from a start by BFGS (Nocedal & Wright, *Numerical Optimization*, 2nd ed., alg. 6.1),
 * each step halved until it goes down enough (Armijo). Where the function is not a number, a step counts as too long. It ends
 * where the slope is flat or three steps together gain less than the last digits of the value.
 */
export function minimise(
  f: Sloped,
  start: readonly number[],
  { steps = 500, tolerance = 1e-8 } = {},
): Minimum {
  let at = [...start]
  let here = f(at)
  let inverse = identity(at.length)
  let idle = 0
  for (let step = 0; step < steps; step++) {
    const scale = Math.max(1, Math.abs(here.value))
    if (Math.max(...here.slope.map(Math.abs)) < tolerance * scale)
      return { at, value: here.value, isFound: true }
    let direction = times(inverse, here.slope).map((one) => -one)
    if (dot(direction, here.slope) >= 0) {
      inverse = identity(at.length)
      direction = here.slope.map((one) => -one)
    }
    const next = goDown(f, at, here, direction)
    if (!next) return { at, value: here.value, isFound: true }
    idle = here.value - next.found.value < 1e-13 * scale ? idle + 1 : 0
    if (idle === 3) return { at: next.at, value: next.found.value, isFound: true }
    inverse = learn(inverse, minus(next.at, at), minus(next.found.slope, here.slope))
    at = next.at
    here = next.found
  }
  return { at, value: here.value, isFound: false }
}

/** As far along the direction as it goes down enough; undefined where no step, however short, does. */
function goDown(f: Sloped, from: number[], here: ReturnType<Sloped>, direction: number[]) {
  const descent = dot(direction, here.slope)
  const longest = Math.max(...direction.map(Math.abs))
  for (let length = Math.min(1, 5 / longest); length > 1e-14; length /= 2) {
    const at = from.map((one, i) => one + length * direction[i]!)
    const found = f(at)
    if (found.value <= here.value + 1e-4 * length * descent) return { at, found }
  }
  return undefined
}

/** What the step told about the curvature (BFGS update of the inverse); a step that told nothing is passed over. */
function learn(inverse: number[][], step: number[], change: number[]): number[][] {
  const curved = dot(step, change)
  if (!(curved > 1e-12)) return inverse
  const moved = times(inverse, change)
  const factor = (1 + dot(change, moved) / curved) / curved
  return inverse.map((row, i) =>
    row.map(
      (one, k) => one + factor * step[i]! * step[k]! - (moved[i]! * step[k]! + step[i]! * moved[k]!) / curved,
    ),
  )
}

/**
 * The matrix of second derivatives, from differences of the slopes on both sides.
 * @param width how far to look, relative to 1
 */
export function curvature(f: Sloped, at: readonly number[], width = 1e-4): number[][] {
  const columns = at.map((_, i) => {
    const beside = (sign: number) => f(at.map((one, k) => (k === i ? one + sign * width : one))).slope
    const [above, below] = [beside(1), beside(-1)]
    return above.map((one, k) => (one - below[k]!) / (2 * width))
  })
  return columns.map((_, i) => columns.map((_, k) => (columns[k]![i]! + columns[i]![k]!) / 2))
}

/** Inverse of a positive definite matrix by Cholesky's decomposition; undefined where it is not. */
export function inverseOf(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const root = cholesky(matrix)
  if (!root) return undefined
  const columns = matrix.map((_, i) =>
    solve(
      root,
      matrix.map((_, k) => (k === i ? 1 : 0)),
    ),
  )
  return columns
}

/** Lower triangular L with L·Lᵀ = matrix; undefined where the matrix is not positive definite. */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const root: number[][] = matrix.map((row) => row.map(() => 0))
  for (let i = 0; i < matrix.length; i++) {
    for (let k = 0; k <= i; k++) {
      let rest = matrix[i]![k]!
      for (let j = 0; j < k; j++) rest -= root[i]![j]! * root[k]![j]!
      if (i !== k) root[i]![k] = rest / root[k]![k]!
      else if (rest > 0) root[i]![i] = Math.sqrt(rest)
      else return undefined
    }
  }
  return root
}

function solve(root: number[][], target: number[]): number[] {
  const half: number[] = []
  for (let i = 0; i < root.length; i++) {
    let rest = target[i]!
    for (let k = 0; k < i; k++) rest -= root[i]![k]! * half[k]!
    half[i] = rest / root[i]![i]!
  }
  const solved = new Array<number>(root.length).fill(0)
  for (let i = root.length - 1; i >= 0; i--) {
    let rest = half[i]!
    for (let k = i + 1; k < root.length; k++) rest -= root[k]![i]! * solved[k]!
    solved[i] = rest / root[i]![i]!
  }
  return solved
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, k) => (i === k ? 1 : 0)))
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector))
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, i) => sum + one * b[i]!, 0)
}

function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((one, i) => one - b[i]!)
}

/** Rows of numbers as the solver needs them: products with weights, and adding a row to weights. */
export interface Rows {
  readonly count: number
  readonly size: number
  dot(row: number, weights: Float32Array): number
  addTo(weights: Float32Array, row: number, times: number): void
}

/** Rows with a number in every place; the size is a multiple of four. */
export class FullRows implements Rows {
  readonly #rows: readonly Float32Array[]
  readonly count: number
  readonly size: number

  constructor(rows: readonly Float32Array[], size: number) {
    this.#rows = rows
    this.count = rows.length
    this.size = size
  }

  /** Four sums at once: one alone would wait for itself. */
  dot(row: number, weights: Float32Array): number {
    const values = this.#rows[row] as Float32Array
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let i = 0; i < values.length; i += 4) {
      a += values[i]! * weights[i]!
      b += values[i + 1]! * weights[i + 1]!
      c += values[i + 2]! * weights[i + 2]!
      d += values[i + 3]! * weights[i + 3]!
    }
    return a + b + c + d
  }

  addTo(weights: Float32Array, row: number, times: number): void {
    const values = this.#rows[row] as Float32Array
    for (let i = 0; i < values.length; i++) weights[i]! += times * values[i]!
  }
}

/** What is not zero in a row: where, and how much. */
export interface Sparse {
  places: Int32Array
  values: Float32Array
}

/** Rows that are mostly zero. */
export class SparseRows implements Rows {
  readonly #rows: readonly Sparse[]
  readonly count: number
  readonly size: number

  constructor(rows: readonly Sparse[], size: number) {
    this.#rows = rows
    this.count = rows.length
    this.size = size
  }

  dot(row: number, weights: Float32Array): number {
    const { places, values } = this.#rows[row] as Sparse
    let sum = 0
    for (let i = 0; i < places.length; i++) sum += values[i]! * weights[places[i]!]!
    return sum
  }

  addTo(weights: Float32Array, row: number, times: number): void {
    const { places, values } = this.#rows[row] as Sparse
    for (let i = 0; i < places.length; i++) weights[places[i]!]! += times * values[i]!
  }
}

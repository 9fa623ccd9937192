import type { Features } from '../ngrams/features.ts'

/** One linear model over hashed n-grams. */
export interface NgramWeights {
  /** [buckets][classes], in steps of `scale`. */
  weights: Int8Array
  scale: readonly number[]
  bias: readonly number[]
}

const idfBytes = 4

/**
 * All linear models over hashed n-grams, read in one go. A text falls into some hundred buckets all over the tables, and
 * waiting for memory is what costs the time: so everything about a bucket lies side by side, its idf first, then the
 * weights of every class of every model.
 */
export class NgramModels {
  readonly #rarity: Float32Array
  readonly #weights: Int8Array
  readonly #rowBytes: number
  readonly #scale: Float64Array
  readonly #bias: Float64Array
  readonly #values: Float64Array

  /** @param idf how rare each bucket is: inverse document frequency */
  constructor(idf: Float32Array, models: readonly NgramWeights[]) {
    this.#scale = Float64Array.from(models.flatMap(({ scale }) => scale))
    this.#bias = Float64Array.from(models.flatMap(({ bias }) => bias))
    this.#values = new Float64Array(this.#bias.length)
    this.#rowBytes = Math.ceil((idfBytes + this.#bias.length) / idfBytes) * idfBytes
    const table = new ArrayBuffer(idf.length * this.#rowBytes)
    this.#rarity = new Float32Array(table)
    this.#weights = new Int8Array(table)
    this.#fill(idf, models)
  }

  /**
   * What each class of each model gets, model by model, before it becomes a probability: values × idf, brought to
   * length 1, times the weights, plus bias. Overwritten by the next call.
   */
  read({ buckets, values: times, count }: Features): Float64Array {
    const sums = this.#values.fill(0)
    const square = this.#addUp(sums, buckets, times, count)
    const length = Math.sqrt(square) || 1
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k]! / length) * this.#scale[k]! + this.#bias[k]!
    return sums
  }

  /** The squared length of what was added. */
  #addUp(sums: Float64Array, buckets: Int32Array, times: Float32Array, count: number): number {
    const [rarity, weights, rowBytes] = [this.#rarity, this.#weights, this.#rowBytes]
    const classes = sums.length
    let square = 0
    for (let i = 0; i < count; i++) {
      const row = buckets[i]! * rowBytes
      const value = times[i]! * rarity[row / idfBytes]!
      square += value * value
      for (let k = 0; k < classes; k++) sums[k]! += value * weights[row + idfBytes + k]!
    }
    return square
  }

  #fill(idf: Float32Array, models: readonly NgramWeights[]) {
    for (let bucket = 0; bucket < idf.length; bucket++) {
      const row = bucket * this.#rowBytes
      this.#rarity[row / idfBytes] = idf[bucket]!
      let at = row + idfBytes
      for (const { weights, bias } of models) {
        const from = bucket * bias.length
        for (let k = 0; k < bias.length; k++) this.#weights[at++] = weights[from + k]!
      }
    }
  }
}

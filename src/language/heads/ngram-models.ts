import type { Features } from '../ngrams/features.ts'

/** One linear model over hashed n-grams. */
export interface NgramWeights {
  /** [buckets][classes], in steps of `scale`. */
  weights: Int8Array
  scale: readonly number[]
  bias: readonly number[]
}

const idfBytes = 4
const classesAtOnce = 4

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
  readonly #sums: Float64Array
  #counts = new Float64Array(1024)

  /** @param idf how rare each bucket is: inverse document frequency */
  constructor(idf: Float32Array, models: readonly NgramWeights[]) {
    this.#scale = Float64Array.from(models.flatMap(({ scale }) => scale))
    this.#bias = Float64Array.from(models.flatMap(({ bias }) => bias))
    this.#values = new Float64Array(this.#bias.length)
    this.#rowBytes = idfBytes + Math.ceil(this.#bias.length / classesAtOnce) * classesAtOnce
    this.#sums = new Float64Array(this.#rowBytes - idfBytes)
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
    const length = Math.sqrt(this.#weigh(buckets, times, count)) || 1
    const values = this.#values
    for (let k = 0; k < values.length; k += classesAtOnce) this.#addUp(k, buckets, count)
    for (let k = 0; k < values.length; k++) {
      values[k] = (this.#sums[k]! / length) * this.#scale[k]! + this.#bias[k]!
    }
    return values
  }

  /**
   * How much each bucket counts; returns their squared length. Doing this before anything else brings all rows nearer at
   * once: the processor waits for many of them at the same time.
   */
  #weigh(buckets: Int32Array, times: Float32Array, count: number): number {
    if (this.#counts.length < count) this.#counts = new Float64Array(2 * count)
    const [rarity, counts] = [this.#rarity, this.#counts]
    const rowFloats = this.#rowBytes / idfBytes
    let square = 0
    for (let i = 0; i < count; i++) {
      const value = times[i]! * rarity[buckets[i]! * rowFloats]!
      counts[i] = value
      square += value * value
    }
    return square
  }

  /** Sums of a few classes, which so stay within the processor. */
  #addUp(from: number, buckets: Int32Array, count: number) {
    const [weights, rowBytes, counts] = [this.#weights, this.#rowBytes, this.#counts]
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let i = 0; i < count; i++) {
      const at = buckets[i]! * rowBytes + idfBytes + from
      const value = counts[i]!
      a += value * weights[at]!
      b += value * weights[at + 1]!
      c += value * weights[at + 2]!
      d += value * weights[at + 3]!
    }
    this.#sums.set([a, b, c, d], from)
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

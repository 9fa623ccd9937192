export interface DenseWeights {
  /** [classes][dimensions] */
  weights: Float32Array
  bias: readonly number[]
}

/** A linear model of what an encoder says. */
export class DensePart {
  readonly #of: DenseWeights
  readonly #values: Float64Array

  constructor(of: DenseWeights) {
    this.#of = of
    this.#values = new Float64Array(of.bias.length)
  }

  /** One value for each class, before they become probabilities. Overwritten by the next call. */
  read(input: Float32Array): Float64Array {
    const { weights, bias } = this.#of
    for (let k = 0, row = 0; k < this.#values.length; k++, row += input.length) {
      let sum = bias[k]!
      for (let i = 0; i < input.length; i++) sum += input[i]! * weights[row + i]!
      this.#values[k] = sum
    }
    return this.#values
  }
}

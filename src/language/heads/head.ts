import type { DensePart } from './dense-part.ts'
import type { Calibration, HeadPlan, Judgement } from './manifest.ts'

/** What a text looks like to the heads. In fast mode there are n-grams only. */
export interface HeadInputs {
  /** What `NgramModels` read of it. */
  ngrams: Float64Array
  embedding?: Float32Array
  tower?: Float32Array
}

export type WeightedPart = { weight: number } & (
  | { input: 'ngrams' /** Where its classes begin in what `NgramModels` reads. */; from: number }
  | { input: 'embedding' | 'tower'; part: DensePart }
)

/** One question asked of a text, such as which emotions are in it. Several linear models answer, their mean counts. */
export class Head {
  readonly #plan: HeadPlan
  readonly #parts: WeightedPart[]

  constructor(plan: HeadPlan, parts: WeightedPart[]) {
    this.#plan = plan
    this.#parts = parts
  }

  get classes(): readonly string[] {
    return this.#plan.classes
  }

  /** For each class its probability, calibrated; of a linear head its value, −1 to 1. */
  read(inputs: HeadInputs): number[] {
    const { kind, classes } = this.#plan
    const { calibration } = this.judgement(inputs)
    const mean = this.#mean(inputs)
    if (kind === 'linear') return mean.map((value) => Math.min(1, Math.max(-1, value)))
    const calibrated = calibration ? mean.map((p, k) => recalibrated(p, classes[k], calibration)) : mean
    return kind === 'softmax' ? shares(calibrated) : calibrated
  }

  /** How this head's answers to such inputs are to be judged. */
  judgement({ embedding, tower }: HeadInputs): Judgement {
    const { fast } = this.#plan
    return fast && !embedding && !tower ? fast : this.#plan
  }

  #mean(inputs: HeadInputs): number[] {
    const { kind, classes } = this.#plan
    const mean = classes.map(() => 0)
    let weights = 0
    for (const part of this.#parts) {
      const values = valuesOf(part, classes.length, inputs)
      if (!values) continue
      weights += part.weight
      const answers = kind === 'softmax' ? softmax(values) : kind === 'sigmoid' ? values.map(sigmoid) : values
      for (let k = 0; k < mean.length; k++) mean[k]! += part.weight * answers[k]!
    }
    return mean.map((sum) => sum / (weights || 1))
  }
}

function valuesOf(part: WeightedPart, classes: number, inputs: HeadInputs): number[] | undefined {
  if (part.input === 'ngrams') return numbersIn(inputs.ngrams, part.from, classes)
  const dense = inputs[part.input]
  return dense && numbersIn(part.part.read(dense), 0, classes)
}

/** A plain loop: `Array.from` asks the values for an iterator first, which costs more than all the rest. */
function numbersIn(values: Float64Array, from: number, count: number): number[] {
  const numbers: number[] = []
  for (let k = 0; k < count; k++) numbers.push(values[from + k]!)
  return numbers
}

function softmax(values: readonly number[]): number[] {
  const highest = Math.max(...values)
  return shares(values.map((value) => Math.exp(value - highest)))
}

function shares(parts: readonly number[]): number[] {
  const sum = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => part / sum)
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** Platt's scaling of the logit: a straight line, so the order of texts never changes. */
function recalibrated(p: number, name: string | undefined, calibration: readonly Calibration[]): number {
  const line = calibration.find((one) => one.class === name)
  if (!line) return p
  const safe = Math.min(1 - 1e-6, Math.max(1e-6, p))
  return sigmoid(line.slope * Math.log(safe / (1 - safe)) + line.intercept)
}

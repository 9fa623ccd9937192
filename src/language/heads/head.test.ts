import { describe, expect, test } from 'vitest'
import { DensePart } from './dense-part.ts'
import { Head, type HeadInputs } from './head.ts'
import type { HeadPlan } from './manifest.ts'
import { NgramModels } from './ngram-models.ts'

/** Buckets 0 and 2, once each. */
const features = { buckets: Int32Array.of(0, 2), values: Float32Array.of(1, 1), count: 2 }
const embedding = Float32Array.of(0.6, 0.8)

/** Values 3 and 4 by idf, so length 5: 0.6 and 0.8 of the weights. Another model's class comes first. */
const models = new NgramModels(Float32Array.of(3, 9, 4), [
  { weights: Int8Array.of(5, 99, -5), scale: [1], bias: [0.5] },
  { weights: Int8Array.of(10, 0, 99, 99, 0, 5), scale: [0.1, 0.2], bias: [0, 1] },
])
const ngrams = models.read(features).slice()
const densePart = new DensePart({ weights: Float32Array.of(1, 0, 0, 2), bias: [0.4, 0] })

const plan: HeadPlan = { name: 'example', classes: ['no', 'yes'], kind: 'softmax', parts: [] }
const both = [
  { input: 'ngrams', from: 1, weight: 1 } as const,
  { input: 'embedding', part: densePart, weight: 3 } as const,
]

describe('linear models', () => {
  test('n-grams: brought to length 1, weighed in steps, plus bias', () => {
    expect([...ngrams].map(rounded)).toEqual([-0.5, 0.6, 1.8])
  })

  test('embeddings: a product for each class, plus bias', () => {
    expect([...densePart.read(embedding)].map(rounded)).toEqual([1, 1.6])
  })

  test('a text without any n-gram gets the biases', () => {
    expect([...models.read({ ...features, count: 0 })]).toEqual([0.5, 0, 1])
  })
})

describe('a head', () => {
  test('answers with the weighted mean of its parts’ probabilities', () => {
    const [byNgrams, byEmbedding] = [
      Math.exp(1.8) / (Math.exp(0.6) + Math.exp(1.8)),
      1 / (1 + Math.exp(-0.6)),
    ]
    const [no, yes] = new Head(plan, both).read({ ngrams, embedding })
    expect(yes).toBeCloseTo((byNgrams + 3 * byEmbedding) / 4, 6)
    expect(no! + yes!).toBeCloseTo(1)
  })

  test('goes by the parts that are there: n-grams alone in fast mode', () => {
    const [, yes] = new Head(plan, both).read({ ngrams })
    expect(yes).toBeCloseTo(1 / (1 + Math.exp(-1.2)), 6)
  })

  test('asks each class by itself where several may be right', () => {
    const [no, yes] = new Head({ ...plan, kind: 'sigmoid' }, [both[0]!]).read({ ngrams })
    expect(no).toBeCloseTo(1 / (1 + Math.exp(-0.6)), 6)
    expect(yes).toBeCloseTo(1 / (1 + Math.exp(-1.8)), 6)
  })

  test('keeps a value within −1 and 1', () => {
    expect(new Head({ ...plan, kind: 'linear' }, [both[0]!]).read({ ngrams }).map(rounded)).toEqual([0.6, 1])
  })

  test('calibration moves the logit along a line', () => {
    const calibration = [{ class: 'no', slope: 2, intercept: -0.2 }]
    const [no, yes] = new Head({ ...plan, kind: 'sigmoid', calibration }, [both[0]!]).read({ ngrams })
    expect(no).toBeCloseTo(1 / (1 + Math.exp(-(2 * 0.6 - 0.2))), 6)
    expect(yes).toBeCloseTo(1 / (1 + Math.exp(-1.8)), 6)
  })

  test('is judged otherwise where n-grams alone answer', () => {
    const fast = { thresholds: { yes: 0.9 } }
    const head = new Head({ ...plan, thresholds: { yes: 0.5 }, fast }, both)
    const thresholdFor = (inputs: HeadInputs) => head.judgement(inputs).thresholds?.yes
    expect([thresholdFor({ ngrams, embedding }), thresholdFor({ ngrams })]).toEqual([0.5, 0.9])
  })
})

function rounded(value: number) {
  return Number(value.toFixed(6))
}

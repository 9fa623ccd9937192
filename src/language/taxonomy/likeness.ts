import type { Example } from './examples.ts'
import { meaningSize } from './model.ts'
import type { Linear } from './solver.ts'

/** Customers' comments about one thing lie about this close to each other; unlike ones below. */
const usual = { alike: 0.55, unlike: 0.25 }
/** How much the few examples say against what is usual. */
const trust = 0.5

/**
 * Cosine to the mean of the few examples, stretched so that 1 is as close as they are to each other and −1 as close as what
 * is about something else: the scale of the other decision values.
 */
export function likeness(own: readonly Example[], others: readonly Example[]): Linear {
  const centre = meanOf(own.map(({ embedding }) => embedding))
  const near = blend(average(own.map((one) => closenessToRest(one, own))), usual.alike)
  const far = blend(average(others.map(({ embedding }) => dot(embedding, centre))), usual.unlike)
  const reach = Math.max((near - far) / 2, 0.1)
  return { weights: centre.map((value) => value / reach), bias: -(near + far) / 2 / reach }
}

function blend(measured: number | null, expected: number) {
  return measured === null ? expected : trust * measured + (1 - trust) * expected
}

function closenessToRest(one: Example, all: readonly Example[]) {
  const rest = all.filter((other) => other !== one)
  return rest.length === 0 ? null : dot(one.embedding, meanOf(rest.map(({ embedding }) => embedding)))
}

function average(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

/** The middle of places in meaning, of length 1. */
export function meanOf(places: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(meaningSize)
  for (const place of places) for (let i = 0; i < sum.length; i++) sum[i]! += place[i]!
  const length = Math.sqrt(dot(sum, sum)) || 1
  return sum.map((value) => value / length)
}

/** The cosine, for places of length 1. */
export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!
  return sum
}

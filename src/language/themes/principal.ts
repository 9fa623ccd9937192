import type { Random } from '../../statistics/random.ts'
import { placesOf } from './spherical-k-means.ts'
import { addTo, dot, emptyVectors, toUnitLength, type Vectors } from './vectors.ts'

/** A smaller space in which vectors differ as much as in their own. */
export interface Projection {
  mean: Vectors
  /** Directions of length 1 at right angles. */
  axes: Vectors
}

/** What is common to all is learnt from so many vectors. */
const learntFrom = 4_000
const rounds = 12

/**
 * The directions in which vectors differ most (principal components), by orthogonal iteration on their covariance. The
 * mean is taken away first: what all comments of a company share tells nothing about what they are about.
 */
export function principalSpace(vectors: Vectors, size: number, random: Random): Projection {
  const places = placesOf(vectors.count, learntFrom, random)
  const mean = meanOf(vectors, places)
  const covariance = covarianceOf(vectors, mean, places)
  let axes = randomAxes(Math.min(size, vectors.size), vectors.size, random)
  for (let round = 0; round < rounds; round++) axes = orthogonal(through(covariance, axes))
  return { mean, axes }
}

/** The vectors in the smaller space, at length 1. */
export function project(vectors: Vectors, { mean, axes }: Projection): Vectors {
  const projected = emptyVectors(vectors.count, axes.count)
  const shifts = Array.from({ length: axes.count }, (_, a) => dot(mean, 0, axes, a))
  for (let i = 0; i < vectors.count; i++) {
    for (let a = 0; a < axes.count; a++)
      projected.data[i * axes.count + a] = dot(vectors, i, axes, a) - (shifts[a] as number)
    toUnitLength(projected, i)
  }
  return projected
}

function meanOf(vectors: Vectors, places: readonly number[]): Vectors {
  const mean = emptyVectors(1, vectors.size)
  for (const i of places) addTo(mean, 0, vectors, i, 1 / places.length)
  return mean
}

function covarianceOf(vectors: Vectors, mean: Vectors, places: readonly number[]): Vectors {
  const { size } = vectors
  const covariance = emptyVectors(size, size)
  const centred = emptyVectors(1, size)
  for (const i of places) {
    for (let j = 0; j < size; j++)
      centred.data[j] = (vectors.data[i * size + j] as number) - (mean.data[j] as number)
    for (let j = 0; j < size; j++) addTo(covariance, j, centred, 0, centred.data[j])
  }
  return covariance
}

function randomAxes(count: number, size: number, random: Random): Vectors {
  const axes = emptyVectors(count, size)
  for (let i = 0; i < axes.data.length; i++) axes.data[i] = random.normal()
  return orthogonal(axes)
}

function through(matrix: Vectors, axes: Vectors): Vectors {
  const turned = emptyVectors(axes.count, axes.size)
  for (let a = 0; a < axes.count; a++)
    for (let j = 0; j < axes.size; j++) turned.data[a * axes.size + j] = dot(matrix, j, axes, a)
  return turned
}

/** Gram–Schmidt. */
function orthogonal(axes: Vectors): Vectors {
  for (let a = 0; a < axes.count; a++) {
    for (let b = 0; b < a; b++) addTo(axes, a, axes, b, -dot(axes, a, axes, b))
    toUnitLength(axes, a)
  }
  return axes
}

import type { Random } from '../../statistics/random.ts'
import { addTo, dot, emptyVectors, pickVectors, toUnitLength, type Vectors, vectorAt } from './vectors.ts'

export interface Clusters {
  /** Of length 1. */
  centres: Vectors
  /** The centre each vector lies closest to. */
  labels: Int32Array
  /** How close, as a cosine. */
  closeness: Float32Array
}

export interface ClusterOptions {
  k: number
  random: Random
  /** Beginnings that are tried; the one whose clusters are tightest goes on. */
  starts?: number
  rounds?: number
}

/** Beginnings are compared on so many vectors. */
const trialSize = 4_000
const trialRounds = 8

/**
 * k-means by cosine (Dhillon & Modha 2001), begun with k-means++ (Arthur & Vassilvitskii 2007). Vectors have length 1.
 * The same random numbers give the same clusters. Clusters that nobody is closest to are left out, so there may be
 * fewer than `k`.
 */
export function sphericalKMeans(
  vectors: Vectors,
  { k, random, starts = 4, rounds = 25 }: ClusterOptions,
): Clusters {
  const trial = sampleOf(vectors, trialSize, random)
  const tried = Array.from({ length: starts }, () =>
    settle(trial, begin(trial, Math.min(k, trial.count), random), trialRounds),
  )
  const best = tried.reduce((one, other) => (tightness(other) > tightness(one) ? other : one))
  return settle(vectors, best.centres, rounds)
}

export function sampleOf(vectors: Vectors, most: number, random: Random): Vectors {
  if (vectors.count <= most) return vectors
  return pickVectors(vectors, placesOf(vectors.count, most, random))
}

/** So many different places below `count`, in order (Floyd 1987). */
export function placesOf(count: number, most: number, random: Random): number[] {
  if (count <= most) return Array.from({ length: count }, (_, i) => i)
  const chosen = new Set<number>()
  for (let upTo = count - most; upTo < count; upTo++) {
    const place = random.integer(upTo + 1)
    chosen.add(chosen.has(place) ? upTo : place)
  }
  return [...chosen].sort((a, b) => a - b)
}

function tightness({ closeness }: Clusters): number {
  return closeness.reduce((sum, one) => sum + one, 0)
}

/** k-means++: each next centre is a vector that lies far from those chosen so far. */
function begin(vectors: Vectors, k: number, random: Random): Vectors {
  const centres = emptyVectors(k, vectors.size)
  const away = new Float64Array(vectors.count).fill(2)
  let chosen = random.integer(vectors.count)
  for (let c = 0; c < k; c++) {
    centres.data.set(vectorAt(vectors, chosen), c * vectors.size)
    let total = 0
    for (let i = 0; i < vectors.count; i++) {
      away[i] = Math.min(away[i] as number, Math.max(0, 1 - dot(vectors, i, centres, c)))
      total += away[i] as number
    }
    chosen = drawn(away, random.uniform() * total)
  }
  return centres
}

function drawn(weights: Float64Array, at: number): number {
  let left = at
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i] as number
    if (left < 0) return i
  }
  return weights.length - 1
}

/** Goes back and forth between assigning and centring until nothing moves. */
function settle(vectors: Vectors, start: Vectors, rounds: number): Clusters {
  let centres = start
  let clusters = closest(vectors, centres)
  for (let round = 0; round < rounds; round++) {
    centres = meansOf(vectors, clusters.labels, centres.count)
    const next = closest(vectors, centres)
    const moved = next.labels.some((label, i) => label !== clusters.labels[i])
    clusters = next
    if (!moved) break
  }
  return clusters
}

/** Which centre each vector lies closest to; the first of those equally close. */
export function closest(vectors: Vectors, centres: Vectors): Clusters {
  const labels = new Int32Array(vectors.count).fill(-1)
  const closeness = new Float32Array(vectors.count)
  for (let i = 0; i < vectors.count; i++) {
    let best = Number.NEGATIVE_INFINITY
    let at = -1
    for (let c = 0; c < centres.count; c++) {
      const near = dot(vectors, i, centres, c)
      if (near <= best) continue
      best = near
      at = c
    }
    labels[i] = at
    closeness[i] = best
  }
  return { centres, labels, closeness }
}

/** The direction each cluster points to; empty clusters are dropped. Labels below zero belong to none. */
export function meansOf(vectors: Vectors, labels: Int32Array, k: number): Vectors {
  const sums = emptyVectors(k, vectors.size)
  const sizes = new Int32Array(k)
  labels.forEach((label, i) => {
    if (label < 0) return
    addTo(sums, label, vectors, i)
    sizes[label] = (sizes[label] as number) + 1
  })
  const inUse = [...sizes.keys()].filter((c) => (sizes[c] as number) > 0)
  const means = pickVectors(sums, inUse)
  for (let c = 0; c < means.count; c++) toUnitLength(means, c)
  return means
}

import { meansOf } from './spherical-k-means.ts'
import { dot, toUnitLength, type Vectors, vectorAt, vectorsOf } from './vectors.ts'

/** Where a theme lies in meaning, as seen from the middle of all comments. */
export interface ThemePlace {
  /** The direction in which its comments differ from the others, of length 1. */
  direction: Float32Array
  /** How far the middle of all comments lies in that direction. */
  middle: number
  /** How far beyond the middle a comment must lie to belong to it. */
  reach: number
}

/** Smaller clusters are chance, or too rare to be called a theme. */
const smallestShare = 0.005
const smallestSize = 3

/**
 * @param labels the cluster of each vector; smaller clusters than `smallest` get no place
 */
export function placesOfClusters(
  vectors: Vectors,
  { mean, labels }: { mean: Vectors; labels: Int32Array },
  smallest = Math.max(smallestSize, smallestShare * vectors.count),
): ThemePlace[] {
  const clusters = 1 + labels.reduce((most, label) => Math.max(most, label), -1)
  const directions = meansOf(vectors, labels, clusters)
  for (let c = 0; c < directions.count; c++) {
    for (let j = 0; j < directions.size; j++)
      directions.data[c * directions.size + j]! -= mean.data[j] as number
    toUnitLength(directions, c)
  }
  const open = Array.from({ length: directions.count }, (_, c) => ({
    direction: vectorAt(directions, c).slice(),
    middle: dot(mean, 0, directions, c),
    reach: Number.NEGATIVE_INFINITY,
  }))
  return withReach(open, vectors, smallest)
}

/** A comment belongs to a theme if it lies no farther off than nearly all of it (mean − 2 standard deviations). */
function withReach(open: readonly ThemePlace[], vectors: Vectors, smallest: number): ThemePlace[] {
  const { labels, closeness } = assignTo(open, vectors)
  const near = open.map(() => [] as number[])
  labels.forEach((label, i) => {
    near[label]?.push(closeness[i] as number)
  })
  return open.flatMap((place, c) => {
    const own = near[c] as number[]
    if (own.length < smallest) return []
    const mean = own.reduce((sum, one) => sum + one, 0) / own.length
    const variance = own.reduce((sum, one) => sum + (one - mean) ** 2, 0) / own.length
    return [{ ...place, reach: mean - 2 * Math.sqrt(variance) }]
  })
}

/** How far a comment lies towards a theme, beyond the middle of all. */
export function scoreOf({ direction, middle }: ThemePlace, { data, size }: Vectors, i: number): number {
  let sum = 0
  for (let j = 0, at = i * size; j < size; j++, at++) sum += (data[at] as number) * (direction[j] as number)
  return sum - middle
}

/** The theme each text lies farthest towards, −1 where it lies near the middle of all: it says nothing of its own. */
export function assignTo(places: readonly ThemePlace[], vectors: Vectors) {
  const directions = vectorsOf(places.map(({ direction }) => direction))
  const labels = new Int32Array(vectors.count).fill(-1)
  const closeness = new Float32Array(vectors.count)
  for (let i = 0; i < vectors.count; i++) {
    let best = Number.NEGATIVE_INFINITY
    let at = -1
    for (let c = 0; c < directions.count; c++) {
      const beyond = dot(vectors, i, directions, c) - (places[c] as ThemePlace).middle
      if (beyond <= best) continue
      best = beyond
      at = c
    }
    closeness[i] = best
    labels[i] = at >= 0 && best >= (places[at] as ThemePlace).reach ? at : -1
  }
  return { labels, closeness }
}

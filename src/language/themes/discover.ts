import { type Random, seededRandom } from '../../statistics/random.ts'
import { centralExamples } from './examples.ts'
import { nameThemes, type ThemeWords } from './naming.ts'
import { assignTo, placesOfClusters, type ThemePlace } from './places.ts'
import { principalSpace, project } from './principal.ts'
import { closest, meansOf, placesOf, sphericalKMeans } from './spherical-k-means.ts'
import { dot, pickVectors, type Vectors, vectorsOf } from './vectors.ts'

export interface DiscoverOptions {
  /** How many clusters are looked for; √(n / 2), at most 60, unless told. Near ones are merged, tiny ones let go. */
  k?: number
  seed?: number | string
}

export interface DiscoveredTheme extends ThemeWords, ThemePlace {
  size: number
  /** Places of three comments that are most like all others of the theme and not like each other. */
  examples: number[]
}

export interface Discovery {
  /** The largest first. */
  themes: DiscoveredTheme[]
  /** The theme of each text as its place in `themes`, −1 for none. */
  assigned: Int32Array
}

/** Fewer texts than this have no themes: whatever came out would be chance. */
export const fewestTexts = 20
const mostThemes = 60
const learntFrom = 20_000
/** Clusters are sought in so many directions: nearly as right as all 512, and eight times as fast. */
const directions = 64
/** Centres as close as this are one theme. */
const sameTheme = 0.8

/**
 * Finds what many texts are about, without being told what to look for: clusters of their places in meaning, named by
 * the words that set them apart. The same texts, options and seed give the same themes.
 * @param embeddings one for each text, as unit vectors or as the int8 that are kept
 */
export function discoverThemes(
  texts: readonly string[],
  embeddings: readonly ArrayLike<number>[] | Vectors,
  { k, seed = 1 }: DiscoverOptions = {},
): Discovery {
  const all = 'data' in embeddings ? embeddings : vectorsOf(embeddings)
  if (all.count < fewestTexts) return { themes: [], assigned: new Int32Array(all.count).fill(-1) }
  const random = seededRandom(seed)
  const sought = k ?? Math.min(mostThemes, Math.round(Math.sqrt(all.count / 2)))
  const found = placesIn(all, sought, random)
  return described(texts, all, found)
}

/** Where themes lie, from a sample of the texts. */
function placesIn(all: Vectors, k: number, random: Random): ThemePlace[] {
  const sample = pickVectors(all, placesOf(all.count, learntFrom, random))
  const principal = principalSpace(sample, directions, random)
  const space = project(sample, principal)
  const { labels } = sphericalKMeans(space, { k, random })
  return placesOfClusters(sample, { mean: principal.mean, labels: mergeNear(space, labels, k) })
}

/** Joins centres that lie so close that they are one theme, the closest two first. */
function mergeNear(space: Vectors, labels: Int32Array, k: number): Int32Array {
  let own = labels
  for (;;) {
    const centres = meansOf(space, own, k)
    const near = closestTwo(centres)
    own = closest(space, centres).labels
    if (!near || near.cosine <= sameTheme) return own
    own = own.map((label) => (label === near.two ? near.one : label))
  }
}

function closestTwo(centres: Vectors) {
  let near: { one: number; two: number; cosine: number } | undefined
  for (let one = 0; one < centres.count; one++)
    for (let two = one + 1; two < centres.count; two++) {
      const cosine = dot(centres, one, centres, two)
      if (!near || cosine > near.cosine) near = { one, two, cosine }
    }
  return near
}

function described(texts: readonly string[], all: Vectors, places: readonly ThemePlace[]): Discovery {
  const { labels, closeness } = assignTo(places, all)
  const sizes = places.map((_, theme) => labels.reduce((sum, label) => sum + Number(label === theme), 0))
  const order = sizes
    .map((_, theme) => theme)
    .filter((theme) => sizes[theme]! > 0)
    .toSorted((a, b) => sizes[b]! - sizes[a]! || a - b)
  const assigned = labels.map((label) => order.indexOf(label))
  const names = nameThemes(texts, assigned, order.length)
  const examples = centralExamples(texts, { assigned, closeness, themes: order.length })
  const themes = order.map((from, theme) => ({
    ...places[from]!,
    ...names[theme]!,
    size: sizes[from]!,
    examples: examples[theme]!,
  }))
  return { themes, assigned }
}

import { seededRandom } from '../../statistics/random.ts'
import type { DayCount } from '../../statistics/usual-days.ts'
import { type Emerging, emergingIn, emergingRules } from './emerging.ts'
import { centralExamples } from './examples.ts'
import { nameThemes, type ThemeWords } from './naming.ts'
import { placesOfClusters, scoreOf, type ThemePlace } from './places.ts'
import { principalSpace, project } from './principal.ts'
import { sphericalKMeans } from './spherical-k-means.ts'
import { addTo, emptyVectors, pickVectors, type Vectors, vectorAt } from './vectors.ts'

/** Comments with the day each was written, as its place in `weekdays`. */
export interface Dated {
  texts: readonly string[]
  vectors: Vectors
  dayOf: ArrayLike<number>
  /** Weekday (0 to 6) of each day, without gaps. */
  weekdays: readonly number[]
}

export interface Fresh extends ThemeWords, ThemePlace {
  size: number
  /** Places of recent comments about it that say different things, the most central first. */
  examples: number[]
  emerging: Emerging
}

/** What is new is looked for among the comments of so many days. */
const recentDays = 28
/** Finer than themes are: something that a dozen people said has to stand alone. */
const commentsAPiece = 12
const mostPieces = 80
const fewestRecent = 60
/** Found in the very days it is judged by, it must stand out more than what was known before. */
const rules = { ...emergingRules, leastChange: 3, fewestFound: 8, falseAlarms: 0.001 }

/**
 * Looks for what people began to speak about lately and is too small to be a theme yet: fine clusters of the last four
 * weeks, followed back through all days. A comment is never judged by a cluster that it helped to make: it is left out of
 * the middle that it is held against, else every cluster would seem to be news.
 */
export function freshThemes({ texts, vectors, dayOf, weekdays }: Dated, seed: number | string = 1): Fresh[] {
  const last = weekdays.length - 1
  const recent = Array.from(dayOf, (_, i) => i).filter((i) => (dayOf[i] as number) > last - recentDays)
  if (recent.length < fewestRecent) return []
  const { places, fits } = piecesOf(pickVectors(vectors, recent), seed)
  const belongs = belongings(vectors, places, new Map(recent.map((i, at) => [i, fits[at]!])))
  const found = emergingIn(seriesOf(belongs, { places: places.length, dayOf, weekdays }), rules)
  const said = recent.map((i) => texts[i] as string)
  const own = { assigned: Int32Array.from(recent, (i) => belongs[i] as number), themes: places.length }
  const words = nameThemes(said, own.assigned, places.length)
  const closeness = Float32Array.from(fits, (fit) => fit.closeness)
  const examples = centralExamples(said, { ...own, closeness })
  return places.flatMap((place, piece) => {
    const emerging = found[piece]!.at(-1)
    if (!emerging || emerging.until !== null || emerging.since <= last - recentDays) return []
    const size = own.assigned.reduce((sum, one) => sum + Number(one === piece), 0)
    return [
      { ...place, ...words[piece]!, size, emerging, examples: examples[piece]!.map((at) => recent[at]!) },
    ]
  })
}

interface Fit {
  piece: number
  closeness: number
}

/** Fine clusters with how well each comment fits the others of its own. */
function piecesOf(own: Vectors, seed: number | string) {
  const random = seededRandom(seed)
  const k = Math.min(mostPieces, Math.max(4, Math.round(own.count / commentsAPiece)))
  const principal = principalSpace(own, 64, random)
  const { labels } = sphericalKMeans(project(own, principal), { k, random })
  const { mean } = principal
  const places = placesOfClusters(own, { mean, labels }, 3)
  const fits = fitsOf(own, { places, mean })
  return { places: withOwnReach(places, fits), fits }
}

function withOwnReach(places: readonly ThemePlace[], fits: readonly Fit[]): ThemePlace[] {
  return places.map((place, piece) => {
    const own = fits.filter((fit) => fit.piece === piece).map(({ closeness }) => closeness)
    const mean = own.reduce((sum, one) => sum + one, 0) / Math.max(1, own.length)
    const variance = own.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, own.length)
    return { ...place, reach: mean - Math.sqrt(variance) }
  })
}

/** How far each comment lies towards its piece, by the direction of the others in it. */
function fitsOf(own: Vectors, { places, mean }: { places: readonly ThemePlace[]; mean: Vectors }): Fit[] {
  const labels = Array.from({ length: own.count }, (_, i) => best(places, own, i).piece)
  const sums = emptyVectors(places.length, own.size)
  const sizes = new Int32Array(places.length)
  labels.forEach((piece, i) => {
    addTo(sums, piece, own, i)
    sizes[piece]! += 1
  })
  return labels.map((piece, i) => {
    const others = { count: (sizes[piece] as number) - 1, sum: vectorAt(sums, piece) }
    return { piece, closeness: others.count < 1 ? Number.NEGATIVE_INFINITY : towards(others, own, i, mean) }
  })
}

/** How far a comment lies from the middle of all in the direction of a piece's other comments. */
function towards(
  others: { count: number; sum: Float32Array },
  own: Vectors,
  i: number,
  mean: Vectors,
): number {
  const vector = vectorAt(own, i)
  const middle = vectorAt(mean, 0)
  const whole = Math.hypot(...vector.map((one, j) => (others.sum[j] as number) - one)) || 1
  let product = 0
  let square = 0
  for (let j = 0; j < vector.length; j++) {
    const away = ((others.sum[j] as number) - (vector[j] as number)) / whole - (middle[j] as number)
    product += ((vector[j] as number) - (middle[j] as number)) * away
    square += away * away
  }
  return product / (Math.sqrt(square) || 1)
}

function best(places: readonly ThemePlace[], vectors: Vectors, i: number): Fit {
  let found: Fit = { piece: -1, closeness: Number.NEGATIVE_INFINITY }
  for (const [piece, place] of places.entries()) {
    const closeness = scoreOf(place, vectors, i)
    if (closeness > found.closeness) found = { piece, closeness }
  }
  return found
}

/** The piece each comment belongs to, −1 for none. */
function belongings(
  vectors: Vectors,
  places: readonly ThemePlace[],
  fits: ReadonlyMap<number, Fit>,
): Int32Array {
  return Int32Array.from({ length: vectors.count }, (_, i) => {
    const { piece, closeness } = fits.get(i) ?? best(places, vectors, i)
    return piece >= 0 && closeness >= places[piece]!.reach ? piece : -1
  })
}

function seriesOf(
  belongs: Int32Array,
  { places, dayOf, weekdays }: { places: number } & Pick<Dated, 'dayOf' | 'weekdays'>,
): DayCount[][] {
  const n = new Int32Array(weekdays.length)
  const hits = Array.from({ length: places }, () => new Int32Array(weekdays.length))
  belongs.forEach((piece, i) => {
    const day = dayOf[i] as number
    n[day]! += 1
    if (piece >= 0) hits[piece]![day]! += 1
  })
  return hits.map((own) => weekdays.map((weekday, day) => ({ hits: own[day]!, n: n[day]!, weekday })))
}

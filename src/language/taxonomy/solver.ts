import { seededRandom } from '../../statistics/random.ts'
import type { Rows } from './rows.ts'

export interface Linear {
  weights: Float32Array
  bias: number
}

export interface Strength {
  /** How dearly an example on the wrong side is paid for; large follows the examples, small stays plain. */
  cost: number
  /** How many times dearer the examples that are about the topic are: they are few among many. */
  dearer: number
}

const mostRounds = 20
/** Rounds end when no example pulls by more than this. */
const settled = 0.1
const tooSmall = 1e-6

/**
 * Weights that keep the rows of a topic (`isAbout`) on one side of all others, with the widest margin: a linear support
 * vector machine with squared hinge loss, solved in its dual by coordinate descent with shrinking (Hsieh, Chang, Lin,
 * Keerthi, Sundararajan 2008: "A dual coordinate descent method for large-scale linear SVM"). Rows must have length 1.
 * The order of visits is random by a fixed seed: the same rows give the same weights.
 */
export function separate(rows: Rows, isAbout: Uint8Array, { cost, dearer }: Strength): Linear {
  const line = { weights: new Float32Array(rows.size), bias: 0 }
  const pulls = new Float32Array(rows.count)
  const order = Int32Array.from({ length: rows.count }, (_, i) => i)
  const chance = seededRandom('topics')
  const slack = [1 / (2 * cost), 1 / (2 * cost * dearer)] as const
  let active = rows.count
  let shrinkAbove = Number.POSITIVE_INFINITY
  for (let round = 0; round < mostRounds; round++) {
    let highest = Number.NEGATIVE_INFINITY
    let lowest = Number.POSITIVE_INFINITY
    for (let at = 0; at < active; at++) swap(order, at, at + chance.integer(active - at))
    for (let at = 0; at < active; at++) {
      const row = order[at]!
      const side = isAbout[row] ? 1 : -1
      const give = slack[isAbout[row] ? 1 : 0]
      const pull = pulls[row]!
      const slope = side * (rows.dot(row, line.weights) + line.bias) - 1 + give * pull
      if (pull === 0 && slope > shrinkAbove) {
        swap(order, at--, --active) // far on its own side: not asked again until the rest has settled
        continue
      }
      const projected = pull === 0 ? Math.min(slope, 0) : slope
      highest = Math.max(highest, projected)
      lowest = Math.min(lowest, projected)
      if (Math.abs(projected) < tooSmall) continue
      // 2: the row's own length and that of the constant beside it.
      const stronger = Math.max(0, pull - slope / (2 + give))
      const by = side * (stronger - pull)
      pulls[row] = stronger
      rows.addTo(line.weights, row, by)
      line.bias += by
    }
    const isSettled = highest - lowest < settled
    if (isSettled && active === rows.count) break
    if (isSettled) active = rows.count
    shrinkAbove = isSettled || highest <= 0 ? Number.POSITIVE_INFINITY : highest
  }
  return line
}

function swap(order: Int32Array, one: number, other: number) {
  const kept = order[one]!
  order[one] = order[other]!
  order[other] = kept
}

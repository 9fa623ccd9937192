import { boostedScores, fitBoostedTrees } from '../../../statistics/learning/boosted-trees.ts'
import { fitLogistic, logisticScores } from '../../../statistics/learning/logistic.ts'
import {
  auc,
  brier,
  liftTopDecile,
  logLoss,
  type ReliabilityBin,
  reliability,
} from '../../../statistics/learning/measures.ts'
import { seededRandom } from '../../../statistics/random.ts'
import { type NumberedRows, rowsOf } from './features.ts'

/** Boosted trees are tried after so many rounds. */
const rounds = [50, 100, 200, 400] as const

/** Ways of learning: a logistic regression, trees after so many rounds, and the mean of what both say. The simplest first. */
export const learners = [
  'logistic',
  ...rounds.map((after) => `trees/${after}` as const),
  ...rounds.map((after) => `both/${after}` as const),
] as const
export type Learner = (typeof learners)[number]

export interface Measured {
  auc: number | null
  brier: number | null
  lift_top_decile: number | null
}

export interface CrossValidated extends Measured {
  folds: number
  log_loss: number | null
  calibration: ReliabilityBin[]
}

const folds = 5

/** How well each way of learning tells rows that it has not seen: five folds with as many leavers each, drawn by seed. */
export function crossValidated(rows: NumberedRows, outcomes: Uint8Array, seed: number | string) {
  const fold = foldsOf(outcomes, seed)
  const scores = byLearner(() => new Float64Array(outcomes.length))
  for (let one = 0; one < folds; one++) {
    const inside = Int32Array.from(positions(fold, (at) => at !== one))
    const outside = Int32Array.from(positions(fold, (at) => at === one))
    const said = learn(
      rowsOf(rows, inside),
      Uint8Array.from(inside, (row) => outcomes[row]!),
    )(rowsOf(rows, outside))
    for (const name of learners)
      for (const [at, row] of outside.entries()) scores[name][row] = said[name][at]!
  }
  return byLearner((name) => measuredOf(scores[name], outcomes))
}

function byLearner<T>(of: (name: Learner) => T): Record<Learner, T> {
  return Object.fromEntries(learners.map((name) => [name, of(name)])) as Record<Learner, T>
}

function measuredOf(scores: Float64Array, outcomes: Uint8Array): CrossValidated {
  const forecast = { scores, outcomes }
  return {
    folds,
    ...measured(scores, outcomes),
    log_loss: logLoss(forecast),
    calibration: reliability(forecast),
  }
}

/** How well scores told outcomes. */
export function measured(scores: Float64Array, outcomes: Uint8Array): Measured {
  const forecast = { scores, outcomes }
  return { auc: auc(forecast), brier: brier(forecast), lift_top_decile: liftTopDecile(forecast) }
}

/** The way that tells unseen rows best; trees must earn it, so a tie goes to the simpler one. */
export function bestOf(found: Record<Learner, CrossValidated>): Learner {
  return learners.reduce((best, name) =>
    (found[name].log_loss ?? 1) < (found[best].log_loss ?? 1) - 1e-4 ? name : best,
  )
}

/** Learns from rows; tells what each way says of others. */
export function learn({ matrix, columns }: NumberedRows, outcomes: Uint8Array) {
  const logistic = fitLogistic(matrix, outcomes)
  const trees = fitBoostedTrees(columns, outcomes)
  return (others: NumberedRows): Record<Learner, Float64Array> => {
    const plain = logisticScores(logistic, others.matrix)
    const grown = boostedScores(trees, others.columns, rounds)
    return byLearner((name) => {
      const [way, after] = name.split('/')
      const tree = grown[rounds.findIndex((one) => String(one) === after)]
      if (way === 'logistic' || !tree) return plain
      return way === 'trees' ? tree : tree.map((one, row) => (one + plain[row]!) / 2)
    })
  }
}

function foldsOf(outcomes: Uint8Array, seed: number | string): Uint8Array {
  const random = seededRandom(`folds/${seed}`)
  const fold = new Uint8Array(outcomes.length)
  for (const outcome of [0, 1]) {
    const rows = random.shuffle([...positions(outcomes, (one) => one === outcome)])
    for (const [at, row] of rows.entries()) fold[row] = at % folds
  }
  return fold
}

function* positions(values: Uint8Array, wanted: (value: number) => boolean): Generator<number> {
  for (const [at, value] of values.entries()) if (wanted(value)) yield at
}

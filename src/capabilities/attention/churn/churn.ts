import { Invalid } from '../../../platform/errors.ts'
import { auc } from '../../../statistics/learning/measures.ts'
import { type Features, featuresOf, type NumberedRows, numbered, type TextTable } from './features.ts'
import {
  bestOf,
  type CrossValidated,
  crossValidated,
  type Learner,
  learn,
  type Measured,
  measured,
} from './learn.ts'
import { type Reason, reasonsFor } from './reasons.ts'

export interface ChurnQuestion {
  target: string
  /** What the target says of those who left. */
  positive: string
  /** Column that names the rows; it is not learned from. */
  id?: string
  seed: number | string
}

export interface Churn {
  n: number
  positives: number
  /** How it was learned: the way that told unseen rows best. */
  model: Learner
  cv: CrossValidated
  /** The others, for comparison. */
  considered: Record<Learner, Pick<CrossValidated, 'auc' | 'brier' | 'log_loss'>>
  reasons: Reason[]
  warnings: string[]
}

export interface Learned extends Churn {
  /** Scores of other rows of the same shape, 0 to 1. */
  score(table: TextTable): Float64Array
  /** How well the scores tell a table that knows its outcomes; null where it does not. */
  test(table: TextTable, scores: Float64Array): Measured | null
}

/** Fewest rows of each outcome that five folds can be made of. */
const fewest = 10

/** Learns from a table who leaves. */
export function learnChurn(table: TextTable, question: ChurnQuestion, file: string): Learned {
  const outcomes = outcomesOf(table, question, file)
  const positives = outcomes.reduce((sum, one) => sum + one, 0)
  refuseFew(positives, outcomes.length, question, file)
  const isLearnedFrom = (name: string) => name !== question.target && name !== question.id
  const features = featuresOf(part(table, isLearnedFrom))
  if (features.features.length === 0) {
    throw new Invalid(`${file} has no column that anything could be learned from.`, {
      file,
      fix: 'Add what is known about the customers.',
    })
  }
  const rows = numberedRows(features, table)
  const found = crossValidated(rows, outcomes, question.seed)
  const model = bestOf(found)
  const say = learn(rows, outcomes)
  return {
    n: table.rows,
    positives,
    model,
    cv: found[model],
    considered: found,
    reasons: reasonsFor(rows.matrix, outcomes, rows.meaning),
    warnings: warningsOf(features, rows, outcomes, positives),
    score: (others) => say(numberedRows(features, others))[model],
    test: (others, scores) => {
      const at = others.names.indexOf(question.target)
      const texts = others.columns[at]
      if (!texts?.some((text) => text.trim() !== '')) return null
      return measured(
        scores,
        Uint8Array.from(texts, (text) => (text.trim() === question.positive ? 1 : 0)),
      )
    },
  }
}

function numberedRows(features: Features, { names, columns, rows }: TextTable): NumberedRows {
  return numbered(features, rows, (name) => columns[names.indexOf(name)])
}

function part({ names, columns, rows }: TextTable, isWanted: (name: string) => boolean): TextTable {
  const kept = names.map((name, at) => ({ name, column: columns[at]! })).filter(({ name }) => isWanted(name))
  return { names: kept.map(({ name }) => name), columns: kept.map(({ column }) => column), rows }
}

function outcomesOf(
  { names, columns }: TextTable,
  { target, positive }: ChurnQuestion,
  file: string,
): Uint8Array {
  const texts = columns[names.indexOf(target)]!
  const outcomes = Uint8Array.from(texts, (text) => (text.trim() === positive ? 1 : 0))
  if (outcomes.includes(1)) return outcomes
  const values = [...new Set(texts.map((text) => text.trim()))].slice(0, 10)
  throw new Invalid(`“${target}” is nowhere “${positive}” in ${file}.`, {
    file,
    column: target,
    field: 'positive',
    fix: `Its values are: ${values.map((value) => value || '(empty)').join(', ')}.`,
  })
}

function refuseFew(positives: number, n: number, { target }: ChurnQuestion, file: string) {
  if (Math.min(positives, n - positives) >= fewest) return
  throw new Invalid(`${positives} of ${n} rows of ${file} left: too few of one kind to learn from.`, {
    file,
    column: target,
    fix: `At least ${fewest} who left and ${fewest} who stayed are needed; some hundred are better.`,
  })
}

function warningsOf(
  { left }: Features,
  { columns, meaning }: NumberedRows,
  outcomes: Uint8Array,
  positives: number,
): string[] {
  const rare = Math.min(positives, outcomes.length - positives)
  const telling = new Set(
    meaning.filter((_, k) => tellsAlone(columns[k]!, outcomes)).map(({ feature }) => feature),
  )
  return [
    'The folds are drawn at random: on a later time the figures are usually lower.',
    ...(rare < 100 ? [`Only ${rare} rows of the rarer kind: the figures are rough.`] : []),
    ...left.map(({ name, why }) => `“${name}” is ${why} and was left out.`),
    ...[...telling].map(
      (name) => `“${name}” alone tells nearly everything: check that it is known before the customer leaves.`,
    ),
  ]
}

function tellsAlone(column: Float64Array, outcomes: Uint8Array): boolean {
  const area = auc({ scores: column.map((one) => (Number.isNaN(one) ? 0 : one)), outcomes })
  return area !== null && Math.abs(area - 0.5) > 0.48
}

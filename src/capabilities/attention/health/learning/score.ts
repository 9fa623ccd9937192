import { binned } from '../../../../statistics/learning/bins.ts'
import { type Arithmetic, scoreOf } from '../model.ts'

/** The score of each row, 0 to 1: the same sum as the store makes for everybody. */
export function scoresOf(arithmetic: Arithmetic, columns: readonly Float64Array[]): Float64Array {
  const { parts } = arithmetic
  const bins = binned(
    columns.slice(0, parts.length),
    parts.map(({ cuts }) => Float64Array.from(cuts)),
  )
  // In the order of the bins, of which the first is that of the unknown.
  const effects = parts.map(({ effects, unknown }) => [unknown, ...effects])
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => {
    let sum = 0
    for (let k = 0; k < parts.length; k++) sum += effects[k]![bins[k]![row]!]!
    return scoreOf(arithmetic, [sum])
  })
}

/** −ln of what was said of the outcome that came, for each row: lower is better. */
export function logLossOf(scores: ArrayLike<number>, outcomes: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: scores.length }, (_, row) => {
    const said = outcomes[row] === 1 ? scores[row]! : 1 - scores[row]!
    return -Math.log(Math.max(said, 1e-6))
  })
}

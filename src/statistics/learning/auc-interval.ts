import { normalReach, USUAL_LEVEL } from '../interval.ts'
import { auc, type Forecast } from './measures.ts'

/**
 * The area under the ROC curve with its interval: DeLong, DeLong & Clarke-Pearson (1988) by the fast ranks of Sun & Xu (2014),
 * on the log-odds scale so that it stays within 0 and 1. Rows have to be of different customers. Null where only one outcome
 * happened; the interval is all there is, 0 to 1, where one of the outcomes happened only once.
 */
export function aucWithInterval(forecast: Forecast, level = USUAL_LEVEL) {
  const value = auc(forecast)
  if (value === null) return null
  const [came, stayed] = [1, 0].map((outcome) => scoresOf(forecast, outcome)) as [Float64Array, Float64Array]
  if (came.length < 2 || stayed.length < 2) return { value, low: 0, high: 1 }
  const variance =
    varianceOf(sharesBelow(came, stayed)) / came.length +
    varianceOf(sharesBelow(stayed, came)) / stayed.length
  if (value <= 0 || value >= 1 || variance === 0) return { value, low: value, high: value }
  const middle = Math.log(value / (1 - value))
  const reach = (normalReach(level) * Math.sqrt(variance)) / (value * (1 - value))
  return { value, low: chanceAt(middle - reach), high: chanceAt(middle + reach) }
}

function scoresOf({ scores, outcomes }: Forecast, outcome: number): Float64Array {
  return Float64Array.from(scores)
    .filter((_, i) => outcomes[i] === outcome)
    .sort()
}

/** For each score (rising) the share of the others (rising) below it; equal ones count half. */
function sharesBelow(scores: Float64Array, others: Float64Array): Float64Array {
  let [below, notAbove] = [0, 0]
  return scores.map((score) => {
    while (below < others.length && others[below]! < score) below++
    while (notAbove < others.length && others[notAbove]! <= score) notAbove++
    return (below + notAbove) / 2 / others.length
  })
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  return values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1)
}

function chanceAt(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

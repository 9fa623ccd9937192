import { normalReach, USUAL_LEVEL } from '../../../../../statistics/interval.ts'
import { NET_VARIANCE } from '../../../../../statistics/sample-size.ts'
import { type Scale, type ScaleName, scales } from '../../../../../statistics/scales.ts'
import type { Survey } from '../../../model/survey.ts'
import { allQuestions } from './questions.ts'

/** Three added answers (Rocks), as the interval of a net score will have them. */
const ADDED = 3

export interface ExpectedMargin {
  scale: ScaleName
  /** In what the score is told in: points, percent, or steps of the scale. */
  margin: number
}

/**
 * How well the first score of a survey will be known from so many answers, with 95 %: give or take. Net scores with the
 * variance companies usually see (0.65); shares and means with the greatest there can be. Undefined where no score is asked.
 */
export function expectedMargin(survey: Survey, answers: number): ExpectedMargin | undefined {
  const scale = allQuestions(survey).find((question) => question.scale !== undefined)?.scale
  if (scale === undefined || answers < 1) return undefined
  return { scale, margin: normalReach(USUAL_LEVEL) * standardError(scales[scale], answers) }
}

function standardError({ kind, lowest, highest }: Scale, answers: number): number {
  if (kind === 'net') return 100 * Math.sqrt(NET_VARIANCE.typical / (answers + ADDED))
  const greatest = kind === 'share' ? 100 / 2 : (highest - lowest) / 2
  return greatest / Math.sqrt(answers)
}

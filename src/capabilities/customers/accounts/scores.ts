import { meanWithInterval, momentsOf } from '../../../statistics/mean.ts'
import { netScore } from '../../../statistics/net-score.ts'
import { isScaleName, type Scale, scales } from '../../../statistics/scales.ts'
import { share } from '../../../statistics/share.ts'
import type { AccountScore } from './contract.ts'

interface Given {
  scale: string
  wording: string
  score: number
  n: number
}

/** A score for each question that was answered, the most answered first. Scales and wordings are never mixed. */
export function scoresOf(given: readonly Given[]): AccountScore[] {
  const questions = Map.groupBy(given, ({ scale, wording }) => JSON.stringify([scale, wording]))
  return [...questions.values()]
    .flatMap((answers) => scoreOf(answers) ?? [])
    .toSorted((one, other) => other.n - one.n || (one.wording < other.wording ? -1 : 1))
}

function scoreOf(answers: readonly Given[]): AccountScore | undefined {
  const { scale: name, wording } = answers[0] as Given
  if (!isScaleName(name)) return undefined
  const scale: Scale = scales[name]
  const n = answers.reduce((all, one) => all + one.n, 0)
  return { scale: name, wording, n, unit: scale.unit, ...estimateOn(scale, answers) }
}

function estimateOn(scale: Scale, answers: readonly Given[]) {
  const none = { value: null, low: null, high: null }
  const counted = (isMeant: (score: number) => boolean) =>
    answers.filter(({ score }) => isMeant(score)).reduce((all, { n }) => all + n, 0)
  if (scale.kind === 'mean') {
    const moments = momentsOf(answers.map(({ score, n }) => [score, n] as const))
    return moments ? within(scale, meanWithInterval(moments)) : none
  }
  const found =
    scale.kind === 'net'
      ? netScore({
          for: counted((score) => score >= scale.promotersFrom),
          against: counted((score) => score <= scale.detractorsTo),
          neither: counted((score) => score > scale.detractorsTo && score < scale.promotersFrom),
        })
      : share({ hits: counted((score) => score >= scale.satisfiedFrom), n: counted(() => true) })
  return found
    ? { value: hundredfold(found.value), low: hundredfold(found.low), high: hundredfold(found.high) }
    : none
}

/** A mean of answers from 1 to 5 cannot lie outside 1 to 5, so neither does its interval. */
function within(
  { lowest, highest }: Scale,
  { value, low, high }: { value: number; low: number | null; high: number | null },
) {
  return {
    value,
    low: low === null ? null : Math.max(lowest, low),
    high: high === null ? null : Math.min(highest, high),
  }
}

/** A fraction as percent or points, without the dust of binary fractions. */
function hundredfold(fraction: number): number {
  return Number((fraction * 100).toPrecision(15))
}

import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Chart, type ChartSeries } from '../../../../web/kit/Chart.tsx'
import { stepNames } from '../../../scores/web/days.ts'
import type { QuestionTrend } from '../../results/contract.ts'
import { type Shown, unitOf } from './AnswersShown.tsx'
import { trendQuery } from './queries.ts'
import { say } from './say.ts'

const mostLines = 5

/** One question over time: its score, its mean, or how often each of its commonest answers came. */
export function Trend({ survey, question }: { survey: string; question: Shown }) {
  const asked = useSearch({ from: '/inside/surveys/$survey/results' })
  const trend = useQuery(trendQuery(asked, survey, question.name))
  return (
    <Answer of={trend} height={248}>
      {(found) => (
        <Chart
          label={`${question.title}, ${say('trend')}`}
          unit={question.answers.score ? unitOf(question.scale) : question.answers.mean ? 'mean' : 'percent'}
          height={248}
          series={seriesOf(found, question)}
        />
      )}
    </Answer>
  )
}

function seriesOf({ points, every }: QuestionTrend, { title, answers }: Shown): ChartSeries[] {
  const names = stepNames(points, every)
  if (answers.score || answers.mean) {
    const measured = points.map(({ answers: { score, mean, n } }, at) => {
      const { value = null, low = null, high = null } = score ?? mean ?? {}
      return { at: names[at]!, value, low, high, n }
    })
    return [{ name: title, points: measured }]
  }
  const commonest = (answers.choices ?? []).toSorted((a, b) => (b.share.value ?? 0) - (a.share.value ?? 0))
  return commonest.slice(0, mostLines).map(({ value, label }) => ({
    name: label,
    points: points.map((point, at) => {
      const share = point.answers.choices?.find((choice) => choice.value === value)?.share
      const hundredfold = (part: number | null | undefined) => (part == null ? null : part * 100)
      return {
        at: names[at]!,
        value: hundredfold(share?.value),
        low: hundredfold(share?.low),
        high: hundredfold(share?.high),
        n: point.answers.n,
      }
    }),
  }))
}

import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { daysBetween, nextStep, type Period, startOf, stepsOf } from '../../../platform/period.ts'
import { answersOf } from './answers-of.ts'
import type * as contract from './contract.ts'
import { countedAnswers, weighed } from './counting.ts'
import type { Every } from './facts.ts'
import { questionShown } from './results.ts'
import { questionIn, type Scope, scopeOf } from './scope.ts'

/** One question over time; of an anonymous survey by month, with days that are shown as one in the month they end in. */
export async function showTrend(
  context: Context,
  asked: InputOf<typeof contract.showTrend>,
): Promise<contract.QuestionTrend> {
  const scope = await scopeOf(context, asked)
  const { question } = questionIn(scope, asked.question)
  const { period } = scope
  const every = scope.survey.isAnonymous ? 'month' : (asked.every ?? readableSteps(period))
  const { cells, people } = await countedAnswers(context, scope, {
    questions: [question.name],
    every: scope.survey.isAnonymous ? 'day' : every,
    weighed: await weighed(context, scope, asked.weigh),
  })
  const told = { question, language: scope.language, threshold: scope.thresholds.numbers }
  return {
    period,
    every,
    question: questionShown(scope, question.name),
    points: stepsOf(period, every).map((from) => {
      const own = <Row extends { step: string }>(rows: Row[]) =>
        rows.filter(({ step }) => stepOf(scope, step) === from)
      const answers = answersOf({ cells: own(cells), people: own(people) }, told)
      return { from, until: nextStep(from, every), answers }
    }),
  }
}

function stepOf({ survey, spans }: Scope, step: string) {
  if (!survey.isAnonymous) return step
  const span = spans.find(({ from, until }) => step >= from && step <= until)
  return span && startOf(span.until, 'month')
}

/** Days for up to six weeks, weeks up to about nine months, months beyond. */
function readableSteps({ from, until }: Period): Every {
  const days = daysBetween(from, until)
  return days <= 42 ? 'day' : days <= 280 ? 'week' : 'month'
}

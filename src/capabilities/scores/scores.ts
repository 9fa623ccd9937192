import type { Context } from '../../platform/context.ts'
import { daysBetween, nextStep, type Period, stepsOf } from '../../platform/period.ts'
import type { ScaleName } from '../../statistics/scales.ts'
import { inPlainTerms } from '../customers/index.ts'
import { metricOf, summaryOf, tilesOf } from './board.ts'
import type { Question } from './contract.ts'
import * as facts from './facts.ts'
import { countsOf, groupsOf, sidesMeasured } from './groups.ts'
import { knownScale, wordingMeant } from './question.ts'

export async function showBoard(context: Context, question: Question) {
  const { periods, filter, pending } = await inPlainTerms(context, question)
  const asked = { filter, pending }
  const [totals, now, before] = await Promise.all([
    facts.countInteractions(context, { ...asked, period: periods.current }),
    facts.countAnswers(context, { ...asked, period: periods.current }),
    periods.before && facts.countAnswers(context, { ...asked, period: periods.before }),
  ])
  return { periods, ...totals, tiles: tilesOf(now, before) }
}

interface ScoreQuestion extends Question {
  scale: string
  wording?: string
  every?: 'day' | 'week' | 'month'
  by: string
}

export async function showScore(context: Context, question: ScoreQuestion) {
  const scale = knownScale(question.scale)
  const { periods, filter, pending } = await inPlainTerms(context, question)
  const period = periods.current
  const wording = await wordingMeant(context, { period, filter, pending, scale, wording: question.wording })
  const every = question.every ?? readableSteps(period)
  const only = { filter, pending, scale, wording }
  const [now, before, trend, groups] = await Promise.all([
    facts.countAnswers(context, { ...only, period }),
    periods.before && facts.countAnswers(context, { ...only, period: periods.before }),
    facts.countAnswers(context, { ...only, period, every }),
    groupsOf(context, { ...only, by: question.by, periods }),
  ])
  return {
    periods,
    metric: metricOf({ scale, wording }),
    ...sidesMeasured(scale, wording, now, before),
    every,
    trend: trendOf(scale, trend, period, every),
    by: question.by,
    groups,
  }
}

function trendOf(scale: ScaleName, cells: facts.Cell[], period: Period, every: 'day' | 'week' | 'month') {
  const byStep = Map.groupBy(cells, ({ step }) => step)
  return stepsOf(period, every).map((from) => ({
    from,
    until: nextStep(from, every),
    summary: summaryOf(scale, countsOf(byStep.get(from) ?? [])),
  }))
}

/** Days for up to six weeks, weeks up to about nine months, months beyond. */
function readableSteps({ from, until }: Period) {
  const days = daysBetween(from, until)
  return days <= 42 ? 'day' : days <= 280 ? 'week' : 'month'
}

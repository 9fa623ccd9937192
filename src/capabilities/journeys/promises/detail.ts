import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { daysBetween, nextStep, type Period, type Periods, stepsOf } from '../../../platform/period.ts'
import { measuredShare } from '../measured.ts'
import { aroundChange } from './around-change.ts'
import * as asking from './asking/facts.ts'
import { whichPromises } from './asking/narrow.ts'
import type * as contract from './contract.ts'
import type { PromiseShown } from './contract.ts'
import { summaryOf } from './ledger.ts'
import { calculate } from './measuring/calculator.ts'
import { measuredQuantile, tallied } from './measuring/counted.ts'
import { ladderOf, stepByDays } from './measuring/ladder.ts'
import { asked, byDelay, questionsIn, scoredBy } from './measuring/scored.ts'
import { promiseRules } from './store.ts'

/** Weeks up to half a year, months beyond. */
const weeksUpTo = 190

/**
 * One kind of promise in the period: kept share over time, what is delivered against what was promised, what could be
 * promised instead, what a broken one does to scores, what changed when the promise changed, what exceeding is worth.
 * @throws NotFound where nothing of this kind was ever promised
 */
export async function showPromise(
  context: Context,
  { early, ...question }: InputOf<typeof contract.showPromise>,
): Promise<PromiseShown> {
  const { periods, meant } = await whichPromises(context, question)
  const every = daysBetween(periods.current.from, periods.current.until) > weeksUpTo ? 'month' : 'week'
  const [rules, kinds, cells, steps, scores, again, changed] = await Promise.all([
    promiseRules(context),
    asking.kindsOfPromises(context, meant, periods),
    asking.deliveredCells(context, meant, periods),
    asking.keptOverTime(context, meant, { periods, every }),
    asking.scoreCells(context, meant, periods),
    asking.againCells(context, meant, periods),
    aroundChange(context, meant),
  ])
  const [row] = kinds
  if (!row)
    throw new NotFound('Nothing of this kind was promised.', {
      fix: 'Choose another promise, or fewer filters.',
    })
  const summary = summaryOf(row, rules, periods.before !== null)
  const questions = questionsIn(scores)
  const isKept = (gap: number) => (row.better === 'less' ? gap <= 0 : gap >= 0)
  const from = early ?? usualEarly(row.promised)
  const stepOf = stepByDays(from)
  const gaps = cells.map(({ gap, n }) => ({ value: gap, n }))
  const within = (share: number) => measuredQuantile(gaps, row.better === 'less' ? share : 1 - share)
  return {
    periods,
    summary,
    every,
    trend: trendOf(steps, periods.current, every),
    gaps: tallied(gaps.map(({ value, n }) => ({ value: Math.round(value), n }))).map(({ value, n }) => ({
      gap: value,
      n,
    })),
    gapMedian: within(0.5),
    gapP80: within(0.8),
    gapP90: within(0.9),
    calculator: calculate(
      cells.map(({ actual, n }) => ({ value: actual, n })),
      row.better,
    ),
    scored: questions.map((own) => scoredBy(own, isKept)),
    bands: questions[0] && row.measure === 'days' ? byDelay(questions[0]) : [],
    bandsOf: questions[0]?.[0] ? asked(questions[0][0]) : null,
    changed,
    ladder: ladderOf(again, questions[0] ?? [], {
      early: from,
      stepOf: (gap) => stepOf(row.better === 'less' ? gap : -gap),
    }),
  }
}

/** A third of what is typically promised, so that a promise of three days is exceeded by one and one of three weeks by seven. */
function usualEarly(promised: number | null): number {
  return Math.max(1, Math.round((promised ?? 0) / 3))
}

/** Every week or month of the period, also those in which nothing was fulfilled; first and last cut to the period. */
function trendOf(
  steps: readonly { step: string; n: number; hits: number }[],
  period: Periods['current'],
  every: 'week' | 'month',
): PromiseShown['trend'] {
  const found = new Map(steps.map((one) => [one.step, one]))
  return stepsOf(period, every).map((step) => {
    const { hits, n } = found.get(step) ?? { hits: 0, n: 0 }
    return { ...cut({ from: step, until: nextStep(step, every) }, period), kept: measuredShare(hits, n) }
  })
}

function cut(step: Period, { from, until }: Period): Period {
  return { from: step.from < from ? from : step.from, until: step.until > until ? until : step.until }
}

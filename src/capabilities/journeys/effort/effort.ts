import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { daysBetween, type Period, stepsOf } from '../../../platform/period.ts'
import type { ClusterSums } from '../../../statistics/clustered-mean.ts'
import { noClusters } from '../../../statistics/clustered-mean.ts'
import { rankCorrelation } from '../../../statistics/rank-correlation.ts'
import { namesOf } from '../../customers/index.ts'
import { ofJourney } from '../instances/facts.ts'
import { measuredShare } from '../measured.ts'
import type * as contract from './contract.ts'
import type { EffortReport } from './contract.ts'
import {
  averaged,
  effortAgreement,
  effortOfSteps,
  effortOfWays,
  effortOverTime,
  effortShape,
  effortSums,
  type LaboriousRow,
  mostLaborious,
  type Shape,
  type SumsRow,
  type TrendRow,
} from './facts.ts'
import { changesOf, designEffect, indexOf } from './measured.ts'
import { dearestFirst } from './places.ts'
import { weightsOf } from './store.ts'
import { usualIn } from './usual.ts'
import { effortParts, exertionParts, type Weights, weightsFromData } from './weights.ts'

const mostPlaces = 12
const mostShown = 10
/** Fewer answers than this say too little about how parts should be weighed. */
const enoughToWeigh = 100

/** What a journey costs customers, against what is usual in it. */
export async function showEffort(
  context: Context,
  question: InputOf<typeof contract.showEffort>,
): Promise<EffortReport> {
  const [{ journey, periods, now, before }, weights] = await Promise.all([
    ofJourney(context, question.id, question),
    weightsOf(context, question.id),
  ])
  const usual = await usualIn(context, journey)
  const scoring = { now, before, usual, weights: weights.now }
  const every = everyOf(periods.current)
  const [sums, shape, trend, steps, ways, agreement, laborious] = await Promise.all([
    effortSums(context, scoring),
    effortShape(context, scoring),
    effortOverTime(context, scoring, every),
    effortOfSteps(context, scoring),
    effortOfWays(context, scoring),
    effortAgreement(context, scoring),
    mostLaborious(context, scoring, mostShown),
  ])
  const told = figuresOf(sums, before !== null)
  const effect = designEffect(told.now('effort'), shape)
  return {
    journey: { id: journey.id, name: journey.name },
    periods,
    weights,
    journeys: shape.journeys,
    withFelt: shape.with_felt,
    index: indexOf(told.now('effort')),
    change: told.change('effort'),
    exertion: indexOf(told.now('exertion')),
    felt: indexOf(told.now('strain')),
    parts: partsOf(told, shape, weights.now),
    trend: { every, points: pointsOf(trend, periods.current, every) },
    distribution: shape.tenths.map((n, at) => ({ from: 10 * at, until: 10 * (at + 1), n })),
    steps: dearestFirst(steps, shape, effect)
      .slice(0, mostPlaces)
      .map(({ place: { step }, index }) => ({ step, index })),
    ways: dearestFirst(ways, shape, effect)
      .slice(0, mostPlaces)
      .map(({ place: { path }, index }) => ({ path, index })),
    agreement: agreementOf(agreement, weights.now),
    laborious: await named(context, laborious),
  }
}

/** Up to a quarter is told by the week. */
const everyOf = ({ from, until }: Period) => (daysBetween(from, until) <= 100 ? 'week' : 'month')

type Figures = ReturnType<typeof figuresOf>

/** The averaged figures by their name, now and before. */
function figuresOf(rows: readonly SumsRow[], isCompared: boolean) {
  const sumsAt = (isNow: boolean, name: (typeof averaged)[number]): ClusterSums => {
    const row = rows.find(({ is_now }) => (is_now === 1) === isNow)
    const at = averaged.indexOf(name)
    if (!row) return noClusters
    const pick = (from: readonly number[]) => from[at] ?? 0
    return {
      clusters: pick(row.clusters),
      n: pick(row.n),
      sum: pick(row.sum),
      squares: pick(row.squares),
      crossed: pick(row.crossed),
      sizes: pick(row.sizes),
    }
  }
  const changes = changesOf(
    averaged.map((name) => ({
      now: sumsAt(true, name),
      before: isCompared ? sumsAt(false, name) : null,
      scale: scaleOf(name),
    })),
  )
  return {
    now: (name: (typeof averaged)[number]) => sumsAt(true, name),
    change: (name: (typeof averaged)[number]) => changes[averaged.indexOf(name)] ?? null,
  }
}

/** Answers are kept in thousandths. */
const scaleOf = (name: string) => (name === 'answers' ? 1000 : 1)

function partsOf(told: Figures, shape: Shape, weights: Weights): EffortReport['parts'] {
  return effortParts.map((part, at) => {
    const sums = told.now(part)
    const median = shape.medians[at] ?? null
    return {
      part,
      weight: weights[part],
      mean: indexOf(sums, scaleOf(part)),
      median: median === null ? null : median / scaleOf(part),
      share: measuredShare(shape.any[at] ?? 0, sums.n),
      change: told.change(part),
    }
  })
}

function pointsOf(rows: readonly TrendRow[], period: Period, every: 'week' | 'month') {
  const byStart = new Map(rows.map(({ from, ...sums }) => [from, sums]))
  return stepsOf(period, every).map((from) => ({ from, index: indexOf(byStart.get(from) ?? noClusters) }))
}

function agreementOf(
  { n, exertion, parts }: Awaited<ReturnType<typeof effortAgreement>>,
  weights: Weights,
): EffortReport['agreement'] {
  const found = exertionParts.flatMap((part, at) => {
    const r = parts[at]
    const told = r == null ? null : rankCorrelation(r, n)
    return told ? [{ part, ...told }] : []
  })
  return {
    n,
    exertion: exertion === null ? null : rankCorrelation(exertion, n),
    parts: found.toSorted((a, b) => b.value - a.value),
    suggested: n < enoughToWeigh ? null : weightsFromData(weights, found),
  }
}

/** With the names of customers, for whoever may see those. */
async function named(context: Context, rows: readonly LaboriousRow[]): Promise<EffortReport['laborious']> {
  const maySee = context.actor.permissions.has('customers:read')
  const ids = rows.map(({ customer_id }) => customer_id)
  const names = maySee ? await namesOf(context, ids) : new Map<string, string>()
  return rows.map(({ customer_id, started_at, effort, channel_changes, ...same }) => ({
    ...same,
    customer: maySee ? { id: customer_id, name: names.get(customer_id) ?? '' } : null,
    startedAt: new Date(started_at).toISOString(),
    index: effort,
    channelChanges: channel_changes,
  }))
}

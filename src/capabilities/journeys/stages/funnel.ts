import { calendarOf } from '../../../platform/calendar.ts'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { plusDays } from '../../../platform/period.ts'
import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { daysNow, eachSegment, inPlainTerms } from '../../customers/index.ts'
import { fewUnder, measuredShare } from '../measured.ts'
import type { Drop, People, StageFunnel, StageQuestion, StageStep } from './contract.ts'
import { stagePeople, stageWaits, type WaitRow } from './facts.ts'
import { differenceOf, goingOn, settledShare, type Wait, without } from './going-on.ts'
import { peopleOf } from './people.ts'
import { type PlacedStage, placedStages } from './places.ts'

/** Segments beside each other; more fit on no page. */
const mostSegments = 12

/**
 * How customers go through the stages: who came to each within the period, how many went on within the days, how long that
 * took, and where most are lost; for everybody and for each segment.
 */
export async function stageFunnel(context: Context, question: StageQuestion): Promise<StageFunnel> {
  const { days } = question
  const [{ periods, filter }, stages, every, end] = await Promise.all([
    inPlainTerms(context, question),
    placedStages(context),
    eachSegment(context),
    endOfFacts(context),
  ])
  const segments = every.slice(0, mostSegments)
  const asked = { stages, filter, days, end }
  const [now, before] = await Promise.all([
    stageWaits(context, { ...asked, period: periods.current }, segments),
    periods.before ? stageWaits(context, { ...asked, period: periods.before }, []) : null,
  ])
  const steps = stages.map((stage) =>
    stepOf(stage, waitsOf(now, '', stage), before && waitsOf(before, '', stage)),
  )
  return {
    periods,
    days,
    steps,
    largestDrops: {
      untilSale: largestDrop(stages, steps, ({ isSale, isAfterSale }) => !isSale && !isAfterSale),
      afterSale: largestDrop(stages, steps, ({ isSale, isAfterSale }) => isSale || isAfterSale),
    },
    segments: besideEachOther(
      stages,
      now,
      segments.filter(({ id }) => now.some(({ segment }) => segment === id)),
    ),
  }
}

/** Customers of a stage who went on, or did not, by name; the latest first. */
export async function listStagePeople(
  context: Context,
  { stage: id, wentOn, ...question }: StageQuestion & { stage: string; wentOn: boolean },
): Promise<People> {
  const [{ periods, filter }, stages, end] = await Promise.all([
    inPlainTerms(context, question),
    placedStages(context),
    endOfFacts(context),
  ])
  const stage = stages.find((one) => one.id === id)
  if (!stage) throw new NotFound('This stage is gone.', { fix: 'Choose one of the stages.' })
  const asked = { stages, filter, days: question.days, end, period: periods.current }
  return peopleOf(context, await stagePeople(context, asked, { place: stage.place, wentOn }))
}

/** The end of the last day with facts, or now where that day is not over yet. */
export async function endOfFacts(context: Context): Promise<Date> {
  const { span } = await daysNow(context)
  if (!span) return context.now()
  const end = calendarOf(context.settings.zone).startOfDay(plusDays(span.last, 1))
  return new Date(Math.min(end, context.now().getTime()))
}

function waitsOf(rows: readonly WaitRow[], segment: string, { place }: PlacedStage): Wait[] {
  return rows
    .filter((row) => row.segment === segment && row.place === place)
    .map(({ bin, went, n }) => ({ bin, went: went === 1, n }))
}

function countOf(waits: readonly Wait[]): number {
  return waits.reduce((sum, { n }) => sum + n, 0)
}

function stepOf(
  { id, name, isAfterSale, later }: PlacedStage,
  now: Wait[],
  before: Wait[] | null,
): StageStep {
  const canGoOn = later.length > 0
  return {
    id,
    name,
    isAfterSale,
    customers: countOf(now),
    customersBefore: before && countOf(before),
    goesOn: canGoOn ? goingOn(now) : null,
    change: before && canGoOn ? differenceOf(settledShare(before), settledShare(now)) : null,
  }
}

/** Where fewest go on, of some of the stages, with enough customers. A stage to which nobody comes loses nobody. */
function largestDrop(
  stages: readonly PlacedStage[],
  steps: readonly StageStep[],
  isMeant: (stage: PlacedStage) => boolean,
): Drop | null {
  const lossOf = ({ goesOn }: StageStep) => (goesOn && goesOn.n >= fewUnder ? 1 - (goesOn.value ?? 1) : -1)
  const [first, second] = steps
    .filter((step, at) => isMeant(stages[at]!) && lossOf(step) >= 0)
    .sort((a, b) => lossOf(b) - lossOf(a))
  if (!first?.goesOn) return null
  const at = steps.indexOf(first)
  const next = steps.find((step, other) => step.customers > 0 && stages[at]!.later.includes(other + 1))
  const { hits, n } = first.goesOn
  const difference = second?.goesOn ? compareShares(second.goesOn, first.goesOn) : null
  return {
    stageId: first.id,
    from: first.name,
    to: next?.name ?? '',
    lost: measuredShare(n - hits, n),
    isClear: difference !== null && difference.p < 0.05,
  }
}

/** Each segment against all who are not in it, all of them judged together, since one in twenty differs by chance alone. */
function besideEachOther(
  stages: readonly PlacedStage[],
  rows: readonly WaitRow[],
  segments: readonly { id: string; name: string }[],
): StageFunnel['segments'] {
  const found = segments.map(({ id, name }) => ({
    id,
    name,
    steps: stages.map((stage) => {
      const waits = waitsOf(rows, id, stage)
      const others = without(waitsOf(rows, '', stage), waits)
      const canGoOn = stage.later.length > 0
      return {
        id: stage.id,
        customers: countOf(waits),
        goesOn: canGoOn ? goingOn(waits) : null,
        difference: canGoOn ? differenceOf(settledShare(others), settledShare(waits)) : null,
      }
    }),
  }))
  const judged = judgeAll(found.flatMap(({ steps }) => steps.flatMap(({ difference }) => difference ?? [])))
  return found.map(({ steps, ...segment }) => ({
    ...segment,
    steps: steps.map((step) => ({ ...step, difference: step.difference && judged.get(step.difference)! })),
  }))
}

type Difference = NonNullable<ReturnType<typeof differenceOf>>

/** Differences with their q; real are those that stay so when all are judged together. Too few are not among them. */
export function judgeAll(differences: readonly Difference[]): Map<Difference, Difference & { q: number }> {
  const judgeable = differences.filter(({ verdict }) => verdict !== 'too few')
  const judged = judgeTogether(judgeable.map(({ p }) => p))
  const known = new Map(judgeable.map((one, at) => [one, judged[at]!]))
  return new Map(
    differences.map((one) => {
      const { q = 1, real = false } = known.get(one) ?? {}
      const verdict = one.verdict === 'too few' ? one.verdict : real ? 'real change' : 'no real change'
      return [one, { ...one, q, verdict }]
    }),
  )
}

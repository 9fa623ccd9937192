import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { isScaleName, type ScaleName } from '../../../statistics/scales.ts'
import { inPlainTerms } from '../../customers/index.ts'
import { countAnswers, type ScoreCell, summarise } from '../../scores/index.ts'
import { findJourney, type Journey } from '../definitions/store.ts'
import { feltOf } from '../feeling/steps.ts'
import { walkedSql } from '../instances/facts.ts'
import { type Measured, measuredMean, measuredShare, reliabilityOf } from '../measured.ts'
import type * as contract from './contract.ts'
import { driftOf, driftOfMap, inWords } from './drift.ts'
import { feltAt, stoppedAt, timesAfter, type Waited, wholeOf, wholeTime } from './facts.ts'
import { columnsOf, feelsLane, type MapCard, type Measure, type Shape, wholeColumn } from './map.ts'
import { stepsBehind, suggestedFollowing } from './mapping.ts'
import { stepsOf } from './new-map.ts'
import { cellsOf, findMap, type KeptCell, type KeptMap } from './store.ts'

type Asked = InputOf<typeof contract.showMeasured>
type OfKind<W extends Measure['what']> = Extract<Measure, { what: W }>

/** What is measured now of whoever the map is about: its cards, the felt curve beside the believed one, and drift. */
export async function showMeasured(context: Context, { id, ...asked }: Asked): Promise<contract.MapMeasured> {
  const map = await findMap(context, id)
  const cells = await cellsOf(context, [id])
  const question = { ...asked, filter: [...asked.filter, ...(await segmentOf(context, map))] }
  const plain = await inPlainTerms(context, question)
  const cards = cells.flatMap((cell) => cell.cards)
  const journey = map.journeyId === null ? null : await findJourney(context, map.journeyId)
  const walked = journey && {
    now: walkedSql(context, journey, { period: plain.periods.current, filter: plain.filter }),
  }
  const [scores, ofJourney, felt] = await Promise.all([
    scoresOf(context, cards, plain),
    walked ? journeyValues(context, walked.now, cards) : () => undefined,
    walked ? feltPlaces(context, walked.now, map.shape, cards) : new Map<string, Measured>(),
  ])
  const live = (measure: Measure): contract.Live | undefined => {
    if (measure.what === 'score') return scores(measure)
    if (measure.what !== 'feeling') return ofJourney(measure)
    const feeling = felt.get(stepPlace(measure.step))
    return feeling && { ...feeling, unit: 'feeling' }
  }
  const columns = curve(map.shape, cells, felt)
  return {
    periods: plain.periods,
    cards: liveCards(cells, live),
    columns,
    drift: driftOfMap(
      columns.filter(({ id }) => map.shape.stages.some((stage) => stage.id === id)).map(({ drift }) => drift),
    ),
  }
}

/** Cards by cell and id: two cells may each have a card `m1`. */
function liveCards(cells: readonly KeptCell[], live: (measure: Measure) => contract.Live | undefined) {
  return Object.fromEntries(
    cells.flatMap(({ columnId, laneId, cards }) =>
      cards.flatMap(({ id, measure }) => {
        const value = measure && live(measure)
        return value ? [[`${columnId} ${laneId} ${id}`, value]] : []
      }),
    ),
  )
}

function curve(shape: Shape, cells: readonly KeptCell[], felt: ReadonlyMap<string, Measured>) {
  return [wholeColumn, ...columnsOf(shape).map(({ id }) => id)].map((id) => {
    const believed = cells.find((cell) => cell.columnId === id && cell.laneId === feelsLane)?.believed ?? null
    const feeling = felt.get(id)
    const measured = feeling ? inWords(feeling) : null
    return { id, believed, measured, drift: driftOf(believed, measured) }
  })
}

/** A persona is as large as its segment; a map without one may have a segment of its own. */
async function segmentOf({ db }: Context, { personaId, segmentId }: KeptMap): Promise<Asked['filter']> {
  const persona =
    personaId === null
      ? undefined
      : await db.selectFrom('personas').select('segment_id').where('id', '=', personaId).executeTakeFirst()
  const id = segmentId ?? persona?.segment_id
  return id ? [{ field: 'segment', values: [id] }] : []
}

type PlainTerms = Awaited<ReturnType<typeof inPlainTerms>>

async function scoresOf(
  context: Context,
  cards: readonly MapCard[],
  { periods, filter, pending }: PlainTerms,
) {
  const asked = measuresOf(cards, 'score')
  if (asked.length === 0) return () => undefined
  const places = [...new Set(asked.map(({ touchpoint }) => touchpoint))]
  const cells = await countAnswers(context, {
    period: periods.current,
    filter: [...filter, { field: 'touchpoint', values: places }],
    pending,
    by: 'touchpoint',
  })
  return ({ touchpoint, scale }: OfKind<'score'>) =>
    scoreOf(
      cells.filter((cell) => cell.name === touchpoint && cell.scale === scale),
      scale,
    )
}

/** Of the question that most answered: another wording is another metric. */
function scoreOf(cells: readonly ScoreCell[], scale: ScaleName): contract.Live | undefined {
  const wordings = [...Map.groupBy(cells, ({ wording }) => wording).values()]
  const counted = (some: readonly ScoreCell[]) => some.reduce((sum, { n }) => sum + n, 0)
  const most = wordings.toSorted((a, b) => counted(b) - counted(a))[0]
  if (!most) return undefined
  const { n, value, low, high, reliability, unit } = summarise(
    scale,
    new Map(most.map(({ score, n: times }) => [score, times])),
  )
  const isHidden = reliability === 'hidden'
  return {
    n,
    value: isHidden ? null : value,
    low: isHidden ? null : low,
    high: isHidden ? null : high,
    reliability,
    unit,
  }
}

type Walked = ReturnType<typeof walkedSql>

/** Only what some card shows is asked for. */
async function journeyValues(context: Context, walked: Walked, cards: readonly MapCard[]) {
  const [going, waiting] = [measuresOf(cards, 'goes on'), measuresOf(cards, 'time')]
  const isWhole = (['ends well', 'promises', 'contacts', 'effort'] as const).some(
    (what) => measuresOf(cards, what).length > 0,
  )
  const [whole, took, stopped, waited] = await Promise.all([
    isWhole ? wholeOf(context, walked) : null,
    measuresOf(cards, 'whole time').length > 0 ? wholeTime(context, walked) : undefined,
    going.length > 0 ? stoppedAt(context, walked, distinct(going.map(({ step }) => step))) : [],
    waiting.length > 0 ? timesAfter(context, walked, distinct(waiting.map(({ step }) => step))) : [],
  ])
  return (measure: Measure): contract.Live | undefined => {
    if (measure.what === 'whole time') return took && timeOf(took)
    if (measure.what === 'goes on') {
      const found = stopped.find(({ step }) => step === measure.step)
      return found && shareOf(found.reached - found.stopped, found.reached)
    }
    if (measure.what === 'time') {
      const found = waited.find(({ step, next }) => step === measure.step && next === (measure.next ?? ''))
      return found && timeOf(found)
    }
    return whole ? wholeValue(measure, whole) : undefined
  }
}

function wholeValue(
  { what }: Measure,
  whole: Awaited<ReturnType<typeof wholeOf>>,
): contract.Live | undefined {
  const { ended, success, promised, unkept, turned, turned_variance, asked, eased, eased_variance } = whole
  if (what === 'ends well') return shareOf(success, ended)
  if (what === 'promises') return shareOf(promised - unkept, promised)
  if (what === 'contacts') return { ...measuredMean(moments(ended, turned, turned_variance)), unit: 'count' }
  const effort = measuredMean(moments(asked, eased === null ? null : 1 - eased, eased_variance))
  return { ...effort, unit: 'effort' }
}

function moments(n: number, mean: number | null, variance: number | null) {
  return mean === null ? null : { n, mean, variance: variance ?? 0 }
}

function shareOf(hits: number, n: number): contract.Live {
  const { hits: _, ...share } = measuredShare(hits, n)
  return { ...share, unit: 'share' }
}

function timeOf({ n, median, low, high }: Waited): contract.Live {
  const reliability = reliabilityOf(n)
  const isHidden = reliability === 'hidden'
  return {
    n,
    value: isHidden ? null : median,
    low: isHidden ? null : low,
    high: isHidden ? null : high,
    reliability,
    unit: 'seconds',
  }
}

/** Places that stand for steps: the columns of the map, and single steps that cards show. */
async function feltPlaces(context: Context, walked: Walked, shape: Shape, cards: readonly MapCard[]) {
  const columns = [wholeColumn, ...columnsOf(shape).map(({ id }) => id)]
  const places = [
    ...columns.flatMap((id) => stepsBehind(shape.stages, id).map((step) => [id, step] as const)),
    ...distinct(measuresOf(cards, 'feeling').map(({ step }) => step)).map(
      (step) => [stepPlace(step), step] as const,
    ),
  ]
  if (places.length === 0) return new Map<string, Measured>()
  const rows = await feltAt(context, walked, places)
  return new Map(
    rows.map(({ place, ...told }) => {
      const { n, value, low, high, reliability } = feltOf(told)
      return [place, { n, value, low, high, reliability }]
    }),
  )
}

/** No column has such an id. */
function stepPlace(step: string) {
  return `step ${step}`
}

function measuresOf<W extends Measure['what']>(cards: readonly MapCard[], what: W): OfKind<W>[] {
  return cards.flatMap(({ measure }) => (measure?.what === what ? [measure as OfKind<W>] : []))
}

function distinct(names: readonly string[]) {
  return [...new Set(names)]
}

/** What a card can be fed by, from the last twelve months of data. */
export async function listMeasurable(context: Context, { id }: { id: string }) {
  const map = await findMap(context, id)
  const journey = map.journeyId === null ? null : await findJourney(context, map.journeyId)
  const plain = await inPlainTerms(context, { period: '12m', compare: 'none', filter: [] })
  const [steps, cells] = await Promise.all([
    journey ? walkedSteps(context, journey) : [],
    countAnswers(context, {
      period: plain.periods.current,
      filter: plain.filter,
      pending: plain.pending,
      by: 'touchpoint',
    }),
  ])
  return {
    steps: steps.map(({ step: name, journeys: n }) => ({ name, n })),
    touchpoints: touchpointsIn(cells),
    suggested: suggestedFollowing(
      map.shape.stages,
      steps.map(({ step }) => step),
    ),
  }
}

function walkedSteps(context: Context, journey: Journey) {
  if (journey.built === 0)
    throw new Invalid('The journey is still being built.', { fix: 'Try again in a minute.' })
  return stepsOf(context, journey)
}

function touchpointsIn(cells: readonly ScoreCell[]) {
  const named = cells.filter(({ name, scale }) => name !== '' && isScaleName(scale) && scale !== 'promise')
  return [...Map.groupBy(named, ({ name }) => name)]
    .map(([name, own]) => ({
      name,
      scales: [...Map.groupBy(own, ({ scale }) => scale)].map(([scale, all]) => ({
        scale,
        n: all.reduce((sum, { n }) => sum + n, 0),
      })),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

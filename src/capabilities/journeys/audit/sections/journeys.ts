import { type ScaleName, scales } from '../../../../statistics/scales.ts'
import { summarise } from '../../../scores/index.ts'
import { measuredMean, measuredShare } from '../../measured.ts'
import { differenceOf, merged, realOnes, without } from '../compare.ts'
import { type Dimension, dimensionsOf } from '../facts/dimensions.ts'
import { answersOf, type Group, medianOf, type Step, waysOf, wordsOfWalkers } from '../facts/journeys.ts'
import { count, howLong, inWords, percent, scoreInWords, stating } from '../say.ts'
import type { Scope, Walk } from '../scope.ts'
import type { Evidence, Figure, Part, Statement, Unit } from '../statement.ts'

const section = 'journeys'

/** The journeys as they are really walked, and for whom they go otherwise. */
export async function journeySection(scope: Scope): Promise<Part> {
  const statements: Statement[] = []
  const figures: Figure[] = []
  for (const walk of scope.walks) {
    statements.push(...(await described(scope, walk)))
    figures.push(mapOf(walk), ...curveOf(walk))
    const scale = walk.scale ?? ''
    for (const dimension of await dimensionsOf(scope.context, { ...walk, scale })) {
      statements.push(...unlikeOthers(walk, dimension))
      figures.push(groupTable(walk, dimension))
    }
  }
  return { statements, figures }
}

async function described({ context }: Scope, walk: Walk): Promise<Statement[]> {
  const { journey, walked, totals } = walk
  const [ways, median, quotes] = await Promise.all([
    waysOf(context, walked),
    medianOf(context, walked),
    wordsOfWalkers(context, walked, { which: "outcome IN ('failure', 'given up')", feeling: 'low' }),
  ])
  const door: Evidence = {
    kind: 'door',
    to: `/journeys/${journey.id}`,
    label: `The journey “${journey.name}”`,
  }
  const told: Pick<Statement, 'section' | 'evidence'> = { section, evidence: [door] }
  const well = measuredShare(totals.success, totals.ended)
  const statements: Statement[] = []
  if (well.value !== null) {
    const open = totals.journeys - totals.ended
    statements.push(
      stating(well, {
        ...told,
        id: `journeys:well:${journey.name}`,
        of: 'ended journeys',
        better: 'higher',
        text: `${percent(well.value)} of the journeys “${journey.name}” that have ended end well; ${count(well.n - well.hits)} do not${open > 0 ? `, ${count(open)} still go on` : ''}.`,
        evidence: [...quotes.map(({ id }): Evidence => ({ kind: 'quote', id })), door],
      }),
    )
  }
  if (median && median.value > 0) {
    statements.push(
      stating(median, {
        ...told,
        id: `journeys:length:${journey.name}`,
        of: 'ended journeys',
        unit: 'seconds',
        better: 'lower',
        text: `“${journey.name}” takes ${howLong(median.value)} from the first step to the last (median).`,
      }),
    )
  }
  return [...statements, ...(await rated(context, walk)), ...mostFrequent(walk, ways[0])]
}

async function rated(context: Scope['context'], { journey, walked, scale }: Walk): Promise<Statement[]> {
  if (!scale) return []
  const answers = await answersOf(context, walked, scale)
  const found = summarise(scale, new Map(answers.map(({ score, n }) => [score, n])))
  const { measured, unit, words } = scoreInWords(found)
  if (measured.value === null) return []
  return [
    stating(measured, {
      id: `journeys:score:${journey.name}:${scale}`,
      section,
      of: 'answers',
      unit,
      better: found.direction,
      text: `Customers rate “${journey.name}” with ${scales[scale].label} ${words}.`,
      evidence: [{ kind: 'door', to: '/scores', label: 'All scores' }],
    }),
  ]
}

function mostFrequent(
  { journey, totals }: Walk,
  way: Awaited<ReturnType<typeof waysOf>>[number] | undefined,
): Statement[] {
  if (!way) return []
  const share = measuredShare(way.n, totals.journeys)
  if (share.value === null) return []
  return [
    stating(share, {
      id: `journeys:way:${journey.name}`,
      section,
      of: 'journeys',
      text: `The most frequent way is ${way.path.join(' → ')}: ${percent(share.value)} of all.`,
      evidence: [{ kind: 'door', to: `/journeys/${journey.id}`, label: 'All ways' }],
    }),
  ]
}

const beforeSale = ['attention', 'interest', 'desire', 'action']

/** The measured map: each step with where it stands before or after the sale. */
function mapOf({ journey, steps, totals, isFelt }: Walk): Figure {
  return {
    kind: 'table',
    title: `“${journey.name}”, step by step`,
    measure: 'Of those who come there, end well',
    unit: 'share',
    of: 'journeys',
    columns: [
      'Sale',
      'Stage',
      'Channel',
      'Share that comes there',
      'Wait before it',
      'Feeling',
      'Stop there',
    ],
    rows: steps.slice(0, 25).map((step) => ({
      label: step.step,
      cells: [
        step.usual_stage === '' ? '–' : beforeSale.includes(step.usual_stage) ? 'before' : 'after',
        step.usual_stage || '–',
        step.usual_channel || '–',
        percent(step.reached / totals.journeys),
        step.wait === null ? '–' : howLong(step.wait),
        feelingAt(step, isFelt),
        count(step.stopped),
      ],
      ...measuredShare(step.success, step.ended),
    })),
  }
}

function feelingAt({ feelings, ratings }: Step, isFelt: boolean): string {
  const known = ratings.n >= feelings.n || !isFelt ? ratings : feelings
  return known.n < 5 ? '–' : `${inWords(known.mean, 'feeling')} (n ${count(known.n)})`
}

/** How it feels from step to step, by words where there are any, else by answers. */
function curveOf({ journey, steps, isFelt }: Walk): Figure[] {
  const told = (by: 'feelings' | 'ratings') => steps.reduce((sum, step) => sum + step[by].n, 0)
  const by = isFelt && told('feelings') >= told('ratings') ? 'feelings' : 'ratings'
  const known = steps.filter((step) => step[by].n >= 5)
  if (known.length < 2) return []
  return [
    {
      kind: 'curve',
      title: `How “${journey.name}” feels along the way`,
      measure: `Mean feeling by ${by === 'feelings' ? 'words' : 'answers'}, −1 to +1`,
      unit: 'feeling',
      of: by === 'feelings' ? 'texts' : 'answers',
      columns: [],
      rows: known.slice(0, 16).map((step) => ({ label: step.step, cells: [], ...measuredMean(step[by]) })),
    },
  ]
}

function groupTable({ journey, scale, isFelt }: Walk, { name, groups }: Dimension): Figure {
  return {
    kind: 'table',
    title: `“${journey.name}” by ${name.toLowerCase()}`,
    measure: 'End well',
    unit: 'share',
    of: 'journeys',
    columns: ['Score', 'Feeling', 'Promises kept'],
    rows: groups.map((group) => ({
      label: group.name,
      cells: [
        group.scores.n < 5 || !scale
          ? '–'
          : `${inWords(group.scores.mean, 'score')} (n ${count(group.scores.n)})`,
        group.feelings.n < 5 || !isFelt
          ? '–'
          : `${inWords(group.feelings.mean, 'feeling')} (n ${count(group.feelings.n)})`,
        group.promises < 5
          ? '–'
          : `${percent(1 - group.broken / group.promises)} (n ${count(group.promises)})`,
      ],
      ...measuredShare(group.success, group.ended),
    })),
  }
}

/** Groups for which the journey really goes otherwise than for everybody else in it. */
function unlikeOthers({ journey, scale }: Walk, { name, groups }: Dimension): Statement[] {
  const all = groups.reduce(together)
  const compared = groups.flatMap((group) => {
    const rest = { hits: all.success - group.success, n: all.ended - group.ended }
    const well = {
      group,
      what: 'well' as const,
      found: differenceOf(rest, { hits: group.success, n: group.ended }),
    }
    const score = scale
      ? [
          {
            group,
            what: 'score' as const,
            found: differenceOf(without(all.scores, group.scores), group.scores),
          },
        ]
      : []
    return [well, ...score]
  })
  // Of two groups, what holds for one is what holds for the other the other way round: one is told.
  const told = groups.length === 2 ? compared.filter(({ group }) => group === groups[1]) : compared
  return realOnes(told)
    .toSorted((a, b) => a.found.p - b.found.p || (a.group.name < b.group.name ? -1 : 1))
    .slice(0, 3)
    .map(({ group, what, found }) => {
      const unit: Unit = what === 'well' ? 'share' : 'score'
      const n = what === 'well' ? group.ended : group.scores.n
      return stating(
        { n, value: found.difference, low: found.low, high: found.high },
        {
          id: `journeys:group:${journey.name}:${name}:${group.name}:${what}`,
          section,
          claim: 'compared',
          isDifference: true,
          of: what === 'well' ? 'ended journeys' : 'answers',
          unit,
          text:
            what === 'well'
              ? `${name} “${group.name}”: ${percent(group.success / group.ended)} end well, ${pointsApart(found.difference)} than for everybody else.`
              : `${name} “${group.name}”: rated ${inWords(group.scores.mean, 'score')}, ${inWords(Math.abs(found.difference), 'score')} ${isBetter(found.difference, scale) ? 'better' : 'worse'} than by everybody else.`,
          evidence: [{ kind: 'door', to: `/journeys/${journey.id}`, label: 'The journey' }],
          weight: what === 'well' ? Math.max(0, -found.difference) * group.ended : 0,
        },
      )
    })
}

function isBetter(difference: number, scale: ScaleName | null): boolean {
  return scale !== null && scales[scale].direction === 'lower' ? difference < 0 : difference > 0
}

function pointsApart(difference: number): string {
  const points = Math.abs(difference * 100)
  return `${points.toLocaleString('en', { maximumFractionDigits: 1 })} percentage points ${difference < 0 ? 'fewer' : 'more'}`
}

function together(one: Group, other: Group): Group {
  return {
    name: '',
    n: one.n + other.n,
    ended: one.ended + other.ended,
    success: one.success + other.success,
    promises: one.promises + other.promises,
    broken: one.broken + other.broken,
    feelings: merged(one.feelings, other.feelings),
    scores: merged(one.scores, other.scores),
  }
}

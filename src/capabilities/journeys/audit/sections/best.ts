import { scales } from '../../../../statistics/scales.ts'
import { measuredMean } from '../../measured.ts'
import { type Difference, differenceOf, realOnes } from '../compare.ts'
import { boundsOf, type Conduct, type ConductSide, conductSides, conducts } from '../facts/conduct.ts'
import { wordsAt } from '../facts/places.ts'
import { capital, count, howLong, inWords, listed, missing, percent, stating } from '../say.ts'
import type { Scope, Walk } from '../scope.ts'
import type { Evidence, Figure, Part, Statement, Unit } from '../statement.ts'
import { filterOn } from './touchpoints.ts'

const section = 'best'

/** The second question: what do the best do right? What is different where it ends, is rated or feels best. */
export async function bestSection(scope: Scope): Promise<Part> {
  const statements: Statement[] = await bestPlace(scope)
  const figures: Figure[] = []
  for (const walk of scope.walks) {
    const found = await conductOf(scope, walk)
    statements.push(...found.slice(0, 4).map((one) => goesAlong(walk, one)))
    if (found.length > 0) figures.push(tableOf(walk, found))
  }
  if (statements.length === 0)
    statements.push(
      missing({
        id: 'best:none',
        section,
        text: 'Nothing was found in which journeys that go well differ from the others beyond chance.',
      }),
    )
  return { statements, figures }
}

/** The touchpoint at which it feels best, and what is said there. */
async function bestPlace(scope: Scope): Promise<Statement[]> {
  const felt = scope.places.filter(({ feelings }) => feelings.n >= 30)
  const [best] = felt.toSorted(
    (a, b) => b.feelings.mean - a.feelings.mean || (a.touchpoint < b.touchpoint ? -1 : 1),
  )
  if (!best || felt.length < 2) return []
  const quotes = await wordsAt(scope.context, scope, {
    touchpoint: best.touchpoint,
    feeling: 'high',
    most: 3,
  })
  const channels = best.channels.length > 0 ? `, by ${listed(best.channels)}` : ''
  return [
    stating(measuredMean(best.feelings), {
      id: `best:place:${best.touchpoint}`,
      section,
      of: 'texts',
      unit: 'feeling',
      text: `Customers feel best at ${best.touchpoint}${channels}: ${inWords(best.feelings.mean, 'feeling')}, best of ${count(felt.length)} touchpoints with enough words.`,
      evidence: [
        ...quotes.map(({ id }): Evidence => ({ kind: 'quote', id })),
        {
          kind: 'door',
          to: `/voice?filter=${filterOn('touchpoint', best.touchpoint)}`,
          label: 'What they say there',
        },
      ],
    }),
  ]
}

interface Found {
  conduct: Conduct
  so: ConductSide
  not: ConductSide
  measure: 'scores' | 'well' | 'feelings'
  found: Difference
  bound: string
}

/** For each conduct the measure that tells it most clearly: the score if people were asked, else how it ends, else feeling. */
async function conductOf({ context }: Scope, { walked, scale, totals, isFelt }: Walk): Promise<Found[]> {
  if (totals.ended < 30) return []
  const bounds = await boundsOf(context, walked)
  const sides = await conductSides(context, walked, { scale: scale ?? '', bounds })
  const bound: Partial<Record<Conduct, string>> = {
    quick: `longest wait up to ${howLong(bounds.quickest)} against ${howLong(bounds.slowest)} and more`,
    'few steps': `at most ${count(bounds.fewSteps)} steps`,
  }
  const compared = conducts.flatMap(({ name }) => {
    const so = sides.find(({ conduct, is_so }) => conduct === name && is_so === 1)
    const not = sides.find(({ conduct, is_so }) => conduct === name && is_so === 0)
    if (!so || !not || Math.min(so.ended, not.ended) < 30) return []
    return (['scores', 'well', 'feelings'] as const).map((measure) => ({
      ...{ conduct: name, so, not, measure, bound: bound[name] ?? '' },
      found:
        enough(so, not, measure) && (isFelt || measure !== 'feelings')
          ? differenceOf(sideOf(not, measure), sideOf(so, measure))
          : null,
    }))
  })
  const isGood = ({ measure, found }: { measure: string; found: Difference }) =>
    measure === 'scores' && scale && scales[scale].direction === 'lower'
      ? found.difference < 0
      : found.difference > 0
  const real = realOnes(compared).filter(isGood)
  const byConduct = Map.groupBy(real, ({ conduct }) => conduct)
  const clearest = [...byConduct.values()].map(
    (all) => all.toSorted((a, b) => strength(b) - strength(a))[0] as Found,
  )
  return clearest.toSorted((a, b) => strength(b) - strength(a) || (a.conduct < b.conduct ? -1 : 1))
}

function sideOf(side: ConductSide, measure: Found['measure']) {
  return measure === 'well' ? { hits: side.success, n: side.ended } : side[measure]
}

function enough(so: ConductSide, not: ConductSide, measure: Found['measure']): boolean {
  return measure === 'well' || Math.min(so[measure].n, not[measure].n) >= 30
}

/** How many of its own standard errors the difference is away from none. */
function strength({ found }: { found: Difference }): number {
  const error = (found.high - found.low) / (2 * 1.96)
  return error === 0 ? 0 : Math.abs(found.difference) / error
}

const inSentence: Record<Conduct, (found: Found) => string> = {
  quick: ({ bound }) => `nobody waits long (${bound})`,
  kept: () => 'every promise is kept',
  'no contact': () => 'the customer need not turn to people',
  'no transfer': () => 'the customer is not passed on',
  'no repeat': () => 'no step comes again',
  'one channel': () => 'it stays in one channel',
  'few steps': ({ bound }) => `it is short (${bound})`,
}

function goesAlong({ journey, scale }: Walk, found: Found): Statement {
  const { conduct, measure, so, not } = found
  const unit: Unit = measure === 'well' ? 'share' : measure === 'scores' ? 'score' : 'feeling'
  const n = measure === 'well' ? so.ended + not.ended : so[measure].n + not[measure].n
  const told = (side: ConductSide) =>
    measure === 'well' ? percent(side.success / side.ended) : inWords(side[measure].mean, unit)
  const what =
    measure === 'well'
      ? 'the share that ends well is'
      : measure === 'scores'
        ? `mean ${scale ? scales[scale].label : 'score'} is`
        : 'mean feeling is'
  return stating(
    { n, value: found.found.difference, low: found.found.low, high: found.found.high },
    {
      id: `best:${journey.name}:${conduct}`,
      section,
      claim: 'compared',
      isDifference: true,
      of: measure === 'well' ? 'journeys' : measure === 'scores' ? 'answers' : 'texts',
      unit,
      text: `Where in “${journey.name}” ${inSentence[conduct](found)}, ${what} ${told(so)}; otherwise ${told(not)}.`,
      evidence: [{ kind: 'door', to: `/journeys/${journey.id}`, label: 'Compare them' }],
    },
  )
}

function tableOf({ journey, scale, isFelt }: Walk, found: readonly Found[]): Figure {
  const cells = (side: ConductSide) => [
    percent(side.success / side.ended),
    side.scores.n < 5 || !scale ? '–' : inWords(side.scores.mean, 'score'),
    side.feelings.n < 5 || !isFelt ? '–' : inWords(side.feelings.mean, 'feeling'),
  ]
  return {
    kind: 'table',
    title: `What goes along with a good end of “${journey.name}”`,
    measure: '',
    unit: 'share',
    of: 'journeys',
    columns: ['', 'End well', 'Score', 'Feeling'],
    rows: found.flatMap((one) =>
      (['so', 'not'] as const).map((side) => ({
        label: capital(inSentence[one.conduct](one)),
        cells: [side === 'so' ? 'yes' : 'no', ...cells(one[side])],
        ...{ n: one[side].ended, value: null, low: null, high: null, reliability: 'ok' as const },
      })),
    ),
  }
}

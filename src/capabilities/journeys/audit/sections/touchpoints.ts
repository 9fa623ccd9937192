import { isScaleName, type ScaleName, scales } from '../../../../statistics/scales.ts'
import { measuredMean } from '../../measured.ts'
import { type Place, wordsAt } from '../facts/places.ts'
import { count, inWords, percent, stating } from '../say.ts'
import type { Scope } from '../scope.ts'
import type { Evidence, Figure, Part, Statement } from '../statement.ts'

const section = 'touchpoints'

/** Every place where customers meet the company: how busy, how it feels, how it is rated, how it is listened to. */
export async function touchpointSection(scope: Scope): Promise<Part> {
  const { places } = scope
  const felt = places.filter(({ feelings }) => feelings.n >= 30)
  const byFeeling = felt.toSorted(
    (a, b) => a.feelings.mean - b.feelings.mean || (a.touchpoint < b.touchpoint ? -1 : 1),
  )
  const [lowest] = byFeeling
  const highest = byFeeling.at(-1)
  const statements: Statement[] = []
  if (lowest && highest && lowest !== highest) {
    statements.push(await feltAt(scope, lowest, 'low'), await feltAt(scope, highest, 'high'))
  } else if (lowest) statements.push(await feltAt(scope, lowest, lowest.feelings.mean < 0 ? 'low' : 'high'))
  statements.push(...silent(places, scope.whole.n))
  return { statements, figures: [listOf(places), ...feelings(felt)] }
}

async function feltAt(scope: Scope, place: Place, feeling: 'low' | 'high'): Promise<Statement> {
  const measured = measuredMean(place.feelings)
  const quotes = await wordsAt(scope.context, scope, { touchpoint: place.touchpoint, feeling })
  const most = feeling === 'low' ? 'lowest' : 'highest'
  return stating(measured, {
    id: `touchpoints:${most}:${place.touchpoint}`,
    section,
    of: 'texts',
    unit: 'feeling',
    better: 'higher',
    text: `Words feel ${most} at ${place.touchpoint}: ${inWords(place.feelings.mean, 'feeling')} on a scale from −1 to +1.`,
    evidence: [
      ...quotes.map(({ id }): Evidence => ({ kind: 'quote', id })),
      {
        kind: 'door',
        to: `/voice?filter=${filterOn('touchpoint', place.touchpoint)}`,
        label: `What is said at ${place.touchpoint}`,
      },
    ],
    weight: feeling === 'low' ? place.n * Math.max(0, -place.feelings.mean) : 0,
  })
}

/** A busy place where nobody is heard: what happens there can only be guessed. */
function silent(places: readonly Place[], all: number): Statement[] {
  const [busiest] = places.filter(({ words, answers }) => words + answers === 0)
  if (!busiest || busiest.n < 0.05 * all) return []
  return [
    stating(
      { n: busiest.n, value: busiest.n / all, low: null, high: null },
      {
        id: `touchpoints:unheard:${busiest.touchpoint}`,
        section,
        of: 'things that happened',
        better: 'lower',
        text: `${busiest.touchpoint} is the busiest place at which no customer says anything: ${percent(busiest.n / all)} of all that happens (${count(busiest.n)}). How it feels there is not known.`,
        evidence: [{ kind: 'door', to: '/touchpoints', label: 'How it could be listened to' }],
        weight: 0.01 * busiest.customers,
      },
    ),
  ]
}

function listOf(places: readonly Place[]): Figure {
  return {
    kind: 'table',
    title: 'Touchpoints, busiest first',
    measure: 'Feeling',
    unit: 'feeling',
    of: 'texts',
    columns: ['Stage', 'Channels', 'Happened', 'Customers', 'Score', 'Listened to by'],
    rows: places.slice(0, 40).map((place) => ({
      label: place.touchpoint,
      cells: [
        place.usual_stage || '–',
        place.channels.join(', ') || '–',
        count(place.n),
        count(place.customers),
        scoreOf(place),
        listening(place),
      ],
      ...measuredMean(place.feelings),
    })),
  }
}

function scoreOf({ asked, scores }: Place): string {
  if (!isScaleName(asked) || scores.n < 5) return '–'
  return `${inWords(scores.mean, 'score')} ${nameOf(asked)} (n ${count(scores.n)})`
}

export function nameOf(scale: ScaleName): string {
  return `of ${scales[scale].highest} · ${scales[scale].label}`
}

function listening({ words, answers }: Place): string {
  const ways = [answers > 0 && `${count(answers)} answers`, words > 0 && `${count(words)} texts`]
  return ways.filter((way) => way !== false).join(', ') || 'nothing'
}

function feelings(felt: readonly Place[]): Figure[] {
  if (felt.length < 2) return []
  const rows = felt.map((place) => ({ label: place.touchpoint, cells: [], ...measuredMean(place.feelings) }))
  return [
    {
      kind: 'bars',
      title: 'How words feel at each touchpoint',
      measure: 'Mean feeling, −1 to +1',
      unit: 'feeling',
      of: 'texts',
      columns: [],
      rows: rows.slice(0, 20),
    },
  ]
}

export function filterOn(field: string, value: string): string {
  return encodeURIComponent(JSON.stringify([{ field, values: [value] }]))
}

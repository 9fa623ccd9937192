import type { FrictionCandidate, FrictionKind, Number95 } from '../../friction/candidate.ts'
import { showFriction } from '../../friction/evidence.ts'
import { frictionCandidates } from '../../friction/friction.ts'
import { compareCandidates } from '../../friction/ranking.ts'
import { capital, count, days, howLong, missing, percent, pointsOf, stating } from '../say.ts'
import type { Scope } from '../scope.ts'
import type { Evidence, Figure, Part, Statement } from '../statement.ts'

const section = 'friction'

/** So many are told one by one; all of them stand in the app. */
const mostTold = 6
const mostDrawn = 12

/** The third question: which friction can be improved now? Real ones over all journeys, worst first. */
export async function frictionSection(scope: Scope): Promise<Part & { friction: FrictionCandidate[] }> {
  const all: FrictionCandidate[] = []
  for (const { journey } of scope.walks)
    all.push(...(await frictionCandidates(scope.context, journey, scope.asked)))
  const real = all.filter(({ verdict }) => verdict === 'real').toSorted(compareCandidates)
  const statements: Statement[] = []
  for (const one of real.slice(0, mostTold)) statements.push(await told(scope, one))
  if (real.length === 0) statements.push(nothing(all))
  return { statements, figures: real.length > 1 ? [drawn(real.slice(0, mostDrawn))] : [], friction: all }
}

function nothing(all: readonly FrictionCandidate[]): Statement {
  const unsure = all.filter(({ verdict }) => verdict === 'not sure').length
  return missing({
    id: 'friction:none',
    section,
    text: `No friction stands out beyond chance${unsure > 0 ? `; ${count(unsure)} places may be one, with too few journeys to be sure` : ''}.`,
  })
}

async function told(scope: Scope, one: FrictionCandidate): Promise<Statement> {
  const { journeys, journey } = one
  const quotes = await quotesAt(scope, one)
  return stating(journeys, {
    id: `friction:${journey.name}:${one.kind}:${one.place.step}:${one.place.next}`,
    section,
    claim: 'compared',
    of: 'journeys that came there',
    better: 'lower',
    text: `In “${journey.name}” ${whatHappens(one)}: ${count(journeys.hits)} of ${count(journeys.n)} journeys${one.kind === 'feeling' ? ' of which it is known' : ''} (${percent(journeys.hits / journeys.n)}).${outcome(one)}${mostAt(one)}`,
    evidence: [
      ...quotes,
      { kind: 'door', to: `/journeys/${journey.id}/friction`, label: 'Who it happens to' },
    ],
    weight: one.weight,
  })
}

async function quotesAt(
  { context, asked }: Scope,
  { journey, kind, place }: FrictionCandidate,
): Promise<Evidence[]> {
  const { actor } = context
  const reading = context.as({
    ...actor,
    permissions: new Set([...actor.permissions, 'voice:read' as const]),
  })
  const { quotes } = await showFriction(reading, { ...asked, id: journey.id, kind, ...place })
  return quotes.slice(0, 2).map(({ id }) => ({ kind: 'quote', id }))
}

/** What goes wrong, in words that finish “In this journey …”. */
export function whatHappens({ kind, place: { step, next }, extent }: FrictionCandidate): string {
  const way = next === '' ? `at ${step}` : `between ${step} and ${next}`
  const wait =
    extent.median === null
      ? ''
      : ` (${howLong(extent.median)}${extent.usual === null ? '' : `, usually ${howLong(extent.usual)}`})`
  const late = extent.median === null || extent.unit !== 'days' ? '' : ` (by ${days(extent.median)}, median)`
  const words: Record<FrictionKind, string> = {
    stop: `customers stop after ${step}`,
    wait: `customers wait long ${way}${wait}`,
    repeat: `customers come back to ${step}`,
    contact: `customers have to turn to people ${way}`,
    channel: `customers change the channel ${way}`,
    feeling:
      next === '' ? `customers feel bad from ${step} on, before the next step` : `customers feel bad ${way}`,
    promise: `a promise is broken${late}`,
  }
  return words[kind]
}

/** What it goes along with, held against like journeys without it. */
function outcome({ endsWell, feelsBad, contacts }: FrictionCandidate): string {
  const told = [
    against(endsWell, 'end well', (by) => by < 0),
    against(feelsBad, 'feel bad afterwards', (by) => by > 0),
    against(contacts, 'turn to people afterwards', (by) => by > 0),
  ].filter((sentence) => sentence !== '')
  return told.length === 0 ? '' : ` It goes along with this: ${told.join('; ')}.`
}

function against(
  { with: withIt, like, difference, p }: FrictionCandidate['endsWell'],
  what: string,
  isWorse: (by: number) => boolean,
): string {
  if (difference === null || like === null || withIt.value === null || p === null) return ''
  if (p > 0.05 || !isWorse(difference.value)) return ''
  return `${percent(withIt.value)} ${what} against ${percent(like)} of like journeys without it (difference ${pointsBetween(difference)})`
}

function pointsBetween({ value, low, high }: Number95): string {
  return `${pointsOf(value)}, 95% interval ${pointsOf(low)} to ${pointsOf(high)} points`
}

function mostAt({ most }: FrictionCandidate): string {
  const [first] = most
  if (!first || first.here.value === null || first.elsewhere.value === null) return ''
  return ` It happens most with ${first.field} ${first.value}: ${percent(first.here.value)}, elsewhere ${percent(first.elsewhere.value)}.`
}

function drawn(real: readonly FrictionCandidate[]): Figure {
  return {
    kind: 'bars',
    title: 'Friction by the harm it goes along with',
    measure: 'Journeys lost or felt bad, beyond what like journeys without it have',
    unit: 'count',
    of: 'journeys that came there',
    columns: ['Journey'],
    rows: real.map((one) => ({
      label: capital(whatHappens(one)),
      cells: [one.journey.name],
      ...{ n: one.journeys.n, value: one.harm.value, low: one.harm.low, high: one.harm.high },
      reliability: one.journeys.reliability,
    })),
  }
}

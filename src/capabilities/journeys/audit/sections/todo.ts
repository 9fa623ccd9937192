import { daysBetween } from '../../../../platform/period.ts'
import { answersForMargin } from '../../../../statistics/sample-size.ts'
import type { FrictionCandidate } from '../../friction/candidate.ts'
import { compareCandidates } from '../../friction/ranking.ts'
import type { Summary } from '../../promises/contract.ts'
import { showPromise } from '../../promises/detail.ts'
import { type Aim, toDoOf } from '../aim.ts'
import { type Month, monthsOf } from '../facts/months.ts'
import { count } from '../say.ts'
import type { Scope, Walk } from '../scope.ts'
import type { Statement, ToDo } from '../statement.ts'
import { whatHappens } from './friction.ts'

/** More is no list of what to do. */
const most = 8

/** What was found before: the list of what to do is made of it. */
export interface Findings {
  statements: readonly Statement[]
  friction: readonly FrictionCandidate[]
  promises: readonly Summary[]
}

interface Ranked {
  weight: number
  toDo: ToDo
}

/** What to do about what was found, most customers helped first. */
export async function toDoList(scope: Scope, findings: Findings): Promise<ToDo[]> {
  const aims = [...(await forPromises(scope, findings)), ...(await forJourneys(scope, findings))]
  const ranked: Ranked[] = [
    ...aims.map((aim) => ({ weight: aim.weight, toDo: toDoOf(aim) })),
    ...toListen(scope, findings),
  ]
  return ranked
    .toSorted((a, b) => b.weight - a.weight || (a.toDo.what < b.toDo.what ? -1 : 1))
    .slice(0, most)
    .map(({ toDo }) => toDo)
}

function weeksOf({ period }: Scope): number {
  return Math.max(1, daysBetween(period.from, period.until) / 7)
}

/** The recent weeks tell how many come in a week: a company that grew has more now than over all its years. */
function perWeek(months: readonly Month[], scope: Scope): number {
  const known = months.filter(({ n }) => n > 0).slice(-4, -1)
  const n = known.reduce((sum, month) => sum + month.n, 0)
  const all = months.reduce((sum, month) => sum + month.n, 0)
  return known.length === 3 ? n / 13 : all / weeksOf(scope)
}

async function forPromises(scope: Scope, { promises, statements }: Findings): Promise<Aim[]> {
  const aims: Aim[] = []
  for (const { kind, name, kept } of promises.filter(({ kept }) => kept.n >= 30 && kept.hits < kept.n)) {
    const id = `promises:kept:${name}`
    const told = statements.find((one) => one.id === id)
    if (!told) continue
    const { trend, every } = await showPromise(scope.context, { ...scope.asked, kind })
    const months = trend.map((step) => ({ hits: step.kept.hits, n: step.kept.n }))
    aims.push({
      what: `Keep the promise “${name}”, or promise what can be kept`,
      of: 'promises',
      measure: 'promises kept',
      now: { hits: kept.hits, n: kept.n },
      better: 'higher',
      months,
      perWeek: every === 'month' ? perWeek(months, scope) : kept.n / weeksOf(scope),
      owner: '',
      statement: id,
      weight: told.weight,
    })
  }
  return aims
}

/** Frictions that are real, and drops that none of them speaks of. */
async function forJourneys(scope: Scope, { friction, statements, promises }: Findings): Promise<Aim[]> {
  const aims: Aim[] = []
  const real = friction.filter(
    ({ verdict, kind }) => verdict === 'real' && !(kind === 'promise' && promises.length > 0),
  )
  for (const walk of scope.walks) {
    const own = real.filter(({ journey }) => journey.id === walk.journey.id)
    for (const one of own.toSorted(compareCandidates).slice(0, 4))
      aims.push(await forFriction(scope, walk, one))
    const drop = statements.find(({ id }) => id.startsWith(`drops:most:${walk.journey.name}:`))
    const step = drop?.id.slice(`drops:most:${walk.journey.name}:`.length) ?? ''
    if (drop && !own.some(({ kind, place }) => kind === 'stop' && place.step === step))
      aims.push(await forDrop(scope, walk, { step, drop }))
  }
  return aims
}

async function forFriction(scope: Scope, walk: Walk, one: FrictionCandidate): Promise<Aim> {
  const months = await monthsOf(scope.context, walk.walked, monthly(one))
  const id = `friction:${one.journey.name}:${one.kind}:${one.place.step}:${one.place.next}`
  return {
    what: `Mend this in “${one.journey.name}”: ${whatHappens(one)}`,
    of: 'journeys that come there',
    measure: `journeys in which ${whatHappens(one).replace(/ \(.*\)$/, '')}`,
    now: { hits: one.journeys.hits, n: one.journeys.n },
    better: 'lower',
    months: months.every(({ hits }) => hits === 0) ? [] : months,
    perWeek: Math.max(perWeek(months, scope), one.journeys.n / weeksOf(scope) / 4),
    owner: walk.journey.ownerName,
    statement: id,
    weight: one.weight,
  }
}

/** Frictions as conditions over a journey, as far as its row tells. */
function monthly({ kind, place: { step, next }, extent }: FrictionCandidate) {
  const more = { atStep: step, toStep: next, beyond: extent.beyond ?? 0 }
  const there = step === '' ? '1' : 'has(path, {atStep:String})'
  const is: Record<FrictionCandidate['kind'], string> = {
    stop: "outcome IN ('failure', 'given up') AND path[-1] = {atStep:String}",
    wait: 'arrayExists((one, other, gap) -> one = {atStep:String} AND other = {toStep:String} AND gap > {beyond:Float64}, arrayPopBack(path), arrayPopFront(path), arrayPopFront(gaps))',
    repeat: 'countEqual(path, {atStep:String}) > 1',
    contact: 'contacts > 0',
    channel: 'channel_changes > 0',
    feeling:
      'arrayExists((one, f, r) -> one = {atStep:String} AND ifNull(f, ifNull(r, 1)) < 0, path, felt, rated)',
    promise: 'broken > 0',
  }
  const known =
    'arrayExists((one, f, r) -> one = {atStep:String} AND isNotNull(ifNull(f, r)), path, felt, rated)'
  return {
    is: is[kind],
    among: kind === 'promise' ? 'promises > 0' : kind === 'feeling' ? known : there,
    more,
  }
}

async function forDrop(
  scope: Scope,
  walk: Walk,
  { step, drop }: { step: string; drop: Statement },
): Promise<Aim> {
  const months = await monthsOf(scope.context, walk.walked, {
    is: "outcome IN ('failure', 'given up') AND path[-1] = {atStep:String}",
    among: 'has(path, {atStep:String})',
    more: { atStep: step },
  })
  return {
    what: `Lose fewer after ${step} in “${walk.journey.name}”`,
    of: 'journeys that come there',
    measure: `journeys that stop after ${step}`,
    now: { hits: Math.round((drop.value ?? 0) * drop.n), n: drop.n },
    better: 'lower',
    months,
    perWeek: perWeek(months, scope),
    owner: walk.journey.ownerName,
    statement: drop.id,
    weight: drop.weight,
  }
}

/** Where nobody is heard, listening comes before mending. */
function toListen(scope: Scope, { statements }: Findings): Ranked[] {
  const told = statements.find(({ id }) => id.startsWith('touchpoints:unheard:'))
  if (!told) return []
  const touchpoint = told.id.slice('touchpoints:unheard:'.length)
  const needed = answersForMargin(0.1)
  const weekly = told.n / weeksOf(scope)
  const weeks = Math.max(1, Math.ceil(needed / (0.2 * weekly)))
  const heard = scope.places.filter(({ words, answers }) => words + answers > 0)
  return [
    {
      weight: told.weight,
      toDo: {
        what: `Listen at ${touchpoint}`,
        statement: told.id,
        benchmark: `Customers are heard at ${count(heard.length)} of ${count(scope.places.length)} touchpoints${heard[0] ? `, such as ${heard[0].touchpoint}` : ''}; at ${touchpoint} nobody is.`,
        goal: `Within ${count(weeks)} weeks, an owner to be named has ${count(needed)} answers from ${touchpoint}: enough for a score known to within ten points.`,
        time: `About ${count(weekly)} customers come there a week; if one in five answers (an assumption), ${count(needed)} answers take ${count(weeks)} weeks.`,
      },
    },
  ]
}

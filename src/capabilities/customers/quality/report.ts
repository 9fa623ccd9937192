import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { arrivalState } from './arrivals.ts'
import type * as contract from './contract.ts'
import { fieldsOf } from './fields.ts'
import { fieldScore, type InteractionCheck, interactionWeights, type Passed, sourceScore } from './score.ts'
import { type QualitySettings, qualitySettings } from './settings.ts'
import * as store from './store.ts'

type Day = Awaited<ReturnType<ReturnType<typeof store.daysSeen>['execute']>>[number]

/** All fields and sources as the last check found them. */
export async function showQuality(context: Context) {
  const settings = await qualitySettings(context)
  const [state, customers, interactions, toMend, same] = await Promise.all([
    store.checkState(context),
    store.daysSeen(context, { about: 'customers', isNewest: true }).execute(),
    store.daysSeen(context, { about: 'interactions', isNewest: true }).execute(),
    toMendByProblem(context),
    countCandidates(context),
  ])
  const { started_at, finished_at, done, total } = state
  const isChecking = started_at !== null && (finished_at === null || finished_at < started_at)
  return {
    checkedAt: finished_at?.toISOString() ?? null,
    progress: isChecking ? { done, total } : null,
    customers: Math.max(0, ...sumsBy(customers, ({ field }) => field).map(({ n }) => n)),
    settings,
    fields: fieldsShown(customers, settings),
    sources: await sourcesShown(context, interactions),
    interactionWeights,
    toMend,
    sameCustomers: same,
  }
}

function fieldsShown(days: readonly Day[], settings: QualitySettings) {
  const byField = Map.groupBy(days, ({ field }) => field)
  return fieldsOf(settings).flatMap(({ name, isUnique }) => {
    const rows = byField.get(name) ?? []
    if (rows.length === 0) return []
    const all = summed(rows)
    return [
      {
        field: name,
        staleDays: settings.staleDaysOf[name] ?? settings.staleDays,
        ...measured(all, isUnique, settings),
        ages: all.ages,
        problems: all.problems,
        bySource: sumsBy(rows, ({ source }) => source)
          .map(({ key, ...sum }) => ({ source: key, ...measured(sum, isUnique, settings) }))
          .toSorted((one, other) => other.n - one.n),
      },
    ]
  })
}

function measured({ n, parts }: Summed, isUnique: boolean, { weights }: QualitySettings) {
  const { there = 0, valid = 0, fresh = 0, shared = 0 } = parts
  const passed: Passed = { n, there, valid, fresh, unique: isUnique ? there - shared : null }
  return { ...passed, score: fieldScore(passed, weights) }
}

interface Summed {
  n: number
  parts: Record<string, number>
  ages: number[]
  problems: Record<string, number>
}

function summed(rows: readonly Day[]): Summed {
  const sum: Summed = { n: 0, parts: {}, ages: [], problems: {} }
  for (const { n, parts, ages, problems } of rows) {
    sum.n += n
    for (const [name, count] of Object.entries(parts)) sum.parts[name] = (sum.parts[name] ?? 0) + count
    for (const [name, count] of Object.entries(problems))
      sum.problems[name] = (sum.problems[name] ?? 0) + count
    for (const [place, count] of ages.entries()) sum.ages[place] = (sum.ages[place] ?? 0) + Number(count)
  }
  return sum
}

function sumsBy(rows: readonly Day[], by: (row: Day) => string) {
  return [...Map.groupBy(rows, by)].map(([key, same]) => ({ key, ...summed(same) }))
}

async function sourcesShown(context: Context, days: readonly Day[]) {
  const arrivals = await arrivalsSeen(context)
  const bySource = Map.groupBy(days, ({ source }) => source)
  const names = new Set([...bySource.keys(), ...arrivals.keys()])
  return [...names].toSorted().map((source) => {
    const checks = checksOf(bySource.get(source) ?? [])
    return { source, score: sourceScore(checks), checks, arrival: arrivals.get(source) ?? null }
  })
}

function checksOf(days: readonly Day[]) {
  return sumsBy(days, ({ field }) => field)
    .filter(({ key }) => key in interactionWeights)
    .map(({ key, n, parts }) => ({
      check: key as InteractionCheck,
      n,
      good: parts.there ?? 0,
      duplicates: parts.duplicates ?? 0,
    }))
}

/** Of several units of a source, the one that was heard last. */
async function arrivalsSeen({ db, actor, now }: Context) {
  let question = db.selectFrom('quality_arrivals').selectAll().orderBy('last_at')
  if (actor.units !== 'all') question = question.where(sql<boolean>`unit = ANY (${actor.units}::text[])`)
  const rows = await question.execute()
  return new Map(
    rows.map(({ source, hours, last_at: lastAt, longest_gap_hours, usual_gap_hours }) => {
      const rhythm = { hours, lastAt, longestGapHours: longest_gap_hours, usualGapHours: usual_gap_hours }
      return [
        source,
        { ...rhythm, lastAt: lastAt.toISOString(), state: arrivalState(rhythm, now()) },
      ] as const
    }),
  )
}

async function toMendByProblem({ db, actor }: Context) {
  let question = db
    .selectFrom('quality_findings')
    .select([
      'field',
      'problem',
      sql<number>`count(*)`.as('n'),
      sql<number>`count(*) FILTER (WHERE has_proposal)`.as('mendable'),
    ])
    .groupBy(['field', 'problem'])
  if (actor.units !== 'all') question = question.where(sql<boolean>`unit = ANY (${actor.units}::text[])`)
  const rows = await question.execute()
  return rows.toSorted((one, other) => other.n - one.n)
}

/** Pairs that may be one person, as the search for them found; for whoever sees everything. */
async function countCandidates({ db, actor }: Context): Promise<number | null> {
  if (actor.units !== 'all') return null
  const { n } = await db
    .selectFrom('merge_candidates')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** One row per day on which was checked: the score and its parts. */
export async function showQualityTrend(
  context: Context,
  { field, source }: InputOf<typeof contract.showQualityTrend>,
) {
  const settings = await qualitySettings(context)
  const known = fieldsOf(settings).find(({ name }) => name === field)
  let question = store.daysSeen(context, { about: 'customers', isNewest: false }).where('field', '=', field)
  if (source !== undefined) question = question.where('source', '=', source)
  const days = await question.orderBy('day').execute()
  return {
    days: sumsBy(days, ({ day }) => day).map(({ key: day, ...sum }) => ({
      day,
      ...measured(sum, known?.isUnique ?? false, settings),
    })),
  }
}

/** Now instead of with the next night; at most one at a time. */
export async function checkNow(context: Context): Promise<null> {
  await context.enqueue('quality.check', { isAsked: true })
  return null
}

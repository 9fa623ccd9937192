import type { Context } from '../../../platform/context.ts'
import { plusDays } from '../../../platform/period.ts'
import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import type { Watched } from '../../../statistics/kaplan-meier.ts'
import { logRank } from '../../../statistics/log-rank.ts'
import { daysNow, eachSegment, filterInForce } from '../../customers/index.ts'
import { fewUnder, measuredShare } from '../measured.ts'
import type { People } from '../stages/contract.ts'
import { judgeAll } from '../stages/funnel.ts'
import { differenceOf } from '../stages/going-on.ts'
import { peopleOf } from '../stages/people.ts'
import { stayingBy, watchedUntil } from './cohorts.ts'
import type { Cohort, Retention, RetentionQuestion } from './contract.ts'
import { type CohortNarrowing, type CohortRow, cohortPeople, cohortRows } from './facts.ts'
import { firstDayOf, indexOf } from './period-index.ts'

/** Curves that can be told apart in one drawing. */
const mostGroups = 6

/** Cohorts, how many of each are there again, and how long customers stay: all of them, and group by group. */
export async function retention(context: Context, question: RetentionQuestion): Promise<Retention> {
  const { every, quiet } = question
  const asked = await narrowed(context, question)
  if (!asked) return nobody(every)
  const segments = question.by === 'segment' ? await eachSegment(context) : []
  const rows = await cohortRows(context, asked, segments)
  const all = rows.filter(({ key }) => key === '')
  const watch = (some: readonly CohortRow[]) =>
    some.map(
      ({ first, final, n }): Watched => ({ ...watchedUntil({ first, final, last: asked.last }, quiet), n }),
    )
  const survival = stayingFor(watch(all))
  const names = new Map(segments.map(({ id, name }) => [id, name]))
  const groups = largestGroups(rows).map((key) => ({
    key,
    watched: watch(rows.filter((row) => row.key === key)),
  }))
  return {
    every,
    customers: sumOf(all),
    cohorts: cohortsOf(all, asked),
    isOpen: asked.isOpen,
    survival,
    medianAge: survival.find(({ share }) => share <= 0.5)?.age ?? null,
    groups: compared(groups, watch(all)).map((group) => ({
      ...group,
      name: names.get(group.key) ?? group.key,
    })),
    differ: question.by === 'segment' ? null : differing(groups.map(({ watched }) => watched)),
  }
}

/** Customers of a cohort by name, those seen last first. */
export async function listCohortPeople(
  context: Context,
  {
    cohort,
    after,
    there,
    ...question
  }: RetentionQuestion & { cohort: string; after: number; there: boolean },
): Promise<People> {
  const asked = await narrowed(context, question)
  if (!asked) return { total: 0, people: [] }
  const first = indexOf(question.every, cohort)
  return peopleOf(context, await cohortPeople(context, { ...asked, oldest: first }, { first, after, there }))
}

interface Asked extends CohortNarrowing {
  /** The first period with facts: who began in it may have begun long before. */
  earliest: number
  isOpen: boolean
}

/** Periods up to the last with facts; null where there are none. */
async function narrowed(
  context: Context,
  { every, since, active, by, cohorts, filter: sentences, segment }: RetentionQuestion,
): Promise<Asked | null> {
  const [{ span }, filter] = await Promise.all([
    daysNow(context),
    filterInForce(context, { filter: sentences, segment }),
  ])
  if (!span) return null
  const last = indexOf(every, span.last)
  const isOpen = indexOf(every, plusDays(span.last, 1)) === last
  const earliest = indexOf(every, span.first)
  return { every, since, active, by, filter, last, oldest: last - cohorts + 1, earliest, isOpen }
}

function nobody(every: Retention['every']): Retention {
  return {
    every,
    customers: 0,
    cohorts: [],
    isOpen: false,
    survival: [],
    medianAge: null,
    groups: [],
    differ: null,
  }
}

function sumOf(rows: readonly { n: number }[]): number {
  return rows.reduce((sum, { n }) => sum + n, 0)
}

function stayingFor(watched: readonly Watched[]): Retention['survival'] {
  const all = watched.reduce((sum, { n = 1 }) => sum + n, 0)
  return stayingBy(watched).map(({ at_risk, ...row }) => ({ ...row, atRisk: row.age === 0 ? all : at_risk }))
}

/**
 * The triangle, oldest first; each cohort's next period against that of the cohort before, all judged together. The cohort in
 * which the facts begin is no yardstick: it holds whoever came before as well.
 */
function cohortsOf(rows: readonly CohortRow[], { every, last, earliest, isOpen }: Asked): Cohort[] {
  const cohorts = [...Map.groupBy(rows, ({ first }) => first)]
    .sort(([a], [b]) => a - b)
    .map(([first, own]) => {
      const there = own.reduce((sum, row) => row.there.map((n, at) => n + (sum[at] ?? 0)), [] as number[])
      return { first, size: sumOf(own), there }
    })
  const changes = cohorts.map(({ first, size, there }, at) => {
    const before = cohorts[at - 1]
    const isWhole = first + 1 < last || (first + 1 === last && !isOpen)
    if (!before || before.first !== first - 1 || before.first === earliest || !isWhole) return null
    return differenceOf({ hits: before.there[1]!, n: before.size }, { hits: there[1]!, n: size })
  })
  const judged = judgeAll(changes.filter((one) => one !== null))
  return cohorts.map(({ first, size, there }, at) => {
    const change = changes[at] ?? null
    return {
      from: firstDayOf(every, first),
      size,
      retained: there.map((n) => measuredShare(n, size)),
      change: change && (judged.get(change) ?? null),
    }
  })
}

function largestGroups(rows: readonly CohortRow[]): string[] {
  return [...Map.groupBy(rows, ({ key }) => key)]
    .filter(([key]) => key !== '')
    .map(([key, own]) => ({ key, n: sumOf(own) }))
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
    .slice(0, mostGroups)
    .map(({ key }) => key)
}

interface Group {
  key: string
  watched: Watched[]
}

/** Each group with its curve, and held against all customers who are not in it. */
function compared(
  groups: readonly Group[],
  all: readonly Watched[],
): Omit<Retention['groups'][number], 'name'>[] {
  const found = groups.map(({ key, watched }) => {
    const others = allBut(all, watched)
    const size = (some: readonly Watched[]) => some.reduce((sum, { n = 1 }) => sum + n, 0)
    const isFew = Math.min(size(watched), size(others)) < fewUnder
    return {
      key,
      customers: size(watched),
      survival: stayingFor(watched),
      isFew,
      test: logRank([watched, others]),
    }
  })
  const judged = judgeTogether(found.flatMap(({ isFew, test }) => (isFew || !test ? [] : [test.p])))
  let at = 0
  return found.map(({ isFew, test, ...group }) => {
    if (!test) return { ...group, test: null }
    if (isFew) return { ...group, test: { p: test.p, q: 1, verdict: 'too few' as const } }
    const { q, real } = judged[at++]!
    const { lost, expected } = test.groups[0]!
    const verdict = !real ? 'no real difference' : lost < expected ? 'stays longer' : 'leaves sooner'
    return { ...group, test: { p: test.p, q, verdict } as const }
  })
}

function allBut(all: readonly Watched[], part: readonly Watched[]): Watched[] {
  return [...all, ...part.map((one) => ({ ...one, n: -(one.n ?? 1) }))]
}

function differing(groups: readonly Watched[][]): Retention['differ'] {
  const found = logRank(groups)
  return found && { chiSquare: found.chiSquare, degrees: found.degrees, p: found.p }
}

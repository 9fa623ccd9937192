import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type { Periods } from '../../../platform/period.ts'
import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { eachSegment, groupColumn } from '../../customers/index.ts'
import { allJourneys } from '../definitions/store.ts'
import { fewUnder, measuredShare } from '../measured.ts'
import { type GroupRow, keptBy } from './asking/facts.ts'
import { meantBy, whichPromises } from './asking/narrow.ts'
import type * as contract from './contract.ts'
import type { PromiseGroups } from './contract.ts'
import { changedShare } from './measuring/change.ts'

type Question = InputOf<typeof contract.listPromiseGroups>
type Row = GroupRow & { id: string | null }

/** How much of one kind of promise was kept, by group; each group is held against all others, all of them judged together. */
export async function listPromiseGroups(context: Context, question: Question): Promise<PromiseGroups> {
  const { periods, meant, filter, journey } = await whichPromises(context, question)
  const kept = (more: Parameters<typeof meantBy>[0]) =>
    keptBy(context, meantBy(more), { periods, column: "''" })
  const usual = { kind: question.kind, filter, journey, zone: context.settings.zone }
  if (question.by === 'segment') {
    const segments = await eachSegment(context)
    const rows = segments.map(async ({ id, name, among }) =>
      named(await kept({ ...usual, filter: [...filter, among] }), { id, name }),
    )
    const all = await kept(usual)
    return { by: question.by, groups: groupsOf((await Promise.all(rows)).flat(), { periods, all: all[0] }) }
  }
  if (question.by === 'journey') {
    const journeys = await allJourneys(context)
    const rows = journeys.map(async (one) => named(await kept({ ...usual, journey: one }), one))
    const all = await kept(usual)
    return { by: question.by, groups: groupsOf((await Promise.all(rows)).flat(), { periods, all: all[0] }) }
  }
  const column = `${groupColumn(question.by)}::String`
  const rows = await keptBy(context, meant, { periods, column })
  return {
    by: question.by,
    groups: groupsOf(
      rows.map((row) => ({ ...row, id: null })),
      { periods },
    ),
  }
}

function named(rows: readonly GroupRow[], { id, name }: { id: string; name: string }): Row[] {
  return rows.map((row) => ({ ...row, name, id }))
}

/** `all` is given where groups overlap or leave some out; else they add up to it. */
function groupsOf(
  rows: readonly Row[],
  { periods, all = totalOf(rows) }: { periods: Periods; all?: Pick<GroupRow, 'n' | 'hits'> },
): PromiseGroups['groups'] {
  const tests = rows.map(({ n, hits }) => compareShares({ hits: all.hits - hits, n: all.n - n }, { hits, n }))
  const judged = judgeTogether(tests.map((test) => test?.p ?? 1))
  return rows.map((row, place) => {
    const { name, id, n, hits, gap } = row
    const test = tests[place]
    const isFew = Math.min(n, all.n - n) < fewUnder || !test
    const isReal = judged[place]!.real
    return {
      name,
      id,
      kept: measuredShare(hits, n),
      change: periods.before
        ? changedShare({ hits: row.hits_before, n: row.n_before }, { hits, n }, 'more')
        : null,
      against: isFew ? 'too few' : isReal ? (test.difference > 0 ? 'better' : 'worse') : 'no real difference',
      gap,
    }
  })
}

function totalOf(rows: readonly Pick<GroupRow, 'n' | 'hits'>[]) {
  return { n: rows.reduce((sum, { n }) => sum + n, 0), hits: rows.reduce((sum, { hits }) => sum + hits, 0) }
}

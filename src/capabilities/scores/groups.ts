import type { Context } from '../../platform/context.ts'
import type { Periods } from '../../platform/period.ts'
import type { ScaleName } from '../../statistics/scales.ts'
import { eachSegment, type InForce } from '../customers/index.ts'
import { measured } from './board.ts'
import { type Cell, countAnswers } from './facts.ts'

interface GroupQuestion {
  scale: ScaleName
  wording: string
  filter: InForce
  pending: readonly string[]
  by: string
  periods: Periods
}

/** One group per value of the column, or per saved segment (which may overlap), most answers first. */
export async function groupsOf(context: Context, { by, ...question }: GroupQuestion) {
  const groups =
    by === 'segment' ? await bySegment(context, question) : await byColumn(context, { by, ...question })
  return groups
    .toSorted((a, b) => b.summary.n - a.summary.n || (a.name < b.name ? -1 : 1))
    .slice(0, mostGroups)
}

const mostGroups = 50

async function byColumn(context: Context, { periods, ...question }: GroupQuestion) {
  const [now, before] = await Promise.all([
    countAnswers(context, { ...question, period: periods.current }),
    periods.before && countAnswers(context, { ...question, period: periods.before }),
  ])
  const names = new Set([...now, ...(before ?? [])].map(({ name }) => name))
  return [...names].map((name) => {
    const only = (cells: Cell[]) => cells.filter((cell) => cell.name === name)
    return {
      name,
      segment: null,
      ...sidesMeasured(question.scale, question.wording, only(now), before && only(before)),
    }
  })
}

async function bySegment(context: Context, { periods, filter, ...asked }: Omit<GroupQuestion, 'by'>) {
  const segments = await eachSegment(context)
  return Promise.all(
    segments.map(async ({ id, name, among }) => {
      const question = { ...asked, filter: [...filter, among] }
      const now = await countAnswers(context, { ...question, period: periods.current })
      const before = periods.before && (await countAnswers(context, { ...question, period: periods.before }))
      return { name, segment: id, ...sidesMeasured(asked.scale, asked.wording, now, before) }
    }),
  )
}

export function sidesMeasured(scale: ScaleName, wording: string, now: Cell[], before: Cell[] | null) {
  return measured({ scale, wording, now: countsOf(now), before: countsOf(before ?? []) }, before !== null)
}

export function countsOf(cells: readonly Cell[]) {
  const counts = new Map<number, number>()
  for (const { score, n } of cells) counts.set(score, (counts.get(score) ?? 0) + n)
  return counts
}

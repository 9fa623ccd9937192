/** A step to be placed, with how many come by. */
export interface PlacedStep {
  name: string
  visits: number
}

export interface PlacedEdge {
  from: string
  to: string
  count: number
}

/** An edge that carries less than this share of the visits of both its ends moves no step to another column. */
const matters = 0.15
/** With more columns than this a picture is only scrolled. */
const mostColumns = 14

/**
 * The column of each step, from 0: one after the last of those it comes from, by the longest path over the edges that lead
 * ahead. So the most frequent way runs from left to right, and a detour stands between where it leaves and comes back.
 */
export function ranksOf(
  steps: readonly PlacedStep[],
  edges: readonly PlacedEdge[],
  backbone: readonly string[],
): Map<string, number> {
  const known = new Set(steps.map(({ name }) => name))
  const ahead = aheadOf(
    [...new Set(backbone)].filter((name) => known.has(name)),
    edgesThatMatter(steps, edges),
  )
  const ranks = new Map<string, number>()
  const rankOf = (name: string): number => {
    const known = ranks.get(name)
    if (known !== undefined) return known
    const before = [...ahead].filter(([, next]) => next.has(name)).map(([from]) => rankOf(from))
    const rank = Math.min(mostColumns - 1, Math.max(-1, ...before) + 1)
    ranks.set(name, rank)
    return rank
  }
  for (const { name } of steps) rankOf(name)
  return withoutGaps(nearWhereTheyLead(ranks, ahead))
}

/** The most travelled first. */
function edgesThatMatter(steps: readonly PlacedStep[], edges: readonly PlacedEdge[]): PlacedEdge[] {
  const visits = new Map(steps.map((step) => [step.name, step.visits]))
  const carries = ({ from, to, count }: PlacedEdge) =>
    count >= matters * Math.min(visits.get(from) ?? Infinity, visits.get(to) ?? Infinity)
  return edges
    .filter((edge) => visits.has(edge.from) && visits.has(edge.to) && carries(edge))
    .sort((one, other) => other.count - one.count || (one.from + one.to < other.from + other.to ? -1 : 1))
}

/** From each step to those after it: along the backbone, and by every edge that closes no circle with those before it. */
function aheadOf(backbone: readonly string[], edges: readonly PlacedEdge[]): Map<string, Set<string>> {
  const ahead = new Map<string, Set<string>>()
  const leads = (from: string, to: string): boolean =>
    from === to || [...(ahead.get(from) ?? [])].some((next) => leads(next, to))
  const chain = backbone.slice(1).map((to, at) => ({ from: backbone[at]!, to }))
  for (const { from, to } of [...chain, ...edges])
    if (!leads(to, from)) ahead.set(from, (ahead.get(from) ?? new Set()).add(to))
  return ahead
}

/** Whoever has nobody before them stands just before the first they lead to, not far to the left of it. */
function nearWhereTheyLead(
  ranks: ReadonlyMap<string, number>,
  ahead: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, number> {
  const later = new Set([...ahead.values()].flatMap((next) => [...next]))
  return new Map(
    [...ranks].map(([name, rank]) => {
      const after = [...(ahead.get(name) ?? [])].map((next) => ranks.get(next)!)
      return [name, later.has(name) || after.length === 0 ? rank : Math.max(rank, Math.min(...after) - 1)]
    }),
  )
}

function withoutGaps(ranks: ReadonlyMap<string, number>): Map<string, number> {
  const used = [...new Set(ranks.values())].sort((one, other) => one - other)
  return new Map([...ranks].map(([name, rank]) => [name, used.indexOf(rank)]))
}

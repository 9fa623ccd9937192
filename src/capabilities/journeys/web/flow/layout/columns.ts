import type { PlacedEdge } from './ranks.ts'

/** A step, or the place where a long edge passes a column. */
export interface Item {
  key: string
  rank: number
  /** Null where an edge passes. */
  step: string | null
  /** Above the backbone where it shortens it, on it, or below. */
  level: -1 | 0 | 1
}

/** An edge as it goes through the columns, from left to right also where it leads back. */
export interface Course {
  edge: PlacedEdge
  leadsBack: boolean
  /** Keys of the items it joins, from left to right. */
  through: string[]
}

export interface Columns {
  columns: Item[][]
  courses: Course[]
  /** For each item, what it is joined with in other columns and how strongly. */
  joined: Map<string, { key: string; weight: number }[]>
}

/** Every step in its column, and a passing place in each column that a long edge crosses, so that no edge runs over a box. */
export function columnsOf(
  ranks: ReadonlyMap<string, number>,
  edges: readonly PlacedEdge[],
  backbone: readonly string[],
): Columns {
  const items = new Map<string, Item>()
  for (const [step, rank] of ranks)
    items.set(step, { key: stepKey(step), rank, step, level: backbone.includes(step) ? 0 : 1 })
  const all = [...items.values()]
  const courses: Course[] = []
  const levelOf = (leadsBack: boolean, left: Item, right: Item): Item['level'] => {
    if (leadsBack || left.level !== 0 || right.level !== 0) return 1
    return backbone.indexOf(right.step!) === backbone.indexOf(left.step!) + 1 ? 0 : -1
  }
  for (const edge of edges) {
    const [from, to] = [items.get(edge.from), items.get(edge.to)]
    if (!from || !to || from === to) continue
    const leadsBack = from.rank > to.rank
    const [left, right] = leadsBack ? [to, from] : [from, to]
    const level = levelOf(leadsBack, left, right)
    const passing = Array.from({ length: Math.max(0, right.rank - left.rank - 1) }, (_, at) => ({
      key: `pass ${JSON.stringify([edge.from, edge.to, at])}`,
      rank: left.rank + at + 1,
      step: null,
      level,
    }))
    all.push(...passing)
    courses.push({ edge, leadsBack, through: [left, ...passing, right].map(({ key }) => key) })
  }
  const width = Math.max(0, ...ranks.values()) + 1
  const columns = Array.from({ length: width }, (_, rank) => all.filter((item) => item.rank === rank))
  return { columns, courses, joined: joinedBy(courses) }
}

export function stepKey(step: string): string {
  return `step ${step}`
}

function joinedBy(courses: readonly Course[]): Columns['joined'] {
  const joined: Columns['joined'] = new Map()
  const join = (key: string, other: string, weight: number) =>
    joined.set(key, [...(joined.get(key) ?? []), { key: other, weight }])
  for (const { edge, through } of courses) {
    for (let at = 1; at < through.length; at++) {
      join(through[at]!, through[at - 1]!, edge.count)
      join(through[at - 1]!, through[at]!, edge.count)
    }
  }
  return joined
}

/** How often the order in each column is looked at again from both sides; it settles sooner. */
const sweeps = 8

/** Orders every column by the barycentre of what its items are joined with; the backbone goes straight through. */
export function ordered({ columns, joined }: Columns): Item[][] {
  const placeOf = new Map<string, number>()
  const note = (column: readonly Item[]) => {
    const middle = Math.max(
      0,
      column.findIndex(({ level }) => level === 0),
    )
    column.forEach(({ key }, at) => {
      placeOf.set(key, at - middle)
    })
  }
  const current = columns.map((column) => [...column].sort(byLevelAndName))
  current.forEach(note)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const ranks = [...current.keys()]
    for (const rank of sweep % 2 === 0 ? ranks : ranks.reverse()) {
      const column = current[rank]!
      const centre = ({ key }: Item) => barycentre(joined.get(key) ?? [], placeOf) ?? placeOf.get(key)!
      const centres = new Map(column.map((item) => [item.key, centre(item)]))
      column.sort((one, other) => one.level - other.level || centres.get(one.key)! - centres.get(other.key)!)
      note(column)
    }
  }
  return current
}

function byLevelAndName(one: Item, other: Item): number {
  return one.level - other.level || (one.key < other.key ? -1 : 1)
}

function barycentre(
  joined: readonly { key: string; weight: number }[],
  placeOf: ReadonlyMap<string, number>,
) {
  let [sum, weight] = [0, 0]
  for (const { key, weight: one } of joined) {
    sum += placeOf.get(key)! * one
    weight += one
  }
  return weight === 0 ? undefined : sum / weight
}

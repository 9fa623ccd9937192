import { type Columns, type Course, columnsOf, type Item, ordered, stepKey } from './columns.ts'
import { type PlacedEdge, type PlacedStep, ranksOf } from './ranks.ts'
import { type Reach, spread } from './spread.ts'

export interface LayoutStep extends PlacedStep {
  /** Lines under its name beside the first two, such as how many stop there. */
  hasFoot: boolean
}

export interface LayoutChoice {
  steps: readonly LayoutStep[]
  edges: readonly PlacedEdge[]
  /** The way that goes straight through. */
  backbone: readonly string[]
  /** As wide as this, if that is enough. */
  width: number
  /** Of a box without what stands above or under it. */
  boxHeight: number
}

export interface Box {
  name: string
  rank: number
  x: number
  y: number
  width: number
  height: number
}

export interface Line {
  edge: PlacedEdge
  kind: 'forward' | 'back' | 'loop'
  thickness: number
  /** An SVG path from where it leaves to where it arrives. */
  path: string
  /** Where it arrives, and in which direction the arrow points. */
  tip: { x: number; y: number; points: 'right' | 'left' | 'down' }
  /** Middle of where its time is written. */
  label: { x: number; y: number }
}

export interface Layout {
  width: number
  height: number
  boxes: Box[]
  lines: Line[]
  /** Left end of each column; all are as wide. */
  columns: number[]
}

const boxWidths = { least: 116, most: 150 }
const footHeight = 18
const loopHeight = 20
const between = 18
const margin = 12
const gaps = { least: 50, most: 120 }
const thicknesses = { least: 1.5, most: 14 }

/** Boxes and lines without overlaps: a layered drawing (Sugiyama, Tagawa & Toda 1981), the most frequent way straight through. */
export function layoutOf({ steps, edges, backbone, width, boxHeight }: LayoutChoice): Layout {
  const known = new Map(steps.map((step) => [step.name, step]))
  const straight = [...new Set(backbone.filter((name) => known.has(name)))]
  const ranks = ranksOf(steps, edges, backbone)
  const made = columnsOf(ranks, edges, straight)
  const columns = ordered(made)
  const most = Math.max(1, ...edges.map(({ count }) => count))
  const thick = (count: number) => thicknesses.least + (thicknesses.most - thicknesses.least) * (count / most)
  const loops = new Map(edges.filter(({ from, to }) => from === to).map((edge) => [edge.from, edge]))
  const reaches = reachesOf(made, known, loops, { thick, boxHeight })
  const middles = middlesOf(columns, made, reaches)
  const { boxWidth, gap } = widthsFor(columns.length, width)
  const lefts = columns.map((_, rank) => margin + rank * (boxWidth + gap))
  const top = Math.min(0, ...[...middles].map(([key, middle]) => middle - reaches.get(key)!.above)) - margin
  const bottom = Math.max(0, ...[...middles].map(([key, middle]) => middle + reaches.get(key)!.below))
  const boxes = columns.flat().flatMap(({ key, rank, step }): Box[] => {
    if (step === null) return []
    const y = middles.get(key)! - boxHeight / 2 - top
    return [{ name: step, rank, x: lefts[rank]!, y, width: boxWidth, height: boxHeight }]
  })
  const passing = new Map(
    columns.flat().map(({ key, rank }) => [key, { x: lefts[rank]!, y: middles.get(key)! - top }]),
  )
  const isOutside = made.courses.some(({ through }) => isBesideLast(through, boxes, columns.length - 1))
  return {
    width:
      margin * 2 + columns.length * boxWidth + (columns.length - 1) * gap + (isOutside ? besideReach : 0),
    height: bottom - top + margin,
    boxes,
    columns: lefts,
    lines: linesOf({ made, boxes, passing, thick, loops, gap, boxWidth }),
  }
}

/** Room for lines between two steps of the last column. */
const besideReach = 70

function isBesideLast(through: readonly string[], boxes: readonly Box[], last: number): boolean {
  return through.every((key) => boxes.some(({ name, rank }) => rank === last && stepKey(name) === key))
}

/** Narrow boxes before the picture must be scrolled; wide gaps only where there is room for both. */
function widthsFor(columns: number, width: number) {
  const free = width - margin * 2
  const fitting = (free - (columns - 1) * gaps.least) / columns
  const boxWidth = Math.floor(Math.min(boxWidths.most, Math.max(boxWidths.least, fitting)))
  const left = (free - columns * boxWidth) / Math.max(1, columns - 1)
  return { boxWidth, gap: Math.min(gaps.most, Math.max(gaps.least, left)) }
}

type Thick = (count: number) => number

/** How far each item reaches from its middle: with a loop above, with what stands under it below. */
function reachesOf(
  { columns, courses }: Columns,
  steps: ReadonlyMap<string, LayoutStep>,
  loops: ReadonlyMap<string, PlacedEdge>,
  { thick, boxHeight }: { thick: Thick; boxHeight: number },
): Map<string, Reach> {
  const passing = new Map(
    courses.flatMap(({ through, edge }) => through.map((key) => [key, thick(edge.count)])),
  )
  return new Map(
    columns.flat().map(({ key, step }) => {
      const half = step === null ? (passing.get(key) ?? 0) / 2 : boxHeight / 2
      const loop = step !== null && loops.has(step) ? loopHeight : 0
      const foot = step !== null && steps.get(step)?.hasFoot ? footHeight : 0
      return [key, { above: half + loop, below: half + foot }]
    }),
  )
}

/** So often every column is moved towards what it is joined with; it hardly moves any more after that. */
const rounds = 12
const insists = 1e6

/** Middle of each item, with the backbone on one line. */
function middlesOf(columns: readonly Item[][], { joined }: Columns, reaches: ReadonlyMap<string, Reach>) {
  const middles = new Map<string, number>()
  const place = (column: readonly Item[], wished: (item: Item) => number) => {
    const wishes = column.map((item) => ({
      middle: item.level === 0 ? 0 : wished(item),
      ...reaches.get(item.key)!,
      weight: item.level === 0 ? insists : 1,
    }))
    const found = spread(wishes, between)
    column.forEach(({ key }, at) => {
      middles.set(key, found[at]!)
    })
  }
  for (const column of columns) place(column, ({ level }) => level * 50)
  for (let round = 0; round < rounds; round++) {
    for (const column of round % 2 === 0 ? columns : columns.toReversed()) {
      place(column, ({ key }) => meanOf(joined.get(key) ?? [], middles) ?? middles.get(key)!)
    }
  }
  return middles
}

function meanOf(joined: readonly { key: string; weight: number }[], middles: ReadonlyMap<string, number>) {
  const weight = joined.reduce((sum, one) => sum + one.weight, 0)
  if (weight === 0) return undefined
  return joined.reduce((sum, one) => sum + middles.get(one.key)! * one.weight, 0) / weight
}

interface Drawing {
  made: Columns
  boxes: readonly Box[]
  passing: ReadonlyMap<string, { x: number; y: number }>
  thick: Thick
  loops: ReadonlyMap<string, PlacedEdge>
  gap: number
  boxWidth: number
}

function linesOf(drawing: Drawing): Line[] {
  const { made, boxes, passing, thick, loops, gap, boxWidth } = drawing
  const boxOf = new Map(boxes.map((box) => [stepKey(box.name), box]))
  const ports = portsOf(made.courses, boxOf, passing)
  const long = made.courses.map((course): Line => {
    const thickness = thick(course.edge.count)
    const places = course.through.map((key, at) => placeOf(course, key, at))
    const isBeside = boxOf.get(course.through[0]!)!.rank === boxOf.get(course.through.at(-1)!)!.rank
    return isBeside ? beside(course, places, thickness, gap) : across(course, places, thickness)
  })
  const round = [...loops.values()].flatMap((edge) => {
    const box = boxOf.get(stepKey(edge.from))
    return box ? [loopOf(edge, box, thick(edge.count))] : []
  })
  return [...long, ...round]

  /** Where a line meets an item: its left and right end and its height there. */
  function placeOf({ through }: Course, key: string, at: number) {
    const box = boxOf.get(key)
    if (!box) {
      const { x, y } = passing.get(key)!
      return { left: x, right: x + boxWidth, y }
    }
    const port = ports.get(portKey(key, through, at)) ?? 0
    return { left: box.x, right: box.x + box.width, y: box.y + box.height / 2 + port }
  }
}

interface Met {
  left: number
  right: number
  y: number
}

/** From column to column with curves in the gaps, straight where it passes one. */
function across({ edge, leadsBack }: Course, places: readonly Met[], thickness: number): Line {
  const [first, ...rest] = places as [Met, ...Met[]]
  const last = rest.at(-1)!
  const arrow = 5 + thickness / 4
  const start = leadsBack ? first.right + arrow : first.right
  const end = leadsBack ? last.left : last.left - arrow
  let path = `M${round(start)} ${round(first.y)}`
  let [x, y] = [start, first.y]
  rest.forEach((place, at) => {
    const until = at === rest.length - 1 ? end : place.left
    const half = (until - x) / 2
    path += `C${round(x + half)} ${round(y)} ${round(until - half)} ${round(place.y)} ${round(until)} ${round(place.y)}`
    if (at < rest.length - 1) path += `H${round(place.right)}`
    ;[x, y] = [place.right, place.y]
  })
  const [near, next] = leadsBack ? [places.at(-2)!, last] : [first, rest[0]!]
  return {
    edge,
    kind: leadsBack ? 'back' : 'forward',
    thickness,
    path,
    tip: leadsBack
      ? { x: first.right, y: first.y, points: 'left' }
      : { x: last.left, y: last.y, points: 'right' },
    label: { x: (near.right + next.left) / 2, y: (near.y + next.y) / 2 },
  }
}

/** Between two steps of one column: out to the right and in again. */
function beside({ edge }: Course, [from, to]: readonly Met[], thickness: number, gap: number): Line {
  const [a, b] = [from as Met, to as Met]
  const out = Math.min(gap * 0.6, 18 + Math.abs(a.y - b.y) / 4)
  const end = b.right + 5 + thickness / 4
  return {
    edge,
    kind: 'forward',
    thickness,
    path: `M${round(a.right)} ${round(a.y)}C${round(a.right + out)} ${round(a.y)} ${round(end + out)} ${round(b.y)} ${round(end)} ${round(b.y)}`,
    tip: { x: b.right, y: b.y, points: 'left' },
    label: { x: a.right + out, y: (a.y + b.y) / 2 },
  }
}

/** From a step to itself: an arch on its right upper corner. */
function loopOf(edge: PlacedEdge, { x, y, width }: Box, thick: number): Line {
  const thickness = Math.min(5, thick)
  const [from, to] = [x + width - 44, x + width - 16]
  return {
    edge,
    kind: 'loop',
    thickness,
    path: `M${from} ${round(y)}C${from} ${round(y - 18)} ${to} ${round(y - 18)} ${to} ${round(y - 5)}`,
    tip: { x: to, y, points: 'down' },
    label: { x: from - 6, y: y - 6 },
  }
}

/** How far from the middle of a box's side lines still meet it. */
const portReach = 17

const portKey = (key: string, through: readonly string[], at: number) =>
  JSON.stringify([key, through, at === 0])

/**
 * How far from the middle of a box's side each line leaves or arrives: the strongest in the middle, so that it runs
 * straight, the others above and below it in the order of where they lead.
 */
function portsOf(
  courses: readonly Course[],
  boxOf: ReadonlyMap<string, Box>,
  passing: ReadonlyMap<string, { y: number }>,
): Map<string, number> {
  const sides = new Map<string, { port: string; y: number; count: number; back: boolean }[]>()
  const heightOf = (key: string) => {
    const box = boxOf.get(key)
    return box ? box.y + box.height / 2 : passing.get(key)!.y
  }
  for (const { through, edge, leadsBack } of courses) {
    for (const at of [0, through.length - 1]) {
      const key = through[at]!
      const isBeside = through.length === 2 && boxOf.get(through[0]!)!.rank === boxOf.get(through[1]!)!.rank
      const side = `${at === 0 || isBeside ? 'right' : 'left'} ${key}`
      const y = heightOf(through[at === 0 ? 1 : through.length - 2]!)
      const list = sides.get(side) ?? []
      list.push({ port: portKey(key, through, at), y, count: edge.count, back: leadsBack })
      sides.set(side, list)
    }
  }
  const ports = new Map<string, number>()
  for (const list of sides.values()) {
    list.sort(
      (one, other) =>
        one.y - other.y || Number(one.back) - Number(other.back) || (one.port < other.port ? -1 : 1),
    )
    const strongest = list.reduce((best, one, at) => (one.count > list[best]!.count ? at : best), 0)
    const step = Math.min(11, portReach / Math.max(1, strongest, list.length - 1 - strongest))
    list.forEach(({ port }, at) => {
      ports.set(port, (at - strongest) * step)
    })
  }
  return ports
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

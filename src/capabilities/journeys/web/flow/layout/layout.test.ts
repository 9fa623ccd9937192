import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, layoutOf } from './layout.ts'
import { ranksOf } from './ranks.ts'
import { spread } from './spread.ts'

const step = (name: string, visits = 10) => ({ name, visits, hasFoot: false })
const edge = (from: string, to: string, count = 10) => ({ from, to, count })

describe('columns', () => {
  test('the most frequent way goes from left to right, a column for each step', () => {
    const steps = ['a', 'b', 'c'].map((name) => step(name))
    const ranks = ranksOf(steps, [edge('a', 'b'), edge('b', 'c')], ['a', 'b', 'c'])
    expect([...ranks]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ])
  })

  test('a detour stands between where it leaves and where it comes back', () => {
    const steps = [step('a', 20), step('b', 20), step('call', 4)]
    const edges = [edge('a', 'b', 16), edge('a', 'call', 4), edge('call', 'b', 4)]
    expect([...ranksOf(steps, edges, ['a', 'b'])].sort((one, other) => one[1] - other[1])).toEqual([
      ['a', 0],
      ['call', 1],
      ['b', 2],
    ])
  })

  test('an edge that would close a circle leads back, so a loop keeps its steps in order', () => {
    const steps = ['a', 'b', 'c'].map((name) => step(name))
    const ranks = ranksOf(steps, [edge('a', 'b', 9), edge('b', 'c', 8), edge('c', 'a', 7)], ['a', 'b'])
    expect(ranks.get('a')).toBeLessThan(ranks.get('c')!)
  })

  test('what hardly anybody does moves no step to another column', () => {
    const steps = [step('a', 100), step('b', 100), step('c', 100)]
    const edges = [edge('a', 'b', 90), edge('a', 'c', 90), edge('b', 'c', 2)]
    expect(ranksOf(steps, edges, ['a', 'b']).get('c')).toBe(1)
  })
})

describe('heights', () => {
  test('whoever wants the same place shares it', () => {
    const same = { middle: 0, above: 5, below: 5, weight: 1 }
    expect(spread([same, same, same], 5)).toEqual([-15, 0, 15])
  })

  test('whoever insists stays', () => {
    const [first, second] = spread(
      [
        { middle: 0, above: 5, below: 5, weight: 1e9 },
        { middle: 0, above: 5, below: 5, weight: 1 },
      ],
      5,
    )
    expect(first).toBeCloseTo(0)
    expect(second).toBeCloseTo(15)
  })
})

const names = Array.from({ length: 40 }, (_, at) => `step ${at}`)
const anyFlow = fc
  .integer({ min: 5, max: 40 })
  .chain((size) => {
    const name = fc.constantFrom(...names.slice(0, size))
    const ways = fc.array(
      fc.record({
        path: fc.array(name, { minLength: 1, maxLength: 9 }),
        n: fc.integer({ min: 1, max: 900 }),
      }),
      { minLength: 1, maxLength: 25 },
    )
    return ways
  })
  .map((ways) => {
    const steps = [...new Set(ways.flatMap(({ path }) => path))]
    const edges = new Map<string, { from: string; to: string; count: number }>()
    for (const { path, n } of ways) {
      path.slice(1).forEach((to, at) => {
        const from = path[at]!
        const known = edges.get(`${from}>${to}`)
        edges.set(`${from}>${to}`, { from, to, count: (known?.count ?? 0) + n })
      })
    }
    return {
      steps: steps.map((one, at) => ({ name: one, visits: 5, hasFoot: at % 3 === 0 })),
      edges: [...edges.values()],
      backbone: [...new Set(ways[0]!.path)],
      width: 1100,
      boxHeight: 48,
    }
  })

const few = { numRuns: 40 }

describe('whatever is drawn', () => {
  test('boxes never lie on each other, and all lie inside', () =>
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const { boxes, width, height } = layoutOf(flow)
        expect(boxes).toHaveLength(flow.steps.length)
        for (const [at, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.y).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(width)
          expect(box.y + box.height).toBeLessThanOrEqual(height)
          expect(boxes.slice(at + 1).filter((other) => overlap(box, other))).toEqual([])
        }
      }),
      few,
    ))

  test('no line runs over a box it does not join', () =>
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const { boxes, lines } = layoutOf(flow)
        for (const { edge, path, kind } of lines) {
          if (kind === 'loop') continue
          const others = boxes.filter(({ name }) => name !== edge.from && name !== edge.to)
          const points = straightPieces(path)
          expect(others.filter((box) => points.some(([x, y]) => isInside(box, x, y)))).toEqual([])
        }
      }),
      few,
    ))

  test('the most frequent way runs on one line', () =>
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const { boxes } = layoutOf(flow)
        const straight = boxes.filter(({ name }) => flow.backbone.includes(name))
        const alone = straight.filter(({ rank }) => straight.filter((box) => box.rank === rank).length === 1)
        for (const { y } of alone) expect(Math.abs(y - alone[0]!.y)).toBeLessThan(1)
      }),
      few,
    ))

  test('every edge is drawn once, and the same flow is always drawn the same', () =>
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const drawn = layoutOf(flow)
        expect(drawn.lines.map(({ edge }) => edge)).toHaveLength(flow.edges.length)
        expect(new Set(drawn.lines.map(({ edge }) => edge))).toEqual(new Set(flow.edges))
        expect(layoutOf(flow)).toEqual(drawn)
      }),
      few,
    ))
})

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

/** Points where a line passes a column straight, and where its curves begin and end. */
function straightPieces(path: string): [number, number][] {
  const points: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, command, numbers = ''] of path.matchAll(/([MCH])([^MCH]*)/g)) {
    const values = numbers.trim().split(/\s+/).map(Number)
    if (command === 'H') {
      const to = values[0]!
      for (let share = 0; share <= 1; share += 0.25) points.push([x + (to - x) * share, y])
      x = to
    } else {
      ;[x, y] = values.slice(-2) as [number, number]
      points.push([x, y])
    }
  }
  return points
}

function isInside({ x, y, width, height }: Box, atX: number, atY: number): boolean {
  return atX > x && atX < x + width && atY > y && atY < y + height
}

import type { Edge, Flow, Step, Way } from '../../flow/contract.ts'

/** What of a flow is drawn: the steps and edges of its most frequent ways. */
export interface Drawn {
  steps: Step[]
  edges: Edge[]
  /** So many of the most frequent ways are drawn. */
  ways: Way[]
  /** Share of all journeys that take one of them. */
  covered: number
  /** What is not drawn: further ways and the journeys that take them. */
  restWays: number
  restJourneys: number
}

/** More boxes than this are no picture any more. */
export const mostSteps = 40

/** The steps and edges that the first so many ways use, with their counts over all journeys. */
export function drawnOf(flow: Flow, most: number): Drawn {
  const ways = flow.ways.slice(0, Math.max(1, Math.min(most, waysThatFit(flow.ways))))
  const names = new Set(ways.flatMap(({ path }) => path))
  const pairs = new Set(ways.flatMap(({ path }) => path.slice(1).map((to, at) => keyOf(path[at]!, to))))
  const journeys = ways.reduce((sum, way) => sum + way.journeys, 0)
  return {
    steps: flow.steps.filter(({ name }) => names.has(name)),
    edges: flow.edges.filter(({ from, to }) => pairs.has(keyOf(from, to))),
    ways,
    covered: flow.journeys === 0 ? 0 : journeys / flow.journeys,
    restWays: flow.allWays - ways.length,
    restJourneys: flow.journeys - journeys,
  }
}

/** How many of the most frequent ways can be drawn. */
export function waysThatFit(ways: readonly Way[]): number {
  const names = new Set<string>()
  const tooMany = ways.findIndex(({ path }) => {
    for (const step of path) names.add(step)
    return names.size > mostSteps
  })
  return tooMany < 0 ? ways.length : tooMany
}

/** How many ways it takes to show four of five journeys: at least five, and few enough to read. */
export function waysAtFirst(flow: Flow): number {
  let journeys = 0
  const enough = flow.ways.findIndex((way) => {
    journeys += way.journeys
    return journeys >= 0.8 * flow.journeys
  })
  const wanted = enough < 0 ? flow.ways.length : enough + 1
  return Math.max(1, Math.min(Math.max(5, Math.min(wanted, 12)), waysThatFit(flow.ways)))
}

/** One text for two names, whatever is in them. */
export function keyOf(from: string, to: string): string {
  return JSON.stringify([from, to])
}

import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { fewUnder, hiddenUnder } from '../measured.ts'
import type { Compared } from './contract.ts'
import type { CountedRow } from './facts.ts'
import { ofSort } from './graph.ts'

export interface Group {
  counted: readonly CountedRow[]
  success: number
  ended: number
}

interface Pair {
  what: Compared['what']
  name: string
  to: string
  path: string[]
  now: { hits: number; n: number }
  other: { hits: number; n: number }
}

/** More than this many of one sort nobody reads; the most frequent on either side. */
const mostOfOneSort = 60

/**
 * Shares of two separate groups of journeys beside each other. All are judged together (Benjamini & Hochberg, 10 %), since
 * among a hundred steps, edges and ways some always seem to differ. The largest real differences first.
 */
export function compareGroups(now: Group, other: Group): Compared[] {
  const pairs = pairsOf(now, other).filter(({ now: a, other: b }) => a.hits + b.hits >= hiddenUnder)
  const tested = pairs.map((pair) => ({ pair, found: compareShares(pair.other, pair.now) }))
  const judgeable = tested.filter(({ pair, found }) => found && isEnough(pair))
  const judged = new Map(
    judgeTogether(judgeable.map(({ found }) => found!.p)).map(({ real }, at) => [judgeable[at]!.pair, real]),
  )
  return tested
    .map(({ pair, found }): Compared => {
      const real = judged.get(pair)
      return {
        ...pair,
        now: sideOf(pair.now),
        other: sideOf(pair.other),
        difference: found?.difference ?? null,
        low: found?.low ?? null,
        high: found?.high ?? null,
        verdict: real === undefined ? 'too few' : real ? 'real change' : 'no real change',
      }
    })
    .sort(realFirst)
}

function isEnough({ now, other }: Pair): boolean {
  return Math.min(now.n, other.n) >= fewUnder
}

function sideOf({ hits, n }: { hits: number; n: number }): Compared['now'] {
  return { hits, n, value: n < hiddenUnder ? null : hits / n }
}

function realFirst(one: Compared, other: Compared): number {
  const isReal = (compared: Compared) => Number(compared.verdict === 'real change')
  return (
    isReal(other) - isReal(one) ||
    Math.abs(other.difference ?? 0) - Math.abs(one.difference ?? 0) ||
    (one.what + one.name + one.to < other.what + other.name + other.to ? -1 : 1)
  )
}

function pairsOf(now: Group, other: Group): Pair[] {
  const [a, b] = [countsOf(now), countsOf(other)]
  const keys = [...new Set([...a.keys(), ...b.keys()])]
  const pairs = keys.map((key) => {
    const { what, name, to, path } = (a.get(key) ?? b.get(key)) as Count
    return { what, name, to, path, now: hitsOf(a, key, now), other: hitsOf(b, key, other) }
  })
  return (['outcome', 'step', 'stopped', 'edge', 'way'] as const).flatMap((what) =>
    pairs
      .filter((pair) => pair.what === what)
      .sort((x, y) => y.now.hits + y.other.hits - x.now.hits - x.other.hits)
      .slice(0, mostOfOneSort),
  )
}

type Count = Omit<Pair, 'now' | 'other'> & { hits: number; n?: number }

/** What is absent on one side happened there to nobody. */
function hitsOf(counts: ReadonlyMap<string, Count>, key: string, { counted }: Group) {
  const found = counts.get(key)
  return { hits: found?.hits ?? 0, n: found?.n ?? journeysIn(counted) }
}

function journeysIn(counted: readonly CountedRow[]): number {
  return ofSort(counted, 'step').reduce((sum, { starts }) => sum + starts, 0)
}

/** How many journeys did each thing, by what it is. */
function countsOf({ counted, success, ended }: Group): Map<string, Count> {
  const counts = new Map<string, Count>()
  const add = (what: Count['what'], name: string, to: string, hits: number, rest: Partial<Count> = {}) => {
    const key = JSON.stringify([what, name, to])
    const known = counts.get(key)?.hits ?? 0
    counts.set(key, { what, name, to, path: [], ...rest, hits: known + hits })
  }
  add('outcome', 'success', '', success, { n: ended })
  for (const { name, journeys, lost } of ofSort(counted, 'step')) {
    add('step', name, '', journeys)
    add('stopped', name, '', lost)
  }
  for (const { name, beside, journeys } of ofSort(counted, 'edge')) add('edge', name, beside, journeys)
  for (const { name, path, visits } of ofSort(counted, 'way')) add('way', name, '', visits, { path })
  return counts
}

import { judgeTogether } from '../../statistics/benjamini-hochberg.ts'
import { compareRates } from '../../statistics/rate.ts'
import { changeOf, metricOf, type Sides, sidesOf, summaryOf } from './board.ts'
import type { Change } from './contract.ts'
import type { Cell } from './facts.ts'

/** A change before it is judged among all others. */
export type Candidate = Omit<Change, 'q' | 'quote'> & { p: number }

type PlacedCell = Omit<Cell, 'step'>

/** Fewer contacts than this on both sides together say nothing about a rise. */
const fewContacts = 20

/** Every score in every group of a column, compared with the period before. Too few to judge is left out. */
export function scoreCandidates(
  field: string | null,
  now: readonly PlacedCell[],
  before: readonly PlacedCell[],
): Candidate[] {
  const names = new Set([...now, ...before].map(({ name }) => name))
  return [...names]
    .filter((name) => field === null || name !== '')
    .flatMap((name) => {
      const only = (cells: readonly PlacedCell[]) => cells.filter((cell) => cell.name === name)
      return sidesOf(only(now), only(before)).flatMap((sides) => scoreCandidate(field, name, sides))
    })
}

function scoreCandidate(field: string | null, value: string, sides: Sides): Candidate[] {
  const change = changeOf(sides)
  if (!change || change.verdict === 'too few') return []
  const isBetter = change.difference > 0 === (metricOf(sides).direction === 'higher')
  const { scale, now, before } = sides
  const score = {
    metric: metricOf(sides),
    summary: summaryOf(scale, now),
    before: summaryOf(scale, before),
    change,
  }
  const place = field === null ? null : { field, value }
  return [{ tone: isBetter ? 'better' : 'worse', place, score, contacts: null, p: change.p }]
}

/** Contacts per touchpoint against the period before, by their rate per day. */
export function contactCandidates(
  now: readonly { name: string; n: number }[],
  before: readonly { name: string; n: number }[],
  days: { now: number; before: number },
): Candidate[] {
  const earlier = new Map(before.map(({ name, n }) => [name, n]))
  const names = new Set([...now, ...before].map(({ name }) => name))
  const later = new Map(now.map(({ name, n }) => [name, n]))
  return [...names].flatMap((value) => {
    const counts = { now: later.get(value) ?? 0, before: earlier.get(value) ?? 0 }
    if (counts.now + counts.before < fewContacts) return []
    const { ratio, low, high, p } = compareRates(
      { events: counts.before, exposure: days.before },
      { events: counts.now, exposure: days.now },
    )
    const contacts = { before: counts.before / days.before, now: counts.now / days.now, ratio, low, high }
    const tone = ratio > 1 ? ('rising' as const) : ('falling' as const)
    return [{ tone, place: { field: 'touchpoint', value }, score: null, contacts, p }]
  })
}

/**
 * Those that are real among all that were looked at (Benjamini–Hochberg at 10 %), the surest first, scores and contacts
 * by turns. A change of one place that the whole company shows as well is still listed: it says where.
 */
export function realChanges(candidates: readonly Candidate[]): Omit<Change, 'quote'>[] {
  const judged = judgeTogether(candidates.map(({ p }) => p))
  const real = candidates
    .map((candidate, index) => ({ ...candidate, ...judged[index] }))
    .filter(({ real }) => real)
    .toSorted((a, b) => a.p - b.p)
    .map(({ p: _p, real: _real, q, ...change }) => ({ ...change, q: q ?? 1 }))
  return byTurns(
    real.filter(({ score }) => score),
    real.filter(({ contacts }) => contacts),
  )
}

function byTurns<T>(some: readonly T[], others: readonly T[]): T[] {
  const longer = Math.max(some.length, others.length)
  return Array.from({ length: longer }, (_, turn) => [
    ...some.slice(turn, turn + 1),
    ...others.slice(turn, turn + 1),
  ]).flat()
}

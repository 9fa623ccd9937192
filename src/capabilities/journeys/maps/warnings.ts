import { daysBetween } from '../../../platform/period.ts'
import type { About, Cell } from './map.ts'

/** Evidence older than this says little of today. */
const staleAfterDays = 180

/**
 * Why maps fail: made by colleagues alone, all of one mind, with nobody behind them, never looked at again, or
 * believed and not looked up. The page says how each is mended.
 */
export const warningKinds = [
  'colleagues alone',
  'one department',
  'no owner',
  'no sponsor',
  'old',
  'all assumptions',
  'stale evidence',
] as const
export type Warning = (typeof warningKinds)[number]

interface Judged {
  about: About
  cells: readonly Cell[]
  /** How many customers were interviewed, and when last. */
  interviewed: { customers: number; lastDay: string | null }
  /** The day of the last change. */
  changedDay: string
  today: string
}

export function warningsOf(map: Judged): Warning[] {
  const { about, cells, interviewed, changedDay, today } = map
  const cards = cells.flatMap((cell) => cell.cards)
  const isMeasured = cards.some(({ measure }) => measure)
  const evidence = cards.filter(({ stamp, measure }) => stamp === 'evidence' || measure)
  const departments = departmentsOf(about)
  const isTrue: Record<Warning, boolean> = {
    'colleagues alone': interviewed.customers === 0 && !isMeasured,
    'one department': departments.size === 1,
    'no owner': about.owner.name === '',
    'no sponsor': about.sponsor.name === '',
    old: daysBetween(changedDay, today) > staleAfterDays,
    'all assumptions': cards.length > 0 && evidence.length === 0,
    'stale evidence': evidence.length > 0 && evidence.every((card) => isStale(card, today)),
  }
  return warningKinds.filter((kind) => isTrue[kind])
}

/** What is measured is of today; evidence without a day may be of any time. */
function isStale({ measure, day }: Cell['cards'][number], today: string) {
  return !measure && day !== null && daysBetween(day, today) > staleAfterDays
}

function departmentsOf({ owner, sponsor, stakeholders }: About) {
  const named = [owner, sponsor, ...stakeholders].map(({ department }) => department.toLowerCase())
  return new Set(named.filter((department) => department !== ''))
}

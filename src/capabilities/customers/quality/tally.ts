import { type Cell, isValid, type Told } from './check-record.ts'

/** Days up to which a value counts into each age; older ones go to the last but one, and the last has those without a date. */
export const ageLimits = [30, 90, 180, 365, 730] as const

/** Counts of one field, source and unit. */
export interface Counted {
  n: number
  parts: Record<string, number>
  ages: number[]
  problems: Record<string, number>
}

export type Tally = Map<string, Counted & { field: string; source: string; unit: string }>

/** Adds one customer's fields up; counts only, so that a company of any size fits. */
export function addTo(tally: Tally, { unit }: Told, cells: readonly Cell[]): void {
  for (const cell of cells) {
    const counted = countedOf(tally, { field: cell.field, source: cell.source, unit })
    counted.n++
    if (cell.value === null) continue
    const { parts, ages, problems } = counted
    parts.there = (parts.there ?? 0) + 1
    if (isValid(cell)) parts.valid = (parts.valid ?? 0) + 1
    if (cell.isFresh) parts.fresh = (parts.fresh ?? 0) + 1
    const place = agePlace(cell.age)
    ages[place] = (ages[place] ?? 0) + 1
    for (const { problem } of cell.wrongs) problems[problem] = (problems[problem] ?? 0) + 1
  }
}

export function countedOf(tally: Tally, place: { field: string; source: string; unit: string }): Counted {
  const key = `${place.field}\n${place.source}\n${place.unit}`
  const known = tally.get(key)
  if (known) return known
  const ages = Array.from({ length: ageLimits.length + 2 }, () => 0)
  const fresh = { ...place, n: 0, parts: {}, ages, problems: {} }
  tally.set(key, fresh)
  return fresh
}

function agePlace(age: number | null): number {
  if (age === null) return ageLimits.length + 1
  const place = ageLimits.findIndex((limit) => age < limit)
  return place < 0 ? ageLimits.length : place
}

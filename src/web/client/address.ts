import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Condition } from '../kit/condition.ts'
import { comparisons, isDay, type PeriodChoice, periods } from '../kit/period.ts'

/** What every page shares in its address, so that a link shows the same to whoever opens it. Absent is the default. */
export interface Address {
  period?: PeriodChoice['period']
  from?: string
  until?: string
  compare?: PeriodChoice['compare']
  /** Id of a saved segment. */
  segment?: string
  filter?: Condition[]
}

export const sharedByAllPages = ['period', 'from', 'until', 'compare', 'segment', 'filter'] as const

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readAddress(search: Record<string, unknown>): Address {
  const { from, until } = search
  const isCustom = search.period === 'custom' && isDayText(from) && isDayText(until) && from < until
  const period = search.period === 'custom' && !isCustom ? undefined : oneOf(periods, search.period)
  return withoutAbsent({
    period: period === '30d' ? undefined : period,
    ...(isCustom && { from, until }),
    compare: search.compare === 'previous' ? undefined : oneOf(comparisons, search.compare),
    segment: typeof search.segment === 'string' ? search.segment : undefined,
    filter: readFilter(search.filter),
  })
}

export function periodOf({ period = '30d', compare = 'previous', from, until }: Address): PeriodChoice {
  return { period, compare, from, until }
}

/** The address as the questions of the API want it. */
export function questionOf(address: Address) {
  const { segment, filter } = address
  return { ...periodOf(address), segment, filter: filter && JSON.stringify(filter) }
}

/** The address of this page, and a way to change parts of it; a change can be undone with the browser's Back. */
export function useAddress() {
  const address: Address = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = (part: Partial<Address>) =>
    navigate({ to: '.', search: (now) => ({ ...now, ...changed(now, part) }), resetScroll: false })
  return { address, change }
}

/** Every shared part by name, also those that went: what is not named is kept by the router. */
function changed(now: Address, part: Partial<Address>): Address {
  const read = readAddress({ ...now, ...part })
  return Object.fromEntries(sharedByAllPages.map((name) => [name, read[name]]))
}

function readFilter(filter: unknown): Condition[] | undefined {
  if (!Array.isArray(filter)) return undefined
  const read = filter.flatMap((condition) => readCondition(condition) ?? [])
  return read.length > 0 ? read : undefined
}

function readCondition(condition: unknown): Condition | undefined {
  if (typeof condition !== 'object' || condition === null) return undefined
  const { field, values, not } = condition as Record<string, unknown>
  if (typeof field !== 'string' || !Array.isArray(values)) return undefined
  const texts = values.filter((value) => typeof value === 'string')
  return texts.length > 0 ? { field, values: texts, ...(not === true && { not }) } : undefined
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value)
}

function isDayText(value: unknown): value is string {
  return typeof value === 'string' && isDay(value)
}

function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}

import type { Random } from '../../../statistics/random.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** The UTC day an instant falls on, as `2026-03-31`. */
export const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
export const startOfDay = (at: number) => Math.floor(at / day) * day

/** January to December: a quiet summer, a peak before Christmas. */
const season = [0.9, 0.88, 0.92, 0.95, 0.95, 0.88, 0.82, 0.85, 0.98, 1.05, 1.45, 1.6]
/** Sunday to Saturday. */
const week = [1.2, 0.95, 0.92, 0.93, 0.97, 0.95, 1.08]
/** How busy each hour is: asleep at four, a bump at lunch, the peak after supper. */
const hours = [6, 3, 2, 1, 1, 2, 8, 18, 30, 38, 42, 44, 52, 46, 40, 38, 42, 50, 58, 72, 86, 80, 52, 22]
const growthPerYear = 0.18

/** How the shop's visits spread over the days of a period. */
export interface Calendar {
  from: number
  until: number
  /** Running sum of the days' weights; its last value is the number of days of average traffic. */
  upTo: Float64Array
}

export function calendarOf(from: number, until: number): Calendar {
  const days = Math.round((until - from) / day)
  const upTo = new Float64Array(days + 1)
  for (let i = 0; i < days; i++) upTo[i + 1] = (upTo[i] as number) + trafficOn(from + i * day, i / days)
  return { from, until, upTo }
}

function trafficOn(at: number, throughTheYear: number): number {
  const date = new Date(at)
  const growth = 1 + growthPerYear * (throughTheYear - 0.5)
  return (season[date.getUTCMonth()] as number) * (week[date.getUTCDay()] as number) * growth
}

/** When somebody with so many visits in an average year comes by between two instants, in time order. */
export function visitTimes(
  random: Random,
  calendar: Calendar,
  perYear: number,
  from: number,
  until: number,
): number[] {
  const low = trafficBefore(calendar, from)
  const high = trafficBefore(calendar, until)
  const count = Math.max(1, random.poisson((perYear * (high - low)) / 365))
  const times = Array.from({ length: count }, () => {
    const date = dayAt(calendar, low + random.uniform() * (high - low))
    return timeOfDay(random, date)
  })
  return times.sort((a, b) => a - b)
}

const trafficBefore = ({ from, upTo }: Calendar, at: number) =>
  upTo[Math.min(Math.max(Math.floor((at - from) / day), 0), upTo.length - 1)] as number

/** The start of the day on which the running sum passes a level: the inverse of `trafficBefore`. */
function dayAt({ from, upTo }: Calendar, level: number): number {
  let low = 0
  let high = upTo.length - 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((upTo[middle + 1] as number) > level) high = middle
    else low = middle + 1
  }
  return from + low * day
}

const wakingHours = hours.map((weight, at) => [at, weight] as const)

/** A moment of a day at which customers are awake. */
export const timeOfDay = (random: Random, date: number) =>
  startOfDay(date) + random.weighted(wakingHours) * hour + random.integer(3_600_000)

/** A moment of a day between nine and six, when parcels come and clerks write. */
export const workingTime = (random: Random, date: number) =>
  startOfDay(date) + 9 * hour + random.integer(9 * hour)

/** The instant itself between nine and six, or else a moment of the next day at work. */
export function nextWorkingTime(random: Random, at: number): number {
  const hourOfDay = new Date(at).getUTCHours()
  if (hourOfDay >= 9 && hourOfDay < 18) return at
  return workingTime(random, hourOfDay < 9 ? at : at + day)
}

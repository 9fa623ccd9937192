import type { Context } from '../../../platform/context.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { plusDays } from '../../../platform/period.ts'
import { share } from '../../../statistics/share.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { openAlarms, verdictsFor } from './alarms.ts'
import type * as contract from './contract.ts'
import { definitions, signalIds } from './definitions.ts'
import { newestWithinDays } from './look.ts'
import { type SignalSettings, signalSettings } from './settings.ts'
import { lastRun } from './store.ts'
import type { SignalDayShown, Verdict } from './verdict.ts'

/** A quarter of a year fits into a line that people still read. */
const daysInList = 91

export async function listSignals(context: Context) {
  const run = await lastRun(context)
  const verdicts = await verdictsFor(context, context.actor.units)
  return {
    ...(await freshness(context)),
    alarms: (await openAlarms(context)).length,
    signals: verdicts.map((verdict) => ({
      ...shown(verdict),
      chosen: run.chosen[verdict.id] ?? null,
      days: verdict.days.slice(-daysInList),
    })),
  }
}

export async function showSignal(context: Context, { id }: InputOf<typeof contract.showSignal>) {
  const [run, settings] = [await lastRun(context), await signalSettings(context)]
  const verdicts = await verdictsFor(context, context.actor.units)
  const verdict = verdicts.find((one) => one.id === id)!
  return {
    ...(await freshness(context)),
    signal: { ...shown(verdict), chosen: run.chosen[id] ?? null, days: verdict.days },
    months: id === 'repeat-purchase' ? monthsOf(verdict.days, settings) : [],
    settings,
  }
}

function shown({ days: _days, ...verdict }: Verdict) {
  return { ...verdict, display: definitions[verdict.id].display, good: definitions[verdict.id].good }
}

/** When the series were worked out, up to which day, and whether that day is long ago. */
async function freshness(context: Context) {
  const { lookedAt, lastDay } = await lastRun(context)
  const today = dayIn(context.settings.zone)(context.now())
  return {
    lookedAt: lookedAt?.toISOString() ?? null,
    lastDay,
    isHistory: lastDay !== null && lastDay < plusDays(today, -newestWithinDays),
  }
}

/** The share that came back, by the month of the purchase; each whole month against the one before. */
export function monthsOf(
  days: readonly SignalDayShown[],
  { repeatDays }: Pick<SignalSettings, 'repeatDays'>,
) {
  const bought = days.map(({ day, hits, n }) => ({ day: plusDays(day, -repeatDays), hits, n }))
  const [first, last] = [bought[0]?.day, bought.at(-1)?.day]
  const months = [...Map.groupBy(bought, ({ day }) => day.slice(0, 7))]
    .filter(([month]) => `${month}-01` >= first! && plusDays(nextMonth(month), -1) <= last!)
    .map(([month, same]) => ({
      month: `${month}-01`,
      hits: same.reduce((sum, { hits }) => sum + hits, 0),
      n: same.reduce((sum, { n }) => sum + n, 0),
    }))
    .filter(({ n }) => n > 0)
  return months.map((month, i) => {
    const before = months[i - 1]
    const change = before && before.n >= 30 && month.n >= 30 ? compareShares(before, month) : null
    return { ...month, share: share(month), change: change && { difference: change.difference, p: change.p } }
  })
}

function nextMonth(month: string) {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10)
}

export async function listAlarms(context: Context) {
  const alarms = await openAlarms(context)
  return {
    ...(await freshness(context)),
    watched: signalIds.length - (await signalSettings(context)).off.length,
    alarms: alarms.map((alarm) => ({ ...alarm, display: definitions[alarm.signal].display })),
  }
}

/** Now instead of with the next hour; at most one at a time. */
export async function lookNow(context: Context): Promise<null> {
  await context.enqueue('signals.look', { isAsked: true })
  return null
}

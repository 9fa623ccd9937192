import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../../../platform/context.ts'
import { allJourneys, type Journey, noteFollowed } from '../definitions/store.ts'
import { customersChangedSince, customersOtherwise, customersWithPromisesDue } from './changed.ts'
import { customersOverdue, instancesOf, removeOutdated, writeInstances } from './instance-facts.ts'
import { instancesIn, momentOf } from './make.ts'
import { casesOf } from './read.ts'

/** What arrives may be stored a little after its moment of arrival, or wait in the spool while a store is away. */
const lateMs = 180_000
const customersAtOnce = 200
/** Between two parts others get their turn. */
const breathMs = 5

/** Brings all journeys up to date with what arrived, was understood or merged since the last time. */
export async function followLatest(context: Context): Promise<void> {
  const startedAt = context.now()
  const journeys = (await allJourneys(context)).filter(isShown)
  for (const [since, together] of Map.groupBy(
    journeys,
    ({ followedUntil }) => followedUntil?.getTime() ?? 0,
  )) {
    const customers = await customersChangedSince(context, new Date(since - lateMs))
    for (const journey of together) await followCustomers(context, journey, customers)
  }
  await noteFollowed(
    context,
    journeys.map(({ id }) => id),
    startedAt,
  )
}

/**
 * Compares all instances with what they were made from, and mends whatever came about in another way: interactions that
 * were removed or rewritten, time-outs and promised days that passed. Lets go of what no journey shows any more.
 */
export async function followAll(context: Context): Promise<void> {
  const all = await allJourneys(context)
  const journeys = all.filter(isShown)
  const promised = journeys.length > 0 ? await customersWithPromisesDue(context) : []
  for (const journey of journeys) {
    const otherwise = await customersOtherwise(context, journey)
    const overdue = await customersOverdue(context, journey)
    await followCustomers(context, journey, [...new Set([...otherwise, ...overdue, ...promised])])
  }
  await removeOutdated(context, all)
}

const isShown = ({ built }: Journey) => built > 0

/** The instances of these customers, made anew; those that are no more are gone. */
export async function followCustomers(
  context: Context,
  journey: Journey,
  customers: readonly string[],
): Promise<void> {
  for (let first = 0; first < customers.length; first += customersAtOnce) {
    await followSome(context, journey, customers.slice(first, first + customersAtOnce))
    await pause(breathMs)
  }
}

async function followSome(
  context: Context,
  { id, built, definition }: Journey,
  customers: readonly string[],
) {
  const made = { journeyId: id, built, definition }
  const moment = momentOf(context)
  const [cases, before] = await Promise.all([
    casesOf(context, definition, { customers }),
    instancesOf(context, made, customers),
  ])
  const rows = cases.flatMap((one) => instancesIn(one, made, moment))
  const present = new Set(rows.map((row) => `${row.customer_id} ${row.id}`))
  const gone = before.filter((row) => !present.has(`${row.customer_id} ${row.id}`))
  const version = moment.now * 1000
  await writeInstances(context, [
    ...rows,
    ...gone.map((row) => ({ ...row, journey_id: id, built, version, is_gone: 1 })),
  ])
}

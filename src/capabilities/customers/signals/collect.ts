import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { plusDays } from '../../../platform/period.ts'
import type { SignalId } from './definitions.ts'
import { chunksOf, overdueByDay } from './rhythm-facts.ts'
import {
  activeByDay,
  answersPerDay,
  contactsByDay,
  ordersByDay,
  repeatsByDay,
  returnsByDay,
  unsubscribesByDay,
} from './series-facts.ts'
import type { SignalSettings } from './settings.ts'
import type { Chosen, SignalDay } from './store.ts'

export interface Asked {
  /** First and last day of the series. */
  firstDay: string
  lastDay: string
  interactions: number
  rules: SignalSettings
}

type Rows = Omit<SignalDay, 'signal'>[]

/** Every signal of every day and unit. One question after another: the facts also serve people meanwhile. */
export async function collect(
  context: Context,
  asked: Asked,
): Promise<{ rows: SignalDay[]; chosen: Chosen }> {
  const rows: SignalDay[] = []
  const add = (signal: SignalId, days: Rows) => {
    if (asked.rules.off.includes(signal)) return
    for (const day of days)
      if (day.day >= asked.firstDay && day.day <= asked.lastDay) rows.push({ signal, ...day })
  }
  const period = { from: asked.firstDay, until: plusDays(asked.lastDay, 1) }
  const { rules } = asked

  const active = await activeByDay(context, period)
  add(
    'active',
    active.map(({ customers, done: _done, ...of }) => ({ ...of, hits: customers, n: 1 })),
  )
  add(
    'engagement',
    active.map(({ customers, done, ...of }) => ({ ...of, hits: done, n: customers })),
  )

  const contacts = await contactsByDay(context, rules, period)
  add(
    'contacts',
    contacts.map(({ day, unit, contacts: hits }) => ({ day, unit, hits, n: 1 })),
  )
  add(
    'complaints',
    contacts.map(({ day, unit, contacts: n, complaints }) => ({ day, unit, hits: complaints, n })),
  )
  add(
    'first-reply',
    contacts.map(({ day, unit, asked: n, answered }) => ({ day, unit, hits: answered, n })),
  )
  add(
    'contact-rate',
    against(
      contacts.map(({ contacts: n, ...of }) => ({ ...of, n })),
      active,
    ),
  )

  const { firstDay, lastDay } = asked
  const ordersFrom = plusDays(firstDay, -rules.returnDays)
  const orders = await ordersByDay(context, { from: ordersFrom, until: period.until })
  const exposure = rolling(orders, { firstDay, lastDay, days: rules.returnDays })
  add('returns', against(await returnsByDay(context, rules, period), exposure))
  const buyers = { from: plusDays(firstDay, -rules.repeatDays), until: period.until, lastDay }
  add('repeat-purchase', await repeatsByDay(context, rules, buyers))
  add('unsubscribes', await withdrawals(context, rules, period))

  for (const [signal, isByUse] of [
    ['silence', false],
    ['unused', true],
  ] as const)
    add(signal, await overdue(context, asked, isByUse))

  const chosen: Chosen = {}
  for (const signal of ['promoters', 'unhappy'] as const) {
    const answers = (await answersPerDay(context, signal, period)).map(({ total: n, ...of }) => ({
      ...of,
      n,
    }))
    const question = mostAnswered(answers)
    if (question) chosen[signal] = question
    add(
      signal,
      answers.flatMap(({ scale, wording, ...day }) =>
        scale === question?.scale && wording === question.wording ? [day] : [],
      ),
    )
  }
  return { rows, chosen }
}

/** Counts of a day held against something else of that day. */
function against(
  counted: readonly { day: string; unit: string; n: number }[],
  of: readonly { day: string; unit: string; customers: number }[],
): Rows {
  const hits = new Map(counted.map(({ day, unit, n }) => [`${day} ${unit}`, n]))
  return of.map(({ day, unit, customers }) => ({
    day,
    unit,
    hits: hits.get(`${day} ${unit}`) ?? 0,
    n: customers,
  }))
}

/** Per day and unit the sum over so many days before it. */
export function rolling(
  counted: readonly { day: string; unit: string; n: number }[],
  { firstDay, lastDay, days }: { firstDay: string; lastDay: string; days: number },
) {
  return [...Map.groupBy(counted, ({ unit }) => unit)].flatMap(([unit, rows]) => {
    const byDay = new Map(rows.map(({ day, n }) => [day, n]))
    let sum = 0
    for (let back = 1; back <= days; back++) sum += byDay.get(plusDays(firstDay, -back)) ?? 0
    const sums: { day: string; unit: string; customers: number }[] = []
    for (let day = firstDay; day <= lastDay; day = plusDays(day, 1)) {
      sums.push({ day, unit, customers: sum })
      sum += (byDay.get(day) ?? 0) - (byDay.get(plusDays(day, -days)) ?? 0)
    }
    return sums
  })
}

/** Of those who were watched when the day began, how many are overdue since then. */
async function overdue(
  context: Context,
  { firstDay, lastDay, interactions, rules }: Asked,
  isByUse: boolean,
) {
  const sums = new Map<string, { day: string; unit: string; hits: number; gone: number; entered: number }>()
  for (const chunk of chunksOf(interactions)) {
    for (const row of await overdueByDay(context, rules, { isByUse, until: plusDays(lastDay, 1), chunk })) {
      const key = `${row.unit} ${row.day}`
      const known = sums.get(key)
      if (!known) sums.set(key, { ...row })
      else {
        known.hits += row.hits
        known.gone += row.gone
        known.entered += row.entered
      }
    }
  }
  return [...Map.groupBy(sums.values(), ({ unit }) => unit)].flatMap(([unit, rows]) =>
    watchedEachDay(rows, { firstDay, lastDay }).map((day) => ({ ...day, unit })),
  )
}

/** From who came and went to how many there were. */
export function watchedEachDay(
  happened: readonly { day: string; hits: number; gone: number; entered: number }[],
  { firstDay, lastDay }: { firstDay: string; lastDay: string },
) {
  let watched = happened
    .filter(({ day }) => day < firstDay)
    .reduce((sum, { gone, entered }) => sum + entered - gone, 0)
  const byDay = new Map(happened.map((one) => [one.day, one]))
  const days: { day: string; hits: number; n: number }[] = []
  for (let day = firstDay; day <= lastDay; day = plusDays(day, 1)) {
    const { hits = 0, gone = 0, entered = 0 } = byDay.get(day) ?? {}
    days.push({ day, hits, n: watched })
    watched += entered - gone
  }
  return days
}

/** The question that was answered most often: answers to different questions are never mixed. */
function mostAnswered(answers: readonly { scale: string; wording: string; n: number }[]) {
  const questions = [...Map.groupBy(answers, ({ scale, wording }) => `${scale} ${wording}`).values()].map(
    (same) => ({ ...same[0]!, n: same.reduce((sum, { n }) => sum + n, 0) }),
  )
  const [most] = questions.toSorted((one, other) => other.n - one.n)
  return most && { scale: most.scale, wording: most.wording }
}

/** Unsubscribed by an event, or a consent withdrawn; browsers that object by themselves (`Sec-GPC`) do not count. */
async function withdrawals(
  context: Context,
  rules: SignalSettings,
  period: { from: string; until: string },
): Promise<Rows> {
  const told = await unsubscribesByDay(context, rules, period)
  const { rows } = await sql<{ day: string; unit: string; n: number }>`
    SELECT (at AT TIME ZONE ${context.settings.zone})::date AS day, unit, count(DISTINCT customer_id) AS n
    FROM consents JOIN customers ON customers.id = consents.customer_id
    WHERE NOT given AND consents.source <> 'Sec-GPC'
      AND (at AT TIME ZONE ${context.settings.zone})::date >= ${period.from}::date
      AND (at AT TIME ZONE ${context.settings.zone})::date < ${period.until}::date
    GROUP BY 1, 2`.execute(context.db)
  const sums = Map.groupBy([...told, ...rows], ({ day, unit }) => `${day} ${unit}`)
  return [...sums.values()].map((same) => ({
    day: same[0]!.day,
    unit: same[0]!.unit,
    hits: same.reduce((sum, { n }) => sum + n, 0),
    n: 1,
  }))
}

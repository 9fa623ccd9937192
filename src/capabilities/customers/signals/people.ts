import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import { inPeriod } from '../../../platform/facts/rollups/daily.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { plusDays } from '../../../platform/period.ts'
import { namesOf } from '../store.ts'
import type * as contract from './contract.ts'
import type { SignalId } from './definitions.ts'
import { overduePeople } from './rhythm-facts.ts'
import { answerQuestions, eachContact, eachPurchase, eachReturn, isAnsweredInTime } from './series-facts.ts'
import { type SignalSettings, signalSettings } from './settings.ts'
import { type Chosen, lastRun } from './store.ts'

/** Those behind a signal within some days, and what they did or said; `n` is how often. */
export async function listPeopleBehind(context: Context, input: InputOf<typeof contract.listPeopleBehind>) {
  const { id, cursor, limit } = input
  const [{ lastDay, chosen }, rules] = [await lastRun(context), await signalSettings(context)]
  if (!lastDay) return { people: [], next: null }
  const period = periodOf(input, lastDay)
  const offset = Number(cursor ?? 0)
  const asked = { ...period, lastDay, rules, chosen, limit: limit + 1, offset }
  const found = await peopleOf(context, id, asked)
  const names = await namesOf(
    context,
    found.map(({ customer }) => customer),
  )
  const people = found.slice(0, limit).flatMap(({ customer, ...told }) => {
    const name = names.get(customer)
    return name === undefined ? [] : [{ customerId: customer, name, ...told }]
  })
  return { people, next: found.length > limit ? String(offset + limit) : null }
}

/** Whole days; the last week where nobody asks for others. */
function periodOf({ from, until }: { from?: string; until?: string }, lastDay: string) {
  const period = { from: from ?? plusDays(lastDay, -6), until: until ?? plusDays(lastDay, 1) }
  if (period.from < period.until) return period
  throw new Invalid('The days end before they begin.', { field: 'until', fix: 'Swap the two days.' })
}

interface Asked {
  from: string
  until: string
  lastDay: string
  rules: SignalSettings
  chosen: Chosen
  limit: number
  offset: number
}

const Behind = z.object({
  customer: z.string(),
  /** The last day on which it was so. */
  day: z.string(),
  n: z.coerce.number(),
  /** Their words, a touchpoint or a product; whatever tells most. */
  what: z.string(),
})
type Behind = z.infer<typeof Behind>

async function peopleOf(context: Context, id: SignalId, asked: Asked): Promise<Behind[]> {
  if (id === 'silence' || id === 'unused') return silentPeople(context, id === 'unused', asked)
  const { from, until, limit, offset, rules } = asked
  const { sql, values } = question(id, asked)
  return context.facts.query(
    Behind,
    `${sql} ORDER BY n DESC, day DESC, customer LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
    { from, until, limit, offset, zone: context.settings.zone, words: wordsOf(id, rules), ...values },
  )
}

async function silentPeople(context: Context, isByUse: boolean, asked: Asked): Promise<Behind[]> {
  const found = await overduePeople(context, asked.rules, { isByUse, ...asked })
  return found.map(({ customer, last, used, days }) => ({ customer, day: last, n: days, what: used }))
}

function wordsOf(id: SignalId, { complaintWords, returnWords, unsubscribeWords }: SignalSettings) {
  if (id === 'returns') return returnWords
  return id === 'unsubscribes' ? unsubscribeWords : complaintWords
}

const latest = 'toDate(max(occurred_at), {zone:String})::String AS day'

/** Rows (customer, day, n, what). */
function question(
  id: SignalId,
  { rules, chosen, from, until, lastDay }: Asked,
): { sql: string; values: object } {
  const contacts = (which: string) => `
    SELECT customer, toDate(max(opened), {zone:String})::String AS day, count() AS n, argMax(first_words, opened) AS what
    FROM (${eachContact}) WHERE ${which} GROUP BY customer`
  switch (id) {
    case 'complaints':
      return { sql: contacts('complains'), values: {} }
    case 'first-reply':
      return { sql: contacts(`waits AND NOT (${isAnsweredInTime})`), values: { hours: rules.replyHours } }
    case 'returns':
      return {
        sql: `SELECT customer, toDate(max(at), {zone:String})::String AS day, count() AS n, argMax(what, at) AS what
          FROM (${eachReturn}) GROUP BY customer`,
        values: {},
      }
    case 'unsubscribes':
      return {
        sql: `SELECT customer_id AS customer, ${latest}, count() AS n, argMax(name::String, occurred_at) AS what
          FROM interactions FINAL WHERE direction = 'in' AND multiSearchAnyCaseInsensitiveUTF8(name, {words:Array(String)})
            AND ${inPeriod()} GROUP BY customer`,
        values: {},
      }
    case 'repeat-purchase':
      return {
        sql: `SELECT customer, toDate(toUInt16(days[-1]))::String AS day, length(days) AS n, '' AS what
          FROM (${eachPurchase})
          WHERE days[-1] + {wait:Int32} >= toInt32({begin:Date}) AND days[-1] + {wait:Int32} < toInt32({end:Date})`,
        values: {
          wait: rules.repeatDays,
          begin: from,
          end: until,
          from: plusDays(from, -365 - rules.repeatDays),
          until: plusDays(lastDay, 1),
        },
      }
    case 'unhappy':
    case 'promoters':
      return answered(id, chosen)
    case 'active':
    case 'engagement':
      return {
        sql: `SELECT customer_id AS customer, ${latest}, count() AS n, argMax(touchpoint::String, occurred_at) AS what
          FROM interactions FINAL WHERE direction = 'in' AND kind != 'note' AND ${inPeriod()}
            AND customer_id NOT IN (
              SELECT customer_id FROM interactions WHERE direction = 'in'
                AND occurred_at >= toDateTime64({begin:Date}, 3, {zone:String})
                AND occurred_at < toDateTime64({end:Date}, 3, {zone:String}))
          GROUP BY customer`,
        values: { begin: from, end: until, from: plusDays(from, -28), until: from },
      }
    default:
      return { sql: contacts('1'), values: {} }
  }
}

/** Those whose answers weigh on the signal: who is unhappy; who is no promoter. */
function answered(id: 'unhappy' | 'promoters', chosen: Chosen) {
  const { hit } = answerQuestions[id]
  const { scale = '', wording = '' } = chosen[id] ?? {}
  return {
    sql: `SELECT customer_id AS customer, ${latest}, count() AS n, argMax(text, (text != '', occurred_at)) AS what
      FROM interactions FINAL
      WHERE scale = {scale:String} AND wording = {wording:String} AND score IS NOT NULL
        AND ${id === 'unhappy' ? `(${hit})` : `NOT (${hit})`} AND ${inPeriod()}
      GROUP BY customer`,
    values: { scale, wording },
  }
}

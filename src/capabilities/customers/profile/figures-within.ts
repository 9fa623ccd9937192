import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import { daysBetween } from '../../../platform/period.ts'
import { added } from './figures.ts'
import type { LineRow } from './short-line.ts'
import { contactKinds, type Figures, mostListed, recentWords, shownText, sinceWhen } from './summary-facts.ts'

/**
 * What `figuresOf` asks the facts store for, out of a line that was read whole: the same figures.
 * @param line newest first
 */
export function figuresWithin(line: readonly LineRow[], { now, zone }: { now: Date; zone: string }): Figures {
  const { aYearAgo, aMonthAgo } = sinceWhen(now)
  const orders = line.filter(({ kind }) => kind === 'order')
  const contacts = line.filter(({ kind }) => contactKinds.includes(kind))
  const began = contacts.filter(({ direction }) => direction === 'in')
  const since = (from: Date) => {
    const instant = from.toISOString()
    return ({ occurred_at }: LineRow) => occurred_at >= instant
  }
  return {
    n: line.length,
    first_at: line.at(-1)?.occurred_at ?? null,
    last_at: line[0]?.occurred_at ?? null,
    country: line.find(({ country }) => country !== '')?.country ?? '',
    language: line.find(({ language }) => language !== '')?.language ?? '',
    orders: distinct(orders, anOrder),
    orders_last_year: distinct(orders.filter(since(aYearAgo)), anOrder),
    money: sums(orders),
    money_last_year: sums(orders.filter(since(aYearAgo))),
    contacts: distinct(began, aContact),
    contacts_last_month: distinct(began.filter(since(aMonthAgo)), aContact),
    answered: line.flatMap(answered).slice(0, mostListed),
    contacted: contacts.slice(0, mostListed).map(contacted),
    promised: line.filter(isPromise).slice(0, mostListed).map(promisedBy(now, zone)),
    sentiments: line
      .flatMap(({ sentiment, direction }) => (direction === 'in' && sentiment !== null ? sentiment : []))
      .slice(0, recentWords),
  }
}

const anOrder = ({ id, order_id }: LineRow) => order_id || id
const aContact = ({ id, conversation_id }: LineRow) => conversation_id || id
const isPromise = ({ promised_at, promise_id }: LineRow) => promised_at !== null || promise_id !== ''

function distinct(rows: readonly LineRow[], keyOf: (row: LineRow) => string): number {
  return new Set(rows.map(keyOf)).size
}

/** Exact, by currency. */
function sums(orders: readonly LineRow[]): [string, string][] {
  const paid = orders.flatMap(({ currency, value }) => (value === null ? [] : { currency, value }))
  return [...Map.groupBy(paid, ({ currency }) => currency)].map(([currency, some]) => [
    currency,
    added(some.map(({ value }) => value)),
  ])
}

function answered({ id, scale, wording, score, occurred_at: at }: LineRow) {
  return score === null ? [] : { id, scale, wording, score, at }
}

function contacted(row: LineRow) {
  const { id, occurred_at: at, kind, channel, name, direction, conversation_id: conversationId } = row
  const text = row.text.slice(0, shownText)
  return { id, contact: aContact(row), at, kind, channel, name, direction, text, conversationId }
}

function promisedBy(now: Date, zone: string) {
  const dayOf = dayIn(zone)
  const today = dayOf(now)
  return ({ id, promise_id, name, order_id, promised_at, fulfilled_at }: LineRow) => ({
    id,
    promise: promise_id || id,
    name,
    orderId: order_id,
    promisedAt: promised_at,
    isFulfilled: fulfilled_at !== null,
    daysOverdue: promised_at === null ? null : daysBetween(dayOf(new Date(promised_at)), today),
  })
}

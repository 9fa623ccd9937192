import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'
import { figuresWithin } from './figures-within.ts'
import { shortLine } from './short-line.ts'
import { type Answered, type Contacted, type Figures, figuresOf, type Promised } from './summary-facts.ts'
import { whoseLine } from './whose-line.ts'

const answersShown = 6
const contactsShown = 3
const promisesShown = 5

/** The figures of a customer, out of the facts at this moment. */
export async function showSummary(
  context: Context,
  { id }: InputOf<typeof contract.showSummary>,
): Promise<contract.Summary> {
  const lying = await whoseLine(context, id)
  const now = context.now()
  const line = await shortLine(context, lying)
  const figures = line
    ? figuresWithin(line, { now, zone: context.settings.zone })
    : await figuresOf(context, lying, now)
  return {
    interactions: figures.n,
    firstAt: figures.first_at,
    lastAt: figures.last_at,
    country: figures.country,
    language: figures.language,
    orders: { n: figures.orders, lastYear: figures.orders_last_year, money: moneyOf(figures) },
    answers: newestAnswers(figures.answered),
    contacts: {
      n: figures.contacts,
      lastMonth: figures.contacts_last_month,
      latest: newestContacts(figures.contacted),
    },
    feeling: meanFeeling(figures.sentiments),
    promises: openPromises(figures.promised),
  }
}

function meanFeeling(sentiments: readonly number[]): contract.Summary['feeling'] {
  const n = sentiments.length
  return n === 0 ? null : { n, mean: sentiments.reduce((sum, one) => sum + one, 0) / n }
}

/** The currency most is ordered in comes first. */
function moneyOf({ money, money_last_year }: Figures) {
  const lastYear = new Map(money_last_year)
  return money
    .map(([currency, total]) => ({ currency, total, lastYear: lastYear.get(currency) ?? '0' }))
    .toSorted((one, other) => Number(other.total) - Number(one.total))
}

/** The newest answer to each question; given the newest first. */
function newestAnswers(answered: readonly Answered[]): contract.Summary['answers'] {
  const questions = Map.groupBy(answered, ({ scale, wording }) => JSON.stringify([scale, wording]))
  return [...questions.values()]
    .map((answers) => ({ ...(answers[0] as Answered), n: answers.length }))
    .slice(0, answersShown)
}

/** The newest contacts the customer took part in, each with what they said last in it; given the newest first. */
function newestContacts(contacted: readonly Contacted[]): contract.Summary['contacts']['latest'] {
  return [...Map.groupBy(contacted, ({ contact }) => contact).values()]
    .filter((entries) => entries.some(({ direction }) => direction === 'in'))
    .slice(0, contactsShown)
    .map((entries) => {
      const { id, at, kind, channel, name, conversationId } = entries[0] as Contacted
      const said = entries.find(({ direction, text }) => direction === 'in' && text !== '')
      return { id, at, kind, channel, name, conversationId, text: said?.text ?? '', entries: entries.length }
    })
}

/** Promises that nothing fulfils, the earliest first. */
function openPromises(promised: readonly Promised[]): contract.Summary['promises'] {
  const open = [...Map.groupBy(promised, ({ promise }) => promise).values()]
    .filter((told) => told.every(({ isFulfilled }) => !isFulfilled))
    .flatMap((told) => {
      const last = told.find(({ promisedAt }) => promisedAt !== null)
      if (!last?.promisedAt) return []
      const { id, name, orderId, promisedAt, daysOverdue } = last
      return { id, name, orderId, promisedAt, daysOverdue: daysOverdue ?? 0 }
    })
    .toSorted((one, other) => (one.promisedAt < other.promisedAt ? -1 : 1))
  return {
    n: open.length,
    overdue: open.filter(({ daysOverdue }) => daysOverdue > 0).length,
    open: open.slice(0, promisesShown),
  }
}

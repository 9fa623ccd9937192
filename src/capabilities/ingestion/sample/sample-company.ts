import { Invalid } from '../../../platform/errors.ts'
import { type Random, seededRandom } from '../../../statistics/random.ts'
import type { Incoming } from '../incoming.ts'
import { visit } from './browsing.ts'
import { visitTimes } from './calendar.ts'
import { fewestCustomers, meetCustomer, storyOf } from './customer.ts'
import { type Diary, openDiary, record, toIncoming } from './diary.ts'
import { type Plan, planFor } from './plan.ts'
import { liveAtRisk, liveReadyForMore } from './stories.ts'
import { askTheQuarters } from './surveys.ts'
import { type SampleTruth, truthOf } from './truth.ts'

export interface SampleOrder {
  seed: number | string
  /** The end of the twelve months: the start of the first UTC day that is not in them. */
  until: Date
  customers?: number
}

export interface SampleCompany {
  /** Customer by customer, each in time order; about 35 for each. Can be walked again. */
  interactions(): Iterable<Incoming>
  /** What was planted, and in which interactions it is found. */
  readonly truth: SampleTruth
}

/** Twelve months of an invented web shop: the same seed and end give the same company to the byte. */
export function sampleCompany({ seed, until, customers = 5000 }: SampleOrder): SampleCompany {
  if (until.getTime() % 86_400_000 !== 0)
    throw new Invalid('The sample company ends at the start of a UTC day.', { field: 'until' })
  if (customers < fewestCustomers)
    throw new Invalid(`The sample company has at least ${fewestCustomers} customers.`, { field: 'customers' })
  const plan = planFor(until)
  const random = seededRandom(seed)
  const diaries = () => liveAll(random, plan, customers)
  let truth: SampleTruth | undefined
  return {
    *interactions() {
      for (const diary of diaries()) yield* toIncoming(diary)
    },
    get truth() {
      truth ??= truthOf(diaries(), plan, { seed, customers })
      return truth
    },
  }
}

function* liveAll(random: Random, plan: Plan, customers: number): Generator<Diary> {
  for (let index = 0; index < customers; index++) {
    yield live(random.fork(`customer ${index}`), plan, index, customers)
  }
}

/** One customer's year. Each has a stream of chance of its own, so that one life never changes another. */
function live(random: Random, plan: Plan, index: number, customers: number): Diary {
  const customer = meetCustomer(random, plan, index, storyOf(index, customers))
  const diary = openDiary(customer, random, plan)
  if (customer.story === 'at risk') liveAtRisk(diary)
  else if (customer.story === 'ready for more') liveReadyForMore(diary)
  else liveOrdinarily(diary)
  askTheQuarters(diary)
  return diary
}

function liveOrdinarily(diary: Diary) {
  const { customer, plan, random } = diary
  const { joinedAt, visitsPerYear } = customer
  if (joinedAt >= plan.from) {
    record(diary, {
      at: joinedAt,
      kind: 'event',
      name: 'Account Created',
      touchpoint: 'Sign-in',
      channel: 'web',
    })
  }
  const from = Math.max(plan.from, joinedAt)
  visitTimes(random, plan.calendar, visitsPerYear, from, plan.until).forEach((at, index) => {
    visit(diary, Math.max(at, joinedAt + 60_000), index + 1)
  })
}

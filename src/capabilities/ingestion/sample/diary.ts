import type { Random } from '../../../statistics/random.ts'
import type { Incoming } from '../incoming.ts'
import { day } from './calendar.ts'
import { type Customer, traitsOf } from './customer.ts'
import type { Plan } from './plan.ts'
import type { Product } from './products.ts'
import { type Channel, type Tier, type Touchpoint, touchpoints } from './shop.ts'
import type { Cause } from './words/comments.ts'
import type { Topic } from './words/index.ts'

/** One thing that happened, before it is numbered and addressed. */
export type Happening = Omit<Incoming, 'messageId' | 'occurredAt' | 'person' | 'direction'> & {
  at: number
  touchpoint: Touchpoint
  channel: Channel
  direction?: 'in' | 'out'
  /** Set when the customer's record changed with it. */
  traits?: Record<string, string>
}

/** Something that a customer still feels later. */
export interface Experience {
  at: number
  cause: Cause | 'product' | 'checkout'
  weight: number
}

export interface Order {
  orderId: string
  at: number
  product: Product
  line: string
  pieces: number
  cents: number
  promisedAt?: number
  deliveredAt?: number
  /** Whether the planted courier problem touched it. */
  delayed: boolean
}

export interface Conversation {
  conversationId: string
  topic: Topic
  at: number
  channel: Channel
  angry: boolean
  /** When the reply that settled it was given. */
  answeredAt?: number
}

/** One customer's twelve months while they are being lived. */
export interface Diary {
  customer: Customer
  random: Random
  plan: Plan
  /** Rises with the orders. */
  tier: Tier
  happenings: Happening[]
  experiences: Experience[]
  orders: Order[]
  conversations: Conversation[]
}

export function openDiary(customer: Customer, random: Random, plan: Plan): Diary {
  return {
    customer,
    random,
    plan,
    tier: customer.tier,
    happenings: [],
    experiences: [],
    orders: [],
    conversations: [],
  }
}

export function record(diary: Diary, happening: Happening) {
  diary.happenings.push(happening)
}

export function remember(diary: Diary, at: number, cause: Experience['cause'], weight: number) {
  diary.experiences.push({ at, cause, weight })
}

const halfLife = 60 * day

/** What is left at an instant of a feeling: half of it after two months, nothing before it happened. */
export const leftOf = ({ at, weight }: Experience, now: number) =>
  at > now ? 0 : weight * 2 ** ((at - now) / halfLife)

/** How the customer feels about the shop: everything remembered, the recent counting most. */
export function mood({ experiences }: Diary, now: number): number {
  return experiences.reduce((sum, experience) => sum + leftOf(experience, now), 0)
}

/** The diary as a source would send it: in time order, up to the end, the record with the first line. */
export function toIncoming({ customer, happenings, plan }: Diary): Incoming[] {
  return happenings
    .filter(({ at }) => at >= plan.from && at < plan.until)
    .sort((a, b) => a.at - b.at)
    .map((happening, index) => addressed(customer, happening, index))
}

function addressed(customer: Customer, { at, traits, ...what }: Happening, index: number): Incoming {
  return {
    ...what,
    messageId: `${customer.userId}-${index + 1}`,
    occurredAt: new Date(at).toISOString(),
    person: personOf(customer, what, index === 0 ? { ...traitsOf(customer), ...traits } : traits),
    stage: touchpoints[what.touchpoint],
    unit: customer.unit,
    country: customer.country,
    language: 'en',
    direction: what.direction ?? 'in',
    ...(customer.company && { accountId: `b-${customer.userId.slice(2)}` }),
  }
}

function personOf(
  customer: Customer,
  { kind, channel }: Omit<Happening, 'at'>,
  traits?: Record<string, string>,
) {
  const { userId, email, phone, name } = customer
  return {
    userId,
    ...(kind === 'page' && { anonymousId: `${channel}-${userId.slice(2)}` }),
    ...((traits || channel === 'email') && { email }),
    ...(traits && { name, traits, ...(phone && { phone }) }),
  }
}

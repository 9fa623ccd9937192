import type { Random } from '../../../statistics/random.ts'
import { day } from './calendar.ts'
import { companyNames, fictionalPhone, firstNames, lastNames } from './names.ts'
import type { Plan } from './plan.ts'
import { type Country, countries, type Tier, type Unit } from './shop.ts'

/** Who is in trouble and who would buy more, planted; everybody else just lives. */
export type Story = 'at risk' | 'ready for more' | 'ordinary'

export interface Customer {
  userId: string
  story: Story
  firstName: string
  name: string
  email: string
  phone?: string
  company?: string
  country: Country
  city: string
  unit: Unit
  tier: Tier
  club: boolean
  /** When the account was made: before the twelve months for most, within them for the newer ones. */
  joinedAt: number
  /** Visits in an average year. */
  visitsPerYear: number
  /** Share of visits made with the app. */
  appShare: number
  /** How content by nature, a standard normal value: the same events feel better to some than to others. */
  level: number
  /** How readily they write to us, around 1. */
  talkative: number
}

const atRisk = 14
const ready = 8
/** Fewer, and the planted stories would crowd out ordinary life. */
export const fewestCustomers = 100

/** The stories are spread evenly, so that they do not all carry neighbouring numbers. */
export function storyOf(index: number, customers: number): Story {
  const step = Math.floor(customers / (atRisk + ready))
  const place = (index - 3) / step
  if (!Number.isInteger(place) || place < 0 || place >= atRisk + ready) return 'ordinary'
  return place % 11 < 7 ? 'at risk' : 'ready for more'
}

const visitsByTier: Record<Tier, number> = { new: 4.5, regular: 4.6, loyal: 8.5, business: 9 }

export function meetCustomer(random: Random, plan: Plan, index: number, story: Story): Customer {
  const country = random.weighted(countryShares)
  const firstName = random.pick(firstNames)
  const lastName = random.pick(lastNames)
  const isNewcomer = story === 'ordinary' && random.chance(0.24)
  const tier = isNewcomer ? 'new' : tierOf(random, story)
  return {
    userId: `c-${String(index + 1).padStart(5, '0')}`,
    story,
    firstName,
    name: `${firstName} ${lastName}`,
    email: `${firstName}.${lastName}.${index + 1}@${random.pick(mailDomains)}`.toLowerCase(),
    phone: random.chance(0.7) ? fictionalPhone(country, index) : undefined,
    company: tier === 'business' ? `${lastName} ${random.pick(companyNames)}` : undefined,
    country,
    city: random.pick(countries[country].cities),
    unit: random.weighted(countries[country].units),
    tier,
    club: tier === 'loyal' || random.chance(0.2),
    joinedAt: joiningTime(random, plan, isNewcomer),
    visitsPerYear: visitsByTier[tier] * Math.exp(random.normal(-0.15, 0.55)),
    appShare: random.pick([0, 0.1, 0.3, 0.6, 0.9]),
    level: story === 'ordinary' ? random.normal() : story === 'at risk' ? -1 : 1,
    talkative: Math.exp(random.normal(-0.1, 0.45)),
  }
}

const mailDomains = ['example.com', 'example.org', 'example.net', 'mail.test', 'post.test']
const countryShares = Object.entries(countries).map(([code, { share }]) => [code as Country, share] as const)

function tierOf(random: Random, story: Story): Tier {
  if (story !== 'ordinary') return 'loyal'
  return random.weighted<Tier>([
    ['regular', 62],
    ['loyal', 28],
    ['business', 10],
  ])
}

function joiningTime(random: Random, { from, until }: Plan, isNewcomer: boolean): number {
  return isNewcomer
    ? from + random.uniform() * (until - from - 5 * day)
    : from - (30 + random.integer(1500)) * day
}

/** What the shop knows about its customer, sent with the first interaction and when it changes. */
export function traitsOf({ tier, country, city, club, company, joinedAt }: Customer) {
  return {
    tier,
    country,
    city,
    plan: club ? 'Crumb Club' : 'none',
    signedUpOn: new Date(joinedAt).toISOString().slice(0, 10),
    ...(company && { company }),
  }
}

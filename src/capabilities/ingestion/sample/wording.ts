import type { Random } from '../../../statistics/random.ts'
import type { Diary, Order } from './diary.ts'
import { exampleAccounts, testCards } from './names.ts'
import { type Line, lines, type Product } from './products.ts'
import { type Agent, type Channel, couriers } from './shop.ts'
import { manners } from './words/manners.ts'

export type Slots = Record<string, string | undefined>

/** A pattern with its slots filled. */
export function fill(pattern: string, slots: Slots): string {
  return pattern.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot]
    if (value === undefined)
      throw new Error(`“${pattern}” needs {${slot}}, which this conversation does not have.`)
    return value
  })
}

export function lineOf(product: Product): Line {
  return lines.find(({ products }) => products.includes(product)) as Line
}

/** What can be said about a conversation's matter. Only what concerns an order has the order's slots. */
export function slotsFor({ customer, random }: Diary, agent: Agent, product: Product, order?: Order): Slots {
  const line = lineOf(product)
  return {
    name: customer.firstName,
    city: customer.city,
    email: customer.email,
    phone: customer.phone,
    card: random.pick(testCards),
    iban: exampleAccounts[customer.country],
    agent: agent.name,
    courier: couriers[customer.unit],
    product: product.name,
    other: random.pick(line.products.filter((other) => other !== product)).name,
    damage: random.pick(line.damage),
    ...(order && orderSlots(order)),
  }
}

function orderSlots({ orderId, cents, at, promisedAt = at }: Order): Slots {
  return {
    order: orderId,
    amount: `€${(cents / 100).toFixed(2)}`,
    date: dayAndMonth.format(promisedAt),
    days: String(Math.floor((promisedAt - at) / 86_400_000)),
  }
}

const dayAndMonth = new Intl.DateTimeFormat('en-IE', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** Sentences as this channel writes them: letters have a greeting and a name below, chats come straight to it. */
export function letter(random: Random, channel: Channel, at: number, sentences: string[]): string {
  const body = sentences.join(' ')
  const greeting = random.pick(greetingsAt(at))
  if (channel === 'email') return `${greeting},\n\n${body}\n\n${random.pick(manners.signature)}`
  return random.chance(0.5) ? `${greeting}! ${body}` : body
}

function greetingsAt(at: number): readonly string[] {
  const hourOfDay = new Date(at).getUTCHours()
  if (hourOfDay >= 5 && hourOfDay < 11) return [...manners.greeting, 'Good morning']
  return hourOfDay >= 18 ? [...manners.greeting, 'Good evening'] : manners.greeting
}

/** What the agent's reply begins with, when it is the first. */
export function agentGreeting(random: Random, channel: Channel): string {
  return channel === 'email' ? 'Dear {name},\n\n' : `${random.pick(manners.agentGreeting)} `
}

/** Now and then people write down what should not be passed on: an address, a number, a card, an account. */
export function personalRemark({ random, customer }: Diary, isAboutMoney: boolean): string | undefined {
  if (!random.chance(isAboutMoney ? 0.14 : 0.06)) return undefined
  const allowed: (keyof typeof manners.personal)[] = isAboutMoney
    ? ['iban', 'card', 'email']
    : ['email', 'phone']
  const what = random.pick(allowed)
  return what === 'phone' && !customer.phone ? undefined : random.pick(manners.personal[what])
}

import { hour, minute, nextWorkingTime } from './calendar.ts'
import { type Conversation, type Diary, type Order, record } from './diary.ts'
import type { Product } from './products.ts'
import { type Agent, type Channel, helpTouchpoint } from './shop.ts'
import { agentGreeting, fill, type Slots } from './wording.ts'
import type { Topic } from './words/index.ts'
import { manners } from './words/manners.ts'
import type { Question, TopicWords } from './words/topic.ts'

/** What a customer turns to us with. */
export interface Matter {
  topic: Topic
  at: number
  product: Product
  order?: Order
  angry?: boolean
  channel?: Channel
  /** Other words than the topic's usual ones. */
  words?: TopicWords
  /** The second try, by telephone. */
  again?: boolean
  /** Left out, chance decides by how often this kind of question is answered. */
  answered?: boolean
}

/** A conversation going on: each turn moves `now`. */
export interface Talk {
  diary: Diary
  matter: Matter
  conversation: Conversation
  agent: Agent
  slots: Slots
  question: Question
  now: number
  turns: number
  greeted: boolean
}

/** The first turn comes at once, the others after a while. */
export function customerSays(talk: Talk, text: string) {
  if (talk.turns > 0) talk.now = nextTurn(talk, 'in')
  say(talk, 'in', fill(text, talk.slots))
}

/** A greeting comes before the agent's first words. */
export function agentSays(talk: Talk, sentences: string[], ending = '') {
  talk.now = nextTurn(talk, 'out')
  const greeting = talk.greeted ? '' : agentGreeting(talk.diary.random, talk.conversation.channel)
  talk.greeted = true
  say(talk, 'out', fill(greeting + sentences.join(' ') + ending, talk.slots))
}

function say(talk: Talk, direction: 'in' | 'out', text: string) {
  const { conversation, matter, agent } = talk
  const { channel, conversationId } = conversation
  talk.turns++
  record(talk.diary, {
    at: talk.now,
    kind: channel === 'phone' ? 'call' : 'message',
    name: direction === 'in' ? 'Customer said' : 'Agent said',
    touchpoint: helpTouchpoint(channel),
    channel,
    direction,
    conversationId,
    text,
    product: matter.product.name,
    ...(matter.order && { orderId: matter.order.orderId }),
    ...(direction === 'out' && { agentId: agent.id }),
  })
}

/** Seconds on the phone, minutes in a chat, hours by mail, where we answer in working hours. */
function nextTurn({ diary, conversation, now }: Talk, direction: 'in' | 'out'): number {
  const { random } = diary
  if (conversation.channel === 'phone') return now + 4000 + random.integer(30_000)
  if (conversation.channel !== 'email')
    return now + 20_000 + random.exponential(direction === 'in' ? 1.5 : 3) * minute
  const later = now + (1 + random.exponential(direction === 'in' ? 6 : 9)) * hour
  return direction === 'in' ? later : nextWorkingTime(random, later)
}

/** A name below a letter, a friendly word at the end of a chat. */
export function closing({ diary, conversation }: Talk): string {
  const { random } = diary
  if (conversation.channel === 'email') return `\n\n${random.pick(manners.letterClosing)}`
  return random.chance(0.4) ? ` ${random.pick(manners.chatClosing)}` : ''
}

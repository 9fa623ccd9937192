import { day, minute, workingTime } from './calendar.ts'
import { type Diary, record } from './diary.ts'
import type { Product } from './products.ts'
import { agents, helpTouchpoint } from './shop.ts'
import { agentGreeting, fill, letter, slotsFor } from './wording.ts'
import { praise } from './words/praise.ts'

/** Kind words: no question, so nothing to be answered, but somebody writes back. */
export function sayKindWords(diary: Diary, at: number, product: Product) {
  const { random, customer } = diary
  const channel = random.pick(['chat', 'email'] as const)
  const agent = random.pick(agents)
  const slots = slotsFor(diary, agent, product)
  const common = {
    kind: 'message',
    touchpoint: helpTouchpoint(channel),
    channel,
    product: product.name,
  } as const
  const conversationId = `k-${customer.userId.slice(2)}-${diary.happenings.length}`
  const text = fill(letter(random, channel, at, [random.pick(praise.said)]), slots)
  record(diary, { ...common, at, name: 'Customer said', conversationId, text })
  const reply = fill(agentGreeting(random, channel) + random.pick(praise.replied), slots)
  const repliedAt =
    channel === 'chat' ? at + (1 + random.exponential(4)) * minute : workingTime(random, at + day)
  record(diary, {
    ...common,
    at: repliedAt,
    name: 'Agent said',
    direction: 'out',
    agentId: agent.id,
    conversationId,
    text: reply,
  })
}

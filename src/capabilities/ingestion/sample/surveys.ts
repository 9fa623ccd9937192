import type { Random } from '../../../statistics/random.ts'
import { day, hour, timeOfDay } from './calendar.ts'
import { type Conversation, type Diary, type Experience, leftOf, mood, type Order, record } from './diary.ts'
import { lines } from './products.ts'
import type { Agent, Channel, Touchpoint } from './shop.ts'
import { fill, lineOf } from './wording.ts'
import { comments } from './words/comments.ts'
import { reviews } from './words/reviews.ts'

/** The questions as they were put; a score means nothing without its own. */
export const wordings = {
  nps: 'How likely are you to recommend us to a friend?',
  csat5: 'How satisfied are you with the help you received?',
  ces7: 'Lumen & Loaf made it easy for me.',
  nes: 'How was returning your order?',
  stars5: 'Your review',
} as const

interface Asked {
  at: number
  scale: keyof typeof wordings
  score: number
  touchpoint: Touchpoint
  channel: Channel
  text?: string
  conversationId?: string
  agentId?: string
  orderId?: string
  product?: string
}

function answer(diary: Diary, { scale, score, text, ...rest }: Asked) {
  record(diary, {
    ...rest,
    kind: scale === 'stars5' ? 'review' : 'response',
    name: scale === 'stars5' ? 'Product reviewed' : 'Survey answered',
    answer: { scale, score, wording: wordings[scale] },
    ...(text && { text }),
  })
}

const rounded = (value: number, low: number, high: number) => Math.min(Math.max(Math.round(value), low), high)

/** Who is asked every quarter, and how many of them answer: a faithful panel. */
const panelShare = 0.2
const panelAnswers = 0.9

/**
 * The relational score, asked by mail once a quarter in the same panel, each member on a day of its own. It rests on
 * the person's nature and on what is remembered of the last months, so it is answered after the year is lived.
 */
export function askTheQuarters(diary: Diary) {
  const { random, customer, plan } = diary
  const isPlanted = customer.story !== 'ordinary'
  if (!isPlanted && !random.chance(panelShare)) return
  const lastAsked = isPlanted ? 6 + random.integer(10) : random.integer(91)
  for (let ago = lastAsked; ago < 365; ago += 91) {
    const at = timeOfDay(random, plan.until - (ago + 1) * day)
    if (at < customer.joinedAt + 21 * day || !random.chance(isPlanted ? 1 : panelAnswers)) continue
    answerTheQuarter(diary, at)
  }
}

function answerTheQuarter(diary: Diary, at: number) {
  const { random, customer } = diary
  const noise = random.normal(0, customer.story === 'ordinary' ? 0.75 : 0.3)
  const score = rounded(8.25 + 1.15 * customer.level + 0.75 * mood(diary, at) + noise, 0, 10)
  const text = random.chance(score > 6 && score < 9 ? 0.25 : 0.45) ? commentOn(diary, score, at) : undefined
  answer(diary, { at, scale: 'nps', score, touchpoint: 'Quarterly survey', channel: 'email', text })
}

/** People explain a score by what moved them most in its direction, or by taste when nothing did. */
function commentOn(diary: Diary, score: number, at: number): string {
  const { random, orders } = diary
  const product =
    orders.findLast((order) => order.at < at)?.product ?? random.pick(random.pick(lines).products)
  const sign = score >= 9 ? 1 : score <= 6 ? -1 : 0
  const [strongest] = diary.experiences
    .map((experience) => ({ experience, left: leftOf(experience, at) * sign }))
    .filter(({ left }) => left > 0.08)
    .sort((a, b) => b.left - a.left)
  const cause = strongest && wordsFor(strongest.experience)
  const words = cause ?? (sign > 0 ? comments.good : sign < 0 ? comments.poor : comments.fair)
  return fill(remark(random, words), { product: product.name })
}

function wordsFor({ cause }: Experience): readonly string[] | undefined {
  return cause === 'product' || cause === 'checkout' ? undefined : comments[cause]
}

interface Help {
  conversation: Conversation
  agent: Agent
  turns: number
  at: number
  touchpoint: Touchpoint
}

/** After help: satisfaction for some, ease for others, never both. */
export function askAboutHelp(diary: Diary, { conversation, agent, turns, at: endedAt, touchpoint }: Help) {
  const { random, customer } = diary
  const wasAnswered = conversation.answeredAt !== undefined
  const at = endedAt + (0.5 + random.exponential(6)) * hour
  const about = { at, touchpoint, channel: conversation.channel, conversationId: conversation.conversationId }
  const nature = 0.3 * customer.level - (conversation.angry ? 0.3 : 0) - 0.12 * Math.max(turns - 3, 0)
  if (random.chance(wasAnswered ? 0.5 : 0.65)) {
    const score = rounded((wasAnswered ? 4.5 + agent.warmth : 1.9) + nature + random.normal(0, 0.65), 1, 5)
    const text = random.chance(0.45) ? helpComment(diary, conversation, score) : undefined
    answer(diary, { ...about, scale: 'csat5', score, agentId: agent.id, text })
  } else if (random.chance(0.4)) {
    const score = rounded((wasAnswered ? 5.7 : 2.8) + 1.5 * nature + random.normal(0, 0.9), 1, 7)
    answer(diary, { ...about, scale: 'ces7', score, agentId: agent.id })
  }
}

function helpComment(
  { random, plan }: Diary,
  { topic, at, answeredAt }: Conversation,
  score: number,
): string {
  if (score >= 4) return remark(random, comments.helped)
  if (answeredAt !== undefined) return remark(random, comments.slowHelp)
  if (topic === 'refund' && at >= plan.refundUnclear.from) return remark(random, comments.refund)
  return remark(random, topic === 'signIn' ? comments.signIn : comments.unanswered)
}

/** One sentence, or two of the same mind. */
function remark(random: Random, words: readonly string[]): string {
  const [first, second] = random.shuffle(words) as [string, string]
  return random.chance(0.3) ? `${first} ${second}` : first
}

/** Was paying easy? Asked on the confirmation page, every tenth time. */
export function askAboutCheckout(diary: Diary, at: number, orderId: string, channel: Channel) {
  const { random, customer, plan } = diary
  if (!random.chance(0.12)) return
  const { from, easeBefore, easeSince } = plan.easierCheckout
  const ease = at < from ? easeBefore : easeSince
  const score = rounded(ease + 0.4 * customer.level + random.normal(0, 1.1), 1, 7)
  const words = score >= 6 ? comments.checkoutEasy : score <= 4 ? comments.checkoutHard : undefined
  const text = words && random.chance(0.3) ? remark(random, words) : undefined
  answer(diary, { at: at + 20_000, scale: 'ces7', score, touchpoint: 'Checkout', channel, orderId, text })
}

/** Easy, neither or difficult, when the return is over or ought to be. */
export function askAboutReturn(diary: Diary, at: number, order: Order) {
  const { random, customer, plan } = diary
  if (!random.chance(0.5)) return
  const isUnclear = at >= plan.refundUnclear.from
  const ease = (isUnclear ? -0.75 : -0.12) + 0.3 * customer.level + random.normal(0, 0.7)
  const score = ease > 0.3 ? 1 : ease < -0.3 ? -1 : 0
  const words = score > 0 ? comments.returnEasy : isUnclear ? comments.refund : comments.returnHard
  const text = score !== 0 && random.chance(0.4) ? remark(random, words) : undefined
  answer(diary, {
    at,
    scale: 'nes',
    score,
    touchpoint: 'Return portal',
    channel: 'email',
    orderId: order.orderId,
    product: order.product.name,
    text,
  })
}

const starsInWords = ['one', 'two', 'three', 'four', 'five'] as const

/** A review some days after the parcel: the product first, the delivery a little. */
export function reviewProduct(diary: Diary, at: number, order: Order) {
  const { random, customer } = diary
  const { product, orderId, deliveredAt = at, promisedAt = at } = order
  const isLate = deliveredAt > promisedAt
  const score = rounded(
    4.1 + 0.8 * product.quality + 0.4 * customer.level - (isLate ? 0.5 : 0) + random.normal(0, 0.8),
    1,
    5,
  )
  const line = lineOf(product)
  const slots = {
    product: product.name,
    praise: random.pick(line.praise),
    fault: random.pick(product.fault ?? line.fault),
  }
  const pattern = random.pick(reviews[starsInWords[score - 1] ?? 'three'])
  const lateness = isLate && score < 5 && random.chance(0.5) ? ` ${random.pick(reviews.late)}` : ''
  answer(diary, {
    at,
    scale: 'stars5',
    score,
    touchpoint: 'Product review',
    channel: 'web',
    orderId,
    product: product.name,
    text: fill(pattern, slots) + lateness,
  })
}

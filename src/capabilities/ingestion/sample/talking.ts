import { day, workingTime } from './calendar.ts'
import { type Conversation, type Diary, remember } from './diary.ts'
import { agents, type Channel, helpTouchpoint } from './shop.ts'
import { askAboutHelp } from './surveys.ts'
import { agentSays, closing, customerSays, type Matter, type Talk } from './turns.ts'
import { fill, letter, lineOf, personalRemark, slotsFor } from './wording.ts'
import { type Topic, topics } from './words/index.ts'
import { manners } from './words/manners.ts'
import type { Question, TopicWords } from './words/topic.ts'

/** How often questions are answered at all. Refunds and sign-in have planted problems and bring their own. */
const usuallyAnswered: Record<Topic, number> = {
  delivery: 0.92,
  refund: 0.9,
  damaged: 0.93,
  signIn: 0.4,
  invoice: 0.95,
  advice: 0.94,
  price: 0.93,
  business: 0.9,
}
const complaints: ReadonlySet<Topic> = new Set(['delivery', 'refund', 'damaged', 'signIn'])
const aboutMoney: ReadonlySet<Topic> = new Set(['refund', 'invoice'])

/** The customer writes or calls about something; what comes of it is felt, and sometimes asked about later. */
export function contact(diary: Diary, matter: Matter): Conversation {
  const { random } = diary
  const channel =
    matter.channel ??
    random.weighted<Channel>([
      ['chat', 45],
      ['email', 32],
      ['phone', 15],
      ['app', 8],
    ])
  const isAnswered = matter.answered ?? random.chance(usuallyAnswered[matter.topic])
  const isAngry =
    matter.angry ?? (complaints.has(matter.topic) && random.chance(0.12 - 0.06 * diary.customer.level))
  const talk = openTalk(diary, { ...matter, channel, angry: isAngry })
  if (isAnswered) settle(talk)
  else letDown(talk)
  finish(talk)
  return talk.conversation
}

function openTalk(diary: Diary, matter: Matter & { channel: Channel; angry: boolean }): Talk {
  const { random, customer, conversations } = diary
  const { topic, at, channel, angry, product, order } = matter
  const conversationId = `t-${customer.userId.slice(2)}-${conversations.length + 1}`
  const conversation = { conversationId, topic, at, channel, angry }
  conversations.push(conversation)
  const agent = random.pick(agents)
  const slots = slotsFor(diary, agent, product, order)
  const question = random.pick(questionsOn(matter))
  const talk: Talk = {
    diary,
    matter,
    conversation,
    agent,
    slots,
    question,
    now: at,
    turns: 0,
    greeted: false,
  }
  customerSays(talk, letter(random, channel, at, firstMessage(talk, angry)))
  return talk
}

const wordsOn = ({ topic, words }: Matter): TopicWords => words ?? topics[topic]

/** Advice is about the product's line as often as about anything; everything else is the same for all lines. */
function questionsOn(matter: Matter): readonly Question[] {
  if (matter.topic !== 'advice') return wordsOn(matter).questions
  const special = lineOf(matter.product).questions
  return [...topics.advice.questions, ...special, ...special, ...special]
}

function firstMessage({ diary, matter, question }: Talk, isAngry: boolean): string[] {
  const { random } = diary
  const detail = random.chance(0.45) ? random.pick(wordsOn(matter).details) : undefined
  const anger = isAngry ? random.pick(manners.angry) : undefined
  const remark = personalRemark(diary, aboutMoney.has(matter.topic))
  const again = matter.again ? random.pick(manners.again) : undefined
  return [again, question.ask, detail, remark, anger].filter((sentence) => sentence !== undefined)
}

/** Somebody finds out what is needed, answers, and is thanked more often than not. */
function settle(talk: Talk) {
  const { diary, matter, question, slots } = talk
  const { random } = diary
  clarify(talk)
  const regret = complaints.has(matter.topic) && random.chance(0.6) ? [random.pick(manners.empathy)] : []
  agentSays(talk, [...regret, random.pick(question.answers)], closing(talk))
  talk.conversation.answeredAt = talk.now
  if (matter.order && random.chance(0.25)) {
    const further = random.pick(manners.further)
    customerSays(talk, further.ask)
    agentSays(talk, [random.pick(further.answers)])
  }
  if (random.chance(0.6)) customerSays(talk, fill(random.pick(manners.thanks), slots))
}

/** We ask back for what the customer has not told yet. */
function clarify(talk: Talk) {
  const { matter, question, diary, slots } = talk
  if (!matter.order || question.ask.includes('{order}') || !diary.random.chance(0.45)) return
  const { ask, replies } = diary.random.pick(manners.clarification)
  agentSays(talk, [ask])
  customerSays(talk, fill(diary.random.pick(replies), slots))
}

/** Nobody replies, or somebody replies with nothing; the customer comes back, or gives up. */
function letDown(talk: Talk) {
  const { random } = talk.diary
  if (talk.conversation.channel !== 'phone' && random.chance(0.35)) {
    if (random.chance(0.5)) comeBack(talk, manners.reminder)
    return
  }
  const { evasions, chases } = wordsOn(talk.matter)
  const [first, second] = random.shuffle(evasions) as [string, string]
  agentSays(talk, [first])
  if (random.chance(0.2)) return
  comeBack(talk, chases)
  if (!random.chance(0.3)) return
  agentSays(talk, [second])
  customerSays(talk, fill(random.pick(manners.angry), talk.slots))
}

function comeBack(talk: Talk, words: readonly string[]) {
  const { random } = talk.diary
  const anger = talk.conversation.angry ? ` ${random.pick(manners.angry)}` : ''
  customerSays(talk, random.pick(words) + anger)
}

/** The feeling that stays, the survey that may follow, and the second try by telephone. */
function finish(talk: Talk) {
  const { diary, conversation, matter, agent, turns, now } = talk
  const wasAnswered = conversation.answeredAt !== undefined
  remember(diary, now, wasAnswered ? 'helped' : 'unanswered', wasAnswered ? 0.25 + agent.warmth * 0.2 : -1.1)
  askAboutHelp(diary, {
    conversation,
    agent,
    turns,
    at: now,
    touchpoint: helpTouchpoint(conversation.channel),
  })
  if (!wasAnswered && conversation.channel !== 'phone' && diary.random.chance(0.25)) {
    const at = workingTime(diary.random, now + 2 * day)
    contact(diary, { ...matter, at, channel: 'phone', angry: true, again: true, answered: undefined })
  }
}

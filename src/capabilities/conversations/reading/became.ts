import { isAutomatic, judgeReply } from './answering.ts'
import { asksAgain, confirms, questionIn } from './asking.ts'
import { isInKnownLanguage, type Message } from './message.ts'

/**
 * What became of what was asked: `confirmed` by the customer, `silent` where we answered and they said no more, `unanswered`
 * where the last thing asked has no answer, `unread` in a language the rules do not know; empty where nothing was asked.
 */
export type Outcome = 'confirmed' | 'silent' | 'unanswered' | 'unread' | ''

export interface Became {
  outcome: Outcome
  /** The message that asked, and with which words. */
  asked: { message: Message; question: string } | null
  /** The reply that answered it. */
  answeredBy: Message | null
}

/** Reads a conversation from its beginning, in order of time. */
export function becameOf(messages: readonly Message[]): Became {
  const reading: Reading = {
    asked: null,
    open: null,
    latestReply: null,
    answeredBy: null,
    isConfirmed: false,
  }
  for (const message of messages) {
    if (message.side === 'us') hearReply(reading, message)
    else hearCustomer(reading, message)
  }
  const { asked, open, answeredBy, isConfirmed } = reading
  if (!asked) return { outcome: '', asked, answeredBy: null }
  if (!isInKnownLanguage(asked.message)) return { outcome: 'unread', asked, answeredBy: null }
  if (open || !answeredBy) return { outcome: 'unanswered', asked, answeredBy: null }
  return { outcome: isConfirmed ? 'confirmed' : 'silent', asked, answeredBy }
}

interface Reading {
  /** The first thing that was asked: what the conversation is about. */
  asked: Became['asked']
  /** The words of the last thing asked, while they have no answer. */
  open: string | null
  /** Our latest reply since then that no machine wrote, whether it answered or not. */
  latestReply: Message | null
  answeredBy: Message | null
  isConfirmed: boolean
}

function hearReply(reading: Reading, message: Message) {
  if (reading.asked === null || isAutomatic(message)) return
  reading.latestReply = message
  if (reading.open === null || !judgeReply(message, reading.open).answers) return
  reading.open = null
  reading.answeredBy = message
}

function hearCustomer(reading: Reading, message: Message) {
  const question = questionIn(message)
  if (!reading.asked) {
    if (question === null) return
    reading.asked = { message, question }
    reading.open = question
  } else if (reading.latestReply && confirms(message)) {
    reading.open = null
    reading.answeredBy ??= reading.latestReply
    reading.isConfirmed = true
  } else if (question !== null || asksAgain(message, reading.asked.question)) {
    reopen(reading, question ?? reading.asked.question)
  }
}

/** Asked again or asked anew: either way there is something to answer. */
function reopen(reading: Reading, question: string) {
  reading.open = question
  reading.latestReply = null
  reading.answeredBy = null
  reading.isConfirmed = false
}

import { isAutomatic } from './answering.ts'
import type { Message } from './message.ts'

/** Something that happened in a conversation: when, after how many of our replies, and how long after it began. */
export interface Step {
  message: Message
  replies: number
  seconds: number
}

/** The customer asked for somebody who can decide, or threatened to take it elsewhere. */
export function escalation(messages: readonly Message[]): Step | null {
  return stepAt(messages, ({ side, signals }) => side === 'customer' && signals.includes('escalation'))
}

/** Somebody else of ours took over. */
export function handOver(messages: readonly Message[]): Step | null {
  let first = ''
  return stepAt(messages, ({ side, agent }) => {
    if (side === 'customer' || agent === '') return false
    first ||= agent
    return agent !== first
  })
}

/** The conversation went on in another channel. */
export function channelChange(messages: readonly Message[]): Step | null {
  const first = messages[0]?.channel
  return stepAt(messages, ({ channel }) => channel !== '' && channel !== first)
}

function stepAt(messages: readonly Message[], isIt: (message: Message) => boolean): Step | null {
  let replies = 0
  for (const message of messages) {
    if (isIt(message)) return { message, replies, seconds: (message.at - messages[0]!.at) / 1000 }
    if (message.side === 'us' && !isAutomatic(message)) replies++
  }
  return null
}

/** Seconds from the customer's first message to our first reply that no machine wrote; null without one. */
export function firstReplyAfter(messages: readonly Message[]): number | null {
  const first = messages.find(({ side }) => side === 'customer')
  if (!first) return null
  const reply = messages.find((one) => one.side === 'us' && one.at >= first.at && !isAutomatic(one))
  return reply ? (reply.at - first.at) / 1000 : null
}

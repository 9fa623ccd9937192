import { empathyOf } from '../../../language/signals/empathy.ts'
import { type EmpathyPart, empathyParts } from '../../../language/signals/rules.ts'
import { isAutomatic } from './answering.ts'
import { isInKnownLanguage, type Message } from './message.ts'

/** A part counts as there when it is more likely than not. */
export const isThere = ({ p }: { p: number }) => p >= 0.5

export interface Warmth {
  /** Replies of people, not of machines, in a language that is known. */
  replies: number
  /** In how many of them each part of a good reply is found. */
  parts: Record<EmpathyPart, number>
}

/** How our replies in a conversation meet the customer. */
export function warmthOf(messages: readonly Message[]): Warmth {
  const replies = messages.filter((one) => one.side === 'us' && isInKnownLanguage(one) && !isAutomatic(one))
  const read = replies.map(({ text }) => empathyOf(text).parts)
  const parts = empathyParts.map((part) => [part, read.filter((found) => isThere(found[part])).length])
  return { replies: replies.length, parts: Object.fromEntries(parts) as Warmth['parts'] }
}

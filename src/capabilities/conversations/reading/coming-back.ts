import { sharedWords } from './asking.ts'

/** What is needed of a conversation to tell whether another one goes on with it. */
export interface Contact {
  id: string
  openedAt: number
  latestAt: number
  channel: string
  /** What the customer asked, in their words; null where they asked nothing. */
  question: string | null
  topics: readonly string[]
  orders: readonly string[]
  /** Their first words say that they turned to us before (“I wrote two days ago”). */
  saysAgain: boolean
}

export interface Return {
  id: string
  channel: string
  /** From the end of the one to the beginning of the other. */
  seconds: number
}

/** Longer ago than this it is another story. */
const mostSeconds = 30 * 86_400

const turnedToUsBefore =
  /\b(I|we) (have )?(already )?(wrote|written|called|asked|contacted|tried|chatted|spoke|spoken)\b[^.?!]*\b(ago|before|already|yesterday|last|first|times?|nobody|no one|no answer|without|got nowhere)\b|\b(second|third|fourth) time\b|\b(your|the) (chat|mail|e-?mail|phone|hotline) did( not|n(’|')?t) (help|answer)\b/i

export function saysAgain(firstWords: string): boolean {
  return turnedToUsBefore.test(firstWords)
}

/**
 * The next conversation of the same customer that goes on with this one, within thirty days: they say that they turned to us
 * before, it is about the same order and topic, or they ask with the same words. Another matter is not coming back.
 */
export function comingBack(contact: Contact, others: readonly Contact[]): Return | null {
  if (contact.question === null) return null
  const next = others
    .filter((other) => other.id !== contact.id && goesOnWith(other, contact))
    .toSorted((one, other) => one.openedAt - other.openedAt)[0]
  if (!next) return null
  return { id: next.id, channel: next.channel, seconds: Math.max(0, next.openedAt - contact.latestAt) / 1000 }
}

function goesOnWith(later: Contact, earlier: Contact): boolean {
  const seconds = (later.openedAt - earlier.latestAt) / 1000
  if (later.openedAt <= earlier.openedAt || seconds > mostSeconds || later.question === null) return false
  if (later.saysAgain) return true
  if (
    meets(later.orders, earlier.orders) &&
    (earlier.topics.length === 0 || meets(later.topics, earlier.topics))
  )
    return true
  return sharedWords(later.question, earlier.question ?? '') >= 0.6
}

function meets(one: readonly string[], other: readonly string[]): boolean {
  return one.some((value) => other.includes(value))
}

import type { TimelineEntry, TimelineQuestion } from './contract.ts'

/** Whether an entry is asked for, where a line is known whole: the same conditions as `conditionsOf` puts to the facts store. */
export function meets(
  entry: TimelineEntry,
  question: TimelineQuestion,
  dayOf: (instant: Date) => string,
): boolean {
  return meetsChoices(entry, question) && meetsSearch(entry, question) && isInPeriod(entry, question, dayOf)
}

const chosen = ['kind', 'channel', 'touchpoint', 'source'] as const

export function meetsChoices(entry: TimelineEntry, question: TimelineQuestion): boolean {
  return (
    chosen.every((field) => question[field].length === 0 || question[field].includes(entry[field])) &&
    (!question.direction || question.direction === entry.direction) &&
    (!question.order || question.order === entry.orderId) &&
    (!question.conversation || question.conversation === entry.conversationId)
  )
}

export function meetsSearch(
  { text, name, product, orderId, score, value, promisedAt }: TimelineEntry,
  { search, only }: Pick<TimelineQuestion, 'search' | 'only'>,
): boolean {
  const holds = {
    answers: score !== null,
    words: text !== '',
    money: value !== null,
    promises: promisedAt !== null,
  }
  if (only && !holds[only]) return false
  if (!search) return true
  const wanted = search.toLowerCase()
  return [text, name, product, orderId].some((words) => words.toLowerCase().includes(wanted))
}

export function isInPeriod(
  { occurredAt }: Pick<TimelineEntry, 'occurredAt'>,
  { from, until }: Pick<TimelineQuestion, 'from' | 'until'>,
  dayOf: (instant: Date) => string,
): boolean {
  const day = dayOf(new Date(occurredAt))
  return (!from || day >= from) && (!until || day < until)
}

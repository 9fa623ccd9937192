import type { TimelineEntry, TimelineQuestion } from './contract.ts'

/** What stands beside the facts is little and known whole, so it is asked here and not in a store. */
export function meets(
  entry: TimelineEntry,
  question: TimelineQuestion,
  dayOf: (instant: Date) => string,
): boolean {
  return meetsChoices(entry, question) && meetsSearch(entry, question) && isInPeriod(entry, question, dayOf)
}

const chosen = ['kind', 'channel', 'touchpoint', 'source'] as const

function meetsChoices(entry: TimelineEntry, question: TimelineQuestion): boolean {
  return (
    chosen.every((field) => question[field].length === 0 || question[field].includes(entry[field])) &&
    (!question.direction || question.direction === entry.direction) &&
    (!question.order || question.order === entry.orderId) &&
    (!question.conversation || question.conversation === entry.conversationId)
  )
}

export function meetsSearch(entry: TimelineEntry, { search, only }: TimelineQuestion): boolean {
  if (only && !(only === 'words' && entry.text !== '')) return false
  if (!search) return true
  const wanted = search.toLowerCase()
  return [entry.text, entry.name].some((words) => words.toLowerCase().includes(wanted))
}

export function isInPeriod(
  { occurredAt }: Pick<TimelineEntry, 'occurredAt'>,
  { from, until }: Pick<TimelineQuestion, 'from' | 'until'>,
  dayOf: (instant: Date) => string,
): boolean {
  const day = dayOf(new Date(occurredAt))
  return (!from || day >= from) && (!until || day < until)
}

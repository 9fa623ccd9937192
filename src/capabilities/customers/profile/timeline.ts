import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { besideOf } from './beside.ts'
import type * as contract from './contract.ts'
import { beginning, cursorOf, isBeyond, isFactBeyond, pageOf, placeOf } from './places.ts'
import { meets } from './question.ts'
import { type LineRow, shortLine } from './short-line.ts'
import { instantOf, type PageAsked, type TimelineRow, timelinePage, type Whose } from './timeline-facts.ts'
import { whoseLine } from './whose-line.ts'

type Entry = contract.TimelineEntry
type Asked = InputOf<typeof contract.showTimeline>

/** Only of a customer whom the actor may see; and of them only what happened in the actor's units. */
export async function showTimeline(context: Context, asked: Asked) {
  return pageOfLine(context, await whoseLine(context, asked.id), asked)
}

/** A page of a customer's or an account's line of time. */
export async function pageOfLine(context: Context, whose: Whose, asked: Omit<Asked, 'id'>) {
  const { limit } = asked
  const towards = asked.cursor ? asked.towards : 'older'
  const [beside, line] = await Promise.all([
    besideOf(context, whose),
    whose.account ? undefined : shortLine(context, whose),
  ])
  const from = await startOf(context, { whose, asked, beside })
  const start = { asked, from, towards }
  const facts = line
    ? nearest(context, line.map(entryOfLine), start, isFactBeyond)
    : (await timelinePage(context, { whose, question: asked, from, towards, limit: limit + 1 })).map(entryOf)
  const besides = nearest(context, beside, start, isBeyond)
  const found = pageOf(facts, besides, { limit: limit + 1, towards })
  const hasMore = found.length > limit
  const entries = towards === 'older' ? found.slice(0, limit) : found.slice(hasMore ? 1 : 0)
  return { entries, ...endsOf(entries, beside, { towards, hasMore, from }) }
}

async function startOf(
  context: Context,
  { whose, asked, beside }: { whose: Whose; asked: Omit<Asked, 'id'>; beside: readonly Entry[] },
): Promise<PageAsked['from']> {
  const { cursor, at, entry: id } = asked
  if (cursor) return { place: placeOf(cursor) }
  if (!id) return at ? { day: at } : {}
  const aside = beside.find((one) => one.id === id)
  const occurredAt = aside?.occurredAt ?? (await instantOf(context, whose, id))
  if (!occurredAt)
    throw new NotFound('This entry is not in the line any more.', { fix: 'Open the line without it.' })
  return { entry: { occurredAt, id, isBeside: aside !== undefined } }
}

interface Start {
  asked: Omit<Asked, 'id'>
  from: PageAsked['from']
  towards: 'older' | 'newer'
}

/** What belongs to the page, newest first, of entries that are known whole. */
function nearest(
  { settings }: Context,
  entries: readonly Entry[],
  { asked, from: { place, day, entry }, towards }: Start,
  isPast: typeof isBeyond,
): Entry[] {
  const dayOf = dayIn(settings.zone)
  const isAfter = (one: Entry) => {
    if (entry) return one.id === entry.id || isPast(one, entry, 'older')
    if (day) return dayOf(new Date(one.occurredAt)) <= day
    return !place || isPast(one, place, towards)
  }
  const fitting = entries.filter((one) => meets(one, asked, dayOf) && isAfter(one))
  return towards === 'older' ? fitting.slice(0, asked.limit + 1) : fitting.slice(-asked.limit - 1)
}

/** Where the pages on both sides begin. A page that starts at the newest entry has nothing before it. */
function endsOf(
  entries: readonly Entry[],
  beside: readonly Entry[],
  { towards, hasMore, from }: { towards: 'older' | 'newer'; hasMore: boolean; from: PageAsked['from'] },
) {
  const isBeside = new Set(beside.map(({ id }) => id))
  const place = (one: Entry | undefined): string | null =>
    one ? cursorOf({ occurredAt: one.occurredAt, id: one.id, isBeside: isBeside.has(one.id) }) : null
  const startsInside = from.place !== undefined || from.day !== undefined || from.entry !== undefined
  const sameAgain = from.place ? cursorOf(from.place) : cursorOf(beginning)
  if (towards === 'older')
    return {
      next: hasMore ? place(entries.at(-1)) : null,
      previous: startsInside ? (place(entries[0]) ?? sameAgain) : null,
    }
  return { next: place(entries.at(-1)) ?? sameAgain, previous: hasMore ? place(entries[0]) : null }
}

function entryOf(row: TimelineRow): Entry {
  const {
    customer_id,
    occurred_at,
    import_id,
    order_id,
    conversation_id,
    promised_at,
    fulfilled_at,
    ...same
  } = row
  return {
    ...same,
    customerId: customer_id,
    occurredAt: occurred_at,
    importId: import_id,
    orderId: order_id,
    conversationId: conversation_id,
    promisedAt: promised_at,
    fulfilledAt: fulfilled_at,
    written: null,
  }
}

export function entryOfLine({
  version,
  country,
  language,
  wording,
  sentiment,
  promise_id,
  ...row
}: LineRow): Entry {
  return entryOf(row)
}

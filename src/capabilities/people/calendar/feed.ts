import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import { personAsking, publicAddress } from '../../access/index.ts'
import type { Feed } from './contract.ts'
import { type CalendarEvent, writeCalendar } from './ics.ts'
import {
  type FollowUp,
  findFeed,
  followUpsOf,
  noteFeedRead,
  ownerOfFeed,
  removeFeed,
  saveFeed,
} from './store.ts'

export async function showCalendarFeed(context: Context): Promise<Feed> {
  const { id } = personAsking(context.actor)
  const [feed, followUps] = await Promise.all([findFeed(context, id), followUpsOf(context, id)])
  return {
    createdAt: feed?.created_at.toISOString() ?? null,
    lastReadAt: feed?.last_read_at?.toISOString() ?? null,
    followUps: followUps.length,
  }
}

const tokenBytes = 24

export function makeCalendarFeed(context: Context): Promise<Feed & { address: string }> {
  return context.transaction(async (tx) => {
    const { id } = personAsking(tx.actor)
    const token = randomBytes(tokenBytes).toString('base64url')
    await saveFeed(tx, id, hashOf(token))
    await tx.audit('calendar-feed.made', { subject: id })
    return { ...(await showCalendarFeed(tx)), address: `${home(tx)}/calendar/${token}.ics` }
  })
}

export function endCalendarFeed(context: Context): Promise<null> {
  return context.transaction(async (tx) => {
    const { id } = personAsking(tx.actor)
    if (await removeFeed(tx, id)) await tx.audit('calendar-feed.ended', { subject: id })
    return null
  })
}

/** What whoever has the link reads; undefined where it is none, has ended, or its owner has left. */
export async function readFeed(context: Context, token: string): Promise<string | undefined> {
  const owner = await ownerOfFeed(context, hashOf(token))
  if (!owner) return undefined
  await noteFeedRead(context, owner)
  return calendarOf(context, await followUpsOf(context, owner))
}

/** One follow-up as a file; undefined where it is not that person's. */
export async function oneFollowUp(context: Context, caseId: string): Promise<string | undefined> {
  const found = await followUpsOf(context, personAsking(context.actor).id, { caseId })
  return found.length > 0 ? calendarOf(context, found) : undefined
}

function calendarOf(context: Context, followUps: readonly FollowUp[]): string {
  const events = followUps.map((one) => eventOf(context, one))
  return writeCalendar({ name: 'Follow-ups in Attune', events, now: context.now() })
}

/** Calendars lie with others, so neither the customer nor what the case is about is told: the link leads to it. */
function eventOf(context: Context, { id, number, at, revision }: FollowUp): CalendarEvent {
  return {
    ...{
      uid: `case-${id}-follow-up@${new URL(home(context)).hostname}`,
      at,
      minutes: 15,
      sequence: revision,
    },
    title: `Follow up on case ${number}`,
    words: 'Ask the customer whether it is solved, and write down what they said.',
    url: `${home(context)}/cases/${id}`,
  }
}

function home({ settings }: Context): string {
  return publicAddress(settings).replace(/\/$/, '')
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

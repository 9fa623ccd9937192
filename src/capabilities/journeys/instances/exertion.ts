import type { Happening } from './event.ts'
import type { Step, Walk } from './walk.ts'

/** Longer without anything, somebody is no longer busy with it. */
const pauseMs = 30 * 60_000

/** What a journey asked of the customer. */
export function exertion({ steps, things }: Walk) {
  const happened = things.filter(({ isAnswer }) => !isAnswer)
  return {
    contacts: contactsIn(happened),
    transfers: transfersIn(happened),
    repeats: steps.length - new Set(steps.map(({ name }) => name)).size,
    channel_changes: channelChangesIn(steps),
    minutes: minutesIn(happened),
  }
}

/** Each conversation counts once, and so does each message or call that is part of none. */
function contactsIn(happened: readonly Happening[]): number {
  const contacts = happened.filter(({ isContact }) => isContact)
  return new Set(contacts.map(({ conversation, id }) => conversation || id)).size
}

/** How often another person took over within a conversation. */
function transfersIn(happened: readonly Happening[]): number {
  const latest = new Map<string, string>()
  let transfers = 0
  for (const { conversation, agent } of happened) {
    if (conversation === '' || agent === '') continue
    const before = latest.get(conversation)
    if (before !== undefined && before !== agent) transfers += 1
    latest.set(conversation, agent)
  }
  return transfers
}

/** Between things the customer does; what we send changes no channel of theirs. */
function channelChangesIn(steps: readonly Step[]): number {
  const channels = steps.flatMap(({ first }) => (first.isOwn && first.channel !== '' ? [first.channel] : []))
  return channels.filter((channel, at) => at > 0 && channel !== channels[at - 1]).length
}

/** Within each visit and each contact, from one thing to the next; pauses of more than half an hour are left out. */
function minutesIn(happened: readonly Happening[]): number {
  const latest = new Map<string, number>()
  let busyMs = 0
  for (const { conversation, session, at } of happened) {
    const within = conversation || session
    if (within === '') continue
    const since = at - (latest.get(within) ?? at)
    if (since <= pauseMs) busyMs += since
    latest.set(within, at)
  }
  return busyMs / 60_000
}

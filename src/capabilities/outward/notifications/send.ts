import type { Context } from '../../../platform/context.ts'
import { sendMails } from '../mail/send-mails.ts'
import type { OutgoingMail } from '../messages/outgoing.ts'
import { readyChannels } from '../ready.ts'
import { lastDigestMoment } from './digest-moment.ts'
import { digestMail, mailOf } from './mail.ts'
import { digestOf, markMailed, unmailedAtOnce, type WaitsForDigest, whoWaitsForDigest } from './unmailed.ts'

/** Runs each minute: more than these at once would be a flood, and wait for the next. */
const mostAtOnce = 200

/** A mail, and which notifications it tells of. */
interface Telling {
  mail: OutgoingMail
  ids: string[]
}

/** Sends what is to be told by mail now: at once, and the digests that are due. Whoever has nothing new gets nothing. */
export async function mailNotifications(context: Context): Promise<void> {
  if (!(await readyChannels(context)).email.isReady) return
  const atOnce = await unmailedAtOnce(context, mostAtOnce)
  await send(
    context,
    atOnce.map((told) => ({ mail: mailOf(context, told), ids: [told.id] })),
  )
  for (const waiting of await whoWaitsForDigest(context)) {
    const digest = await dueDigest(context, waiting)
    if (digest) await send(context, [digest])
  }
}

/** A digest is due once something was told before its last moment: what comes afterwards waits for the next. */
async function dueDigest(context: Context, waiting: WaitsForDigest): Promise<Telling | undefined> {
  const zone = waiting.zone || context.settings.zone
  const moment = lastDigestMoment(context.now(), { hour: waiting.hour, zone })
  if (waiting.since > moment) return undefined
  const all = await digestOf(context, waiting.person_id)
  if (all.length === 0) return undefined
  return { mail: digestMail(context, all, moment), ids: all.map(({ id }) => id) }
}

/** What could not leave for now stays for the next minute; what never will is left to the page. */
async function send(context: Context, tellings: readonly Telling[]): Promise<void> {
  const ids = new Map(tellings.map((telling) => [telling.mail.reference, telling.ids]))
  for await (const outcome of sendMails(
    context,
    tellings.map(({ mail }) => mail),
  )) {
    if (!('later' in outcome)) await markMailed(context, ids.get(outcome.reference) ?? [])
  }
}

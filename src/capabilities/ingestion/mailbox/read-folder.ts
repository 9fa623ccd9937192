import type { Context } from '../../../platform/context.ts'
import { type ImapConnection, type MailHead, mostBytes } from '../../../platform/mail/imap.ts'
import { parseMail } from '../../../platform/mail/parse-mail.ts'
import type { Intake } from '../accept.ts'
import { keepForgottenLetters } from '../dead-letters/forgotten.ts'
import type { NewDeadLetter } from '../dead-letters/store.ts'
import type { Incoming } from '../incoming.ts'
import { arrivalsOf } from '../sources/arrivals.ts'
import type { SkipReason } from './contract.ts'
import { conversationOf, conversationOfId } from './conversations.ts'
import { digestOf, idOf } from './digest.ts'
import { letterAbout } from './letters.ts'
import * as progress from './progress-store.ts'
import { type MailReturned, returnedBy } from './returned.ts'
import type { MailboxOfSource } from './store.ts'
import { type Place, takeMail } from './take-mail.ts'

export interface FolderReading {
  mailbox: MailboxOfSource
  path: string
  connection: ImapConnection
  signal: AbortSignal
}

const atOnce = 20

/**
 * Reads what is new in one folder, oldest first, a few mails at a time; each step is kept before the next begins. When
 * the server has given its mails new numbers (UIDVALIDITY), all are looked at again and known by their ids.
 */
export async function readFolder(context: Context, intake: Intake, reading: FolderReading): Promise<void> {
  const { mailbox, path, connection, signal } = reading
  const { uidValidity, uidNext } = await connection.open(path)
  const before = await progress.placeIn(context, mailbox.source_id, path)
  const from = before?.uidValidity === uidValidity ? before.lastUid + 1 : 1
  if (from >= uidNext) return
  const uids = await connection.uids(from, dayBefore(mailbox.read_from))
  for (let first = 0; first < uids.length; first += atOnce) {
    signal.throwIfAborted()
    const some = uids.slice(first, first + atOnce)
    await readSome(context, intake, { ...reading, uidValidity }, some)
  }
  const lastUid = Math.max(uidNext - 1, uids.at(-1) ?? 0)
  await progress.keepPlace(context, { sourceId: mailbox.source_id, path, place: { uidValidity, lastUid } })
}

/** The server knows days of its own zone only; the exact moment is looked at mail by mail. */
function dayBefore(instant: Date): Date | undefined {
  const day = new Date(instant.getTime() - 86_400_000)
  return day.getTime() > 0 ? day : undefined
}

type Numbered = FolderReading & { uidValidity: string }

async function readSome(context: Context, intake: Intake, reading: Numbered, uids: number[]): Promise<void> {
  const { mailbox, path, connection, uidValidity } = reading
  const { source_id: sourceId, name: sourceName } = mailbox
  const since = Math.floor(mailbox.read_from.getTime() / 1000) * 1000 // mail servers count in whole seconds
  const heads = (await connection.heads(uids)).filter(({ arrivedAt }) => arrivedAt.getTime() >= since)
  const known = await progress.knownMails(
    context,
    sourceId,
    heads.flatMap((head) => knownBy(sourceId, head)),
  )
  const read: ReadMail[] = []
  for (const head of heads) {
    if (knownBy(sourceId, head).some((digest) => known.has(digest))) continue
    const one = await readMail(context, reading, head)
    if (one) read.push(one)
  }
  const found = await fresh(context, sourceId, read)
  const incoming = found.flatMap(({ incoming }) => incoming)
  const source = { name: sourceName, unit: mailbox.unit || undefined }
  const accepted = await intake.accept(source, incoming)
  const forgotten = accepted.rejected.filter((one) => one.forgotten).map((): SkipReason => 'forgotten')
  const letters = [
    ...found.flatMap(({ letter }) => letter ?? []),
    ...accepted.rejected
      .filter(({ forgotten }) => !forgotten)
      .map(({ index, ...why }) => refusedLetter(reading, found, incoming[index]!, why)),
  ]
  if (forgotten.length > 0) await keepForgottenLetters(context, [source])
  for (const one of found.flatMap(({ returned }) => returned)) await context.enqueue('mail.returned', one)
  await progress.keepStep(context, {
    sourceId,
    sourceName,
    path,
    place: { uidValidity, lastUid: uids.at(-1)! },
    digests: found.map(({ digest }) => digest),
    taken: found.filter(({ incoming }) => incoming.length > 0).length,
    arrivals: { ...arrivalsOf(accepted), rejected: letters.length },
    skipped: [...found.flatMap(({ skipped }) => skipped ?? []), ...forgotten],
    letters,
  })
}

/** Each once, and none that was dealt with before: a mail without an id is known only when it has been read. */
async function fresh(context: Context, sourceId: string, read: ReadMail[]): Promise<ReadMail[]> {
  const known = await progress.knownMails(
    context,
    sourceId,
    read.map(({ digest }) => digest),
  )
  const once = new Map(read.toReversed().map((one) => [one.digest, one]))
  return [...once.values()].reverse().filter(({ digest }) => !known.has(digest))
}

function knownBy(sourceId: string, { messageId }: MailHead): string[] {
  return messageId ? [digestOf(sourceId, messageId)] : []
}

interface ReadMail {
  head: MailHead
  digest: string
  incoming: Incoming[]
  /** What it says became of mails of ours. */
  returned: MailReturned[]
  skipped?: SkipReason
  letter?: NewDeadLetter
}

/** Fetches one mail and tells what becomes of it; undefined when it is gone meanwhile. */
export async function readMail(
  context: Context,
  reading: Numbered,
  head: MailHead,
): Promise<ReadMail | undefined> {
  const { mailbox, path, connection } = reading
  const { source_id: sourceId } = mailbox
  const digest = digestOf(sourceId, head.messageId ?? `uid:${path}:${reading.uidValidity}:${head.uid}`)
  const setAside = (skipped: SkipReason): ReadMail => ({
    head,
    digest,
    incoming: [],
    returned: [],
    skipped,
    letter: letterAbout(reading, head, skipped),
  })
  if (head.size > mostBytes) return setAside('too-large')
  const source = await connection.source(head.uid)
  if (!source) return undefined
  const mail = await parseMail(source).catch(() => undefined)
  if (!mail) return setAside('unreadable')
  const verdict = takeMail(mail, placeOf(reading, head))
  if ('skipped' in verdict && verdict.skipped === 'no-sender') return setAside('no-sender')
  const own = digestOf(sourceId, head.messageId ?? idOf(mail))
  const returned = returnedBy(mail)
  if ('skipped' in verdict) return { head, digest: own, incoming: [], returned, skipped: verdict.skipped }
  if ('bounced' in verdict) {
    const conversationId = await conversationOfId(context, sourceId, verdict.about)
    const incoming = verdict.bounced.map((one, index) => ({
      ...one,
      messageId: `bounce/${own}/${index}`,
      ...(conversationId && { conversationId }),
    }))
    return { head, digest: own, incoming, returned }
  }
  const { said, person } = verdict
  const conversationId = await conversationOf(context, sourceId, {
    mail,
    person,
    at: new Date(said.occurredAt),
  })
  return { head, digest: own, incoming: [{ ...said, messageId: `mail/${own}`, conversationId }], returned }
}

function placeOf({ mailbox, path }: FolderReading, { arrivedAt }: MailHead): Place {
  return {
    isSentFolder: mailbox.sent_folders.includes(path),
    ownAddresses: mailbox.own_addresses,
    takeLists: mailbox.take_lists,
    arrivedAt,
  }
}

function refusedLetter(
  reading: Numbered,
  found: readonly ReadMail[],
  refused: Incoming,
  { reason, field = '', fix }: { reason: string; field?: string; fix: string },
): NewDeadLetter {
  const { head } = found.find(({ incoming }) => incoming.includes(refused))!
  return { ...letterAbout(reading, head, 'unreadable'), reason, field, fix }
}

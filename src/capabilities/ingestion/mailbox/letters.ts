import { z } from 'zod'
import type { MailHead } from '../../../platform/mail/imap.ts'
import type { NewDeadLetter } from '../dead-letters/store.ts'
import type { SkipReason } from './contract.ts'
import type { FolderReading } from './read-folder.ts'

/** What a dead letter about a mail says of it: where it lies, so that it can be fetched again, and not what is in it. */
export const MailLetter = z.object({
  mail: z.object({
    mailbox: z.uuid(),
    folder: z.string(),
    uidValidity: z.string(),
    uid: z.number(),
    size: z.number(),
    arrivedAt: z.iso.datetime(),
  }),
})
export type MailLetter = z.infer<typeof MailLetter>

export function letterAbout(
  { mailbox, path, uidValidity }: FolderReading & { uidValidity: string },
  { uid, size, arrivedAt }: MailHead,
  skipped: SkipReason,
): NewDeadLetter {
  const { reason, fix } = words[skipped] ?? words.unreadable!
  const mail = {
    mailbox: mailbox.source_id,
    folder: path,
    uidValidity,
    uid,
    size,
    arrivedAt: arrivedAt.toISOString(),
  }
  return { source: mailbox.name, unit: mailbox.unit, reason, field: path, fix, payload: { mail } }
}

const words: Partial<Record<SkipReason, { reason: string; fix: string }>> = {
  'too-large': {
    reason: 'A mail is larger than 25 MB.',
    fix: 'Read it in the mailbox itself. It stays there.',
  },
  'no-sender': {
    reason: 'A mail does not say who sent it.',
    fix: 'Look at it in the mailbox itself. It stays there.',
  },
  unreadable: {
    reason: 'A mail could not be taken apart.',
    fix: 'Look at it in the mailbox itself. It stays there, and can be read again from here.',
  },
}

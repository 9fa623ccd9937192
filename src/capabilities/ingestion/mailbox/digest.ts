import { createHash } from 'node:crypto'
import type { Mail } from '../../../platform/mail/parse-mail.ts'

/** What is remembered of a mail's id: enough to know it again, nothing to read. */
export function digestOf(sourceId: string, id: string): string {
  return createHash('sha256').update(`${sourceId}\n${id}`).digest('base64url').slice(0, 27)
}

/** A mail without an id is told by who wrote it when about what. */
export function idOf({ messageId, from, date, subject, text }: Mail): string {
  return messageId ?? `none:${[from?.address, date?.toISOString(), subject, text.slice(0, 1_000)].join('\n')}`
}

import { headOf } from './bounces.ts'

/** A recipient pressed “this is spam”, and their provider tells whoever sent it (ARF, RFC 5965). */
export interface Complaint {
  /** `abuse`, `fraud`, `opt-out` … */
  kind: string
  /** Of the mail that was complained of. */
  originalMessageId: string | undefined
  /** Where it would have come back to. */
  returnAddress: string | undefined
}

interface Part {
  contentType: string
  content: Buffer
}

/** Undefined for every other mail, and for a report that says it was no spam after all. */
export function complaintOf(parts: readonly Part[]): Complaint | undefined {
  const report = parts.find(({ contentType }) => contentType === 'message/feedback-report')
  if (!report) return undefined
  const said = headOf(report)
  const kind = fieldIn(said, 'feedback-type')?.toLowerCase() ?? 'abuse'
  if (kind === 'not-spam') return undefined
  const original = parts.find(({ contentType }) =>
    /^(?:message\/rfc822|text\/rfc822-headers)$/.test(contentType),
  )
  return {
    kind: kind.slice(0, 40),
    originalMessageId: bare(fieldIn(headOf(original), 'message-id')),
    returnAddress: bare(fieldIn(said, 'original-mail-from'))?.toLowerCase(),
  }
}

function fieldIn(head: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(.+?)[ \\t]*$`, 'im').exec(head)?.[1]
}

function bare(written: string | undefined): string | undefined {
  return /^<?([^<>\s]+)>?$/.exec(written ?? '')?.[1]
}

import type { Mailbox } from '../../mailbox/contract.ts'

/** The settings as a form holds them: lists as lines, a moment as a day. */
export interface Draft {
  host: string
  port: number
  security: Mailbox['security']
  user: string
  secretKind: Mailbox['secretKind']
  secret: string
  folders: string
  sentFolders: string
  ownAddresses: string
  readFrom: string
  everySeconds: number
  takeLists: boolean
}

export const usualPorts: Record<Mailbox['security'], number> = { tls: 993, starttls: 143, none: 143 }

/** Everything from a month ago on, looked at every five minutes where the server does not tell by itself. */
export function emptyDraft(today: Date): Draft {
  const aMonthAgo = new Date(today.getTime() - 30 * 86_400_000)
  return {
    host: '',
    port: 993,
    security: 'tls',
    user: '',
    secretKind: 'password',
    secret: '',
    folders: 'INBOX',
    sentFolders: '',
    ownAddresses: '',
    readFrom: dayOf(aMonthAgo.toISOString()),
    everySeconds: 300,
    takeLists: false,
  }
}

export function draftOf(mailbox: Mailbox): Draft {
  const { host, port, security, user, secretKind, everySeconds, takeLists } = mailbox
  return {
    ...{ host, port, security, user, secretKind, everySeconds, takeLists },
    secret: '',
    folders: mailbox.folders.join('\n'),
    sentFolders: mailbox.sentFolders.join('\n'),
    ownAddresses: mailbox.ownAddresses.join('\n'),
    readFrom: dayOf(mailbox.readFrom),
  }
}

/** What the server is told; without a secret the stored one stays. */
export function settingsOf(draft: Draft) {
  const { secret, folders, sentFolders, ownAddresses, readFrom, ...plain } = draft
  return {
    ...plain,
    ...(secret && { secret }),
    folders: linesOf(folders),
    sentFolders: linesOf(sentFolders),
    ownAddresses: linesOf(ownAddresses),
    readFrom: `${readFrom}T00:00:00.000Z`,
  }
}

/** Folders as the server lists them, put where they belong. */
export function withFolders(draft: Draft, folders: readonly { path: string; use: string | null }[]): Draft {
  const sent = folders.filter(({ use }) => use === '\\Sent').map(({ path }) => path)
  return { ...draft, sentFolders: draft.sentFolders || sent.join('\n') }
}

/** An address that is a user name is surely one's own. */
export function ownFrom(draft: Draft): Draft {
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.user)
  return draft.ownAddresses || !isAddress ? draft : { ...draft, ownAddresses: draft.user.toLowerCase() }
}

function linesOf(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function dayOf(instant: string): string {
  return instant.slice(0, 10)
}

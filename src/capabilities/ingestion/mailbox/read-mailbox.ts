import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { ImapConnection } from '../../../platform/mail/imap.ts'
import { folderMissing, isFolderMissing, type MailTrouble } from '../../../platform/mail/imap-trouble.ts'
import type { Intake } from '../accept.ts'
import { readFolder } from './read-folder.ts'
import type { MailboxOfSource } from './store.ts'

export interface MailboxReading {
  mailbox: MailboxOfSource
  connection: ImapConnection
  signal: AbortSignal
}

/** Reads all folders of a mailbox; one that is missing does not keep the others from being read. Tells what is wrong. */
export async function readMailbox(
  context: Context,
  intake: Intake,
  { mailbox, connection, signal }: MailboxReading,
): Promise<MailTrouble | undefined> {
  let trouble: MailTrouble | undefined
  // The last folder that was opened is the one new mail is waited for in: the first.
  for (const path of foldersOf(mailbox).reverse()) {
    try {
      await readFolder(context, intake, { mailbox, path, connection, signal })
    } catch (error) {
      if (!isFolderMissing(error)) throw error
      const there = await connection.folders()
      trouble = folderMissing(
        path,
        there.map((folder) => folder.path),
      )
    }
  }
  return trouble
}

function foldersOf({ folders, sent_folders }: MailboxOfSource): string[] {
  return [...new Set([...folders, ...sent_folders])]
}

/** Fetches one mail again that could not be taken before, from where it lay. */
export async function openAgain(
  { connection }: Pick<MailboxReading, 'connection'>,
  { folder, uidValidity, uid }: { folder: string; uidValidity: string; uid: number },
) {
  const opened = await connection.open(folder)
  const [head] = opened.uidValidity === uidValidity ? await connection.heads([uid]) : []
  if (head) return head
  throw new Invalid('This mail is no longer where it was.', { fix: 'Look for it in the mailbox itself.' })
}

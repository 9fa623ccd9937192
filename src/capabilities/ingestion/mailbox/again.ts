import type { Context } from '../../../platform/context.ts'
import { connectImap } from '../../../platform/mail/imap.ts'
import type { Intake } from '../accept.ts'
import type { MailLetter } from './letters.ts'
import { readMail } from './read-folder.ts'
import { openAgain } from './read-mailbox.ts'
import { accessOf, findMailbox } from './store.ts'

/** Why a mail still cannot be taken; undefined when it was. */
type Refused = { reason: string; field?: string; fix: string } | undefined

/** Fetches a mail that was set aside once more, and takes it if that is possible now. */
export async function readMailAgain(
  context: Context,
  intake: Intake,
  { mail }: MailLetter,
): Promise<Refused> {
  const mailbox = await findMailbox(context, mail.mailbox)
  const connection = await connectImap(accessOf(context, mailbox))
  try {
    const head = await openAgain({ connection }, mail)
    const reading = { mailbox, path: mail.folder, connection, uidValidity: mail.uidValidity }
    const read = await readMail(context, { ...reading, signal: AbortSignal.timeout(60_000) }, head)
    if (!read || read.letter) return read?.letter
    const source = { name: mailbox.name, unit: mailbox.unit || undefined }
    return (await intake.accept(source, read.incoming)).rejected[0]
  } finally {
    connection.close()
  }
}

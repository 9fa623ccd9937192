import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type { Intake } from '../accept.ts'
import { readMailAgain } from '../mailbox/again.ts'
import { MailLetter } from '../mailbox/letters.ts'
import { readCall } from '../segment/read-call.ts'
import type * as contract from './contract.ts'
import { findDeadLetter, lockDeadLetter, markResolved, unresolved, updateReason } from './store.ts'

export async function listDeadLetters(
  context: Context,
  { source, cursor, limit }: InputOf<typeof contract.listDeadLetters>,
) {
  let page = unresolved(context, { source })
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (cursor) page = page.where('id', '<', cursor)
  const [rows, counted] = await Promise.all([
    page.execute(),
    unresolved(context, { source })
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  const deadLetters = rows
    .slice(0, limit)
    .map(({ id, received_at, source, reason, field, fix, payload }) => ({
      id,
      receivedAt: received_at.toISOString(),
      source,
      reason,
      field,
      fix,
      payload,
    }))
  return { deadLetters, next: rows.length > limit ? deadLetters.at(-1)!.id : null, total: counted.total }
}

/** Reading it again is a job, because it goes through the intake; what is still refused stays, with its reason of today. */
export function retryDeadLetter(context: Context, { id }: InputOf<typeof contract.retryDeadLetter>) {
  return context.transaction(async (tx) => {
    await lockDeadLetter(tx, id)
    await tx.enqueue('ingestion.retry-dead-letter', { id })
    await tx.audit('dead-letter.retried', { subject: id })
    return null
  })
}

/** What was masked stays masked, so a person who was only named by an e-mail address stays unknown. */
export async function readAgain(context: Context, intake: Intake, id: string): Promise<void> {
  const letter = await findDeadLetter(context, id)
  if (!letter) return
  const mail = MailLetter.safeParse(letter.payload)
  if (mail.success) {
    const refused = await readMailAgain(context, intake, mail.data)
    return refused ? updateReason(context, id, { field: '', ...refused }) : markResolved(context, id)
  }
  const source = { name: letter.source, unit: letter.unit || undefined }
  const received = letter.received_at.getTime()
  const read = readCall(letter.payload, {
    type: undefined,
    received,
    sentAt: undefined,
    newMessageId: () => id,
  })
  if ('refused' in read) return updateReason(context, id, read.refused)
  if ('told' in read) await intake.tell(source, [read.told])
  else {
    const [refused] = (await intake.accept(source, [read.incoming])).rejected
    if (refused) return updateReason(context, id, { field: '', ...refused })
  }
  await markResolved(context, id)
}

export function dismissDeadLetter(context: Context, { id }: InputOf<typeof contract.dismissDeadLetter>) {
  return context.transaction(async (tx) => {
    await lockDeadLetter(tx, id)
    await markResolved(tx, id)
    await tx.audit('dead-letter.dismissed', { subject: id })
    return null
  })
}

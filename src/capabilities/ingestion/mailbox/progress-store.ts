import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { type NewDeadLetter, saveDeadLetters } from '../dead-letters/store.ts'
import { addArrivals } from '../sources/store.ts'
import type { SkipReason } from './contract.ts'

/** How far a folder is read. */
export interface FolderPlace {
  uidValidity: string
  lastUid: number
}

export async function placeIn(
  { db }: Context,
  sourceId: string,
  path: string,
): Promise<FolderPlace | undefined> {
  const row = await db
    .selectFrom('mailbox_folders')
    .select(['uid_validity', 'last_uid'])
    .where('source_id', '=', sourceId)
    .where('path', '=', path)
    .executeTakeFirst()
  return row && { uidValidity: row.uid_validity, lastUid: row.last_uid }
}

/** Which of these mails were dealt with before. */
export async function knownMails({ db }: Context, sourceId: string, digests: string[]): Promise<Set<string>> {
  if (digests.length === 0) return new Set()
  const rows = await db
    .selectFrom('mailbox_mails')
    .select('digest')
    .where('source_id', '=', sourceId)
    .where('digest', 'in', digests)
    .execute()
  return new Set(rows.map(({ digest }) => digest))
}

/** What was done with some mails of one folder. */
export interface Step {
  sourceId: string
  sourceName: string
  path: string
  place: FolderPlace
  digests: readonly string[]
  taken: number
  arrivals: { received: number; duplicates: number; rejected: number }
  skipped: readonly SkipReason[]
  letters: readonly NewDeadLetter[]
}

/** Goes on: only now, after all of it is durable, is the folder read that far. */
export function keepStep(context: Context, step: Step): Promise<void> {
  const { sourceId, digests, skipped, taken, letters } = step
  return context.transaction(async (tx) => {
    await keepDigests(tx, sourceId, digests)
    await countSkips(tx, sourceId, skipped)
    if (letters.length > 0) await saveDeadLetters(tx.db, letters, tx.now())
    if (taken > 0) {
      await tx.db
        .updateTable('mailboxes')
        .set({ taken: sql`taken + ${taken}` })
        .where('source_id', '=', sourceId)
        .execute()
    }
    const { received, rejected } = step.arrivals
    if (received + rejected > 0)
      await addArrivals(tx.db, [{ name: step.sourceName, ...step.arrivals }], tx.now())
    await keepPlace(tx, step)
  })
}

async function keepDigests({ db, now }: Context, sourceId: string, digests: readonly string[]) {
  if (digests.length === 0) return
  await db
    .insertInto('mailbox_mails')
    .values(digests.map((digest) => ({ source_id: sourceId, digest, read_at: now() })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function countSkips({ db, now }: Context, sourceId: string, skipped: readonly SkipReason[]) {
  for (const [reason, mails] of Map.groupBy(skipped, (reason) => reason)) {
    await db
      .insertInto('mailbox_skips')
      .values({ source_id: sourceId, reason, mails: mails.length, last_at: now() })
      .onConflict((conflict) =>
        conflict
          .columns(['source_id', 'reason'])
          .doUpdateSet({ mails: sql`mailbox_skips.mails + excluded.mails`, last_at: now() }),
      )
      .execute()
  }
}

export async function keepPlace(
  { db }: Context,
  { sourceId, path, place }: Pick<Step, 'sourceId' | 'path' | 'place'>,
): Promise<void> {
  const { uidValidity: uid_validity, lastUid: last_uid } = place
  await db
    .insertInto('mailbox_folders')
    .values({ source_id: sourceId, path, uid_validity, last_uid })
    .onConflict((conflict) => conflict.columns(['source_id', 'path']).doUpdateSet({ uid_validity, last_uid }))
    .execute()
}

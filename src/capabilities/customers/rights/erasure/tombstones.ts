import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import { type Identity, keyOf } from '../../identify/identities.ts'

interface TombstoneRow {
  digest: Buffer
  erasure_id: string
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    tombstones: TombstoneRow
  }
}

/** Devices are shared by several people, and a name is nobody's own: neither keeps others out. */
const kept: readonly string[] = ['userId', 'email', 'external', 'phone', 'anonymousId']

/** Tells whether somebody is meant, and to nobody who they are; without the salt it tells nothing. */
export function digestOf(salt: Buffer, identity: { kind: string; value: string }): Buffer {
  return createHmac('sha256', salt)
    .update(keyOf(identity as Identity))
    .digest()
}

/** From now on whoever comes with one of these is turned away. May run again. */
export function raiseTombstones(
  context: Context,
  erasureId: string,
  identities: readonly { kind: string; value: string }[],
): Promise<void> {
  return context.transaction(async (tx) => {
    const salt = await changedSalt(tx)
    const rows = identities
      .filter(({ kind }) => kept.includes(kind))
      .map((identity) => ({ digest: digestOf(salt, identity), erasure_id: erasureId }))
    if (rows.length === 0) return
    await tx.db
      .insertInto('tombstones')
      .values(rows)
      .onConflict((known) => known.column('digest').doNothing())
      .execute()
  })
}

/** Takes away all tombstones of the person this identity was one of; undefined where nobody like that was forgotten. */
export async function liftTombstones(tx: Context, identity: { kind: string; value: string }) {
  const salt = await changedSalt(tx)
  const found = await tx.db
    .selectFrom('tombstones')
    .select('erasure_id')
    .where('digest', '=', digestOf(salt, identity))
    .executeTakeFirst()
  if (!found) return undefined
  await tx.db.deleteFrom('tombstones').where('erasure_id', '=', found.erasure_id).execute()
  return found.erasure_id
}

/** Says that the tombstones change, and gives the salt; changes take turns by this row. */
async function changedSalt({ db }: Context): Promise<Buffer> {
  const { tombstone_salt } = await db
    .updateTable('privacy_settings')
    .set({ tombstones_version: sql<number>`tombstones_version + 1` })
    .returning('tombstone_salt')
    .executeTakeFirstOrThrow()
  return tombstone_salt
}

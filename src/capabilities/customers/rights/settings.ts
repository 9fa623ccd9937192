import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'

interface PrivacyRow {
  single: boolean
  grace_days: number
  link_days: number
  tombstone_salt: Buffer
  tombstones_version: number
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    privacy_settings: PrivacyRow
  }
}

export function privacySettings({ db }: Pick<Context, 'db'>) {
  return db.selectFrom('privacy_settings').selectAll().executeTakeFirstOrThrow()
}

export async function showPrivacy(context: Context) {
  const { grace_days, link_days } = await privacySettings(context)
  const counted = await sql<{ n: number }>`SELECT count(DISTINCT erasure_id) AS n FROM tombstones`.execute(
    context.db,
  )
  return { graceDays: grace_days, linkDays: link_days, forgotten: counted.rows[0]?.n ?? 0 }
}

/** Whoever asked already keeps the time they were promised. */
export function changePrivacy(context: Context, wanted: InputOf<typeof contract.changePrivacy>) {
  return context.transaction(async (tx) => {
    const { grace_days, link_days } = await privacySettings(tx)
    await tx.db
      .updateTable('privacy_settings')
      .set({ grace_days: wanted.graceDays, link_days: wanted.linkDays })
      .execute()
    const before = { graceDays: grace_days, linkDays: link_days }
    await tx.audit('privacy.changed', { before, after: wanted })
    return wanted
  })
}

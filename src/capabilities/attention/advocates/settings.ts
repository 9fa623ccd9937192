import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Invalid, Problem } from '../../../platform/errors.ts'
import { AdvocateSettings } from './contract.ts'

/** Until the company says otherwise: rarely, and only whoever agreed to be written to. */
export const usualSettings: AdvocateSettings = {
  momentDays: 21,
  restDays: 180,
  perWeek: 25,
  purpose: 'marketing',
  reviewLink: '',
  referralLink: '',
}

export async function advocateSettings({ db }: Pick<Context, 'db'>): Promise<AdvocateSettings> {
  const { rows } = await sql<{ settings: unknown }>`SELECT settings FROM advocate_settings`.execute(db)
  return rows[0] ? AdvocateSettings.parse(rows[0].settings) : usualSettings
}

export function changeAdvocateSettings(
  context: Context,
  settings: AdvocateSettings,
): Promise<AdvocateSettings> {
  return context.transaction(async (tx) => {
    if (tx.actor.units !== 'all')
      throw new Problem(403, 'This holds for all units, and you see only some.', {
        fix: 'Ask somebody who sees all of them.',
      })
    await checkPurpose(tx, settings.purpose)
    const before = await advocateSettings(tx)
    await sql`INSERT INTO advocate_settings (settings, changed_at) VALUES (${JSON.stringify(settings)}::jsonb, ${tx.now()})
      ON CONFLICT (only_one) DO UPDATE SET settings = excluded.settings, changed_at = excluded.changed_at`.execute(
      tx.db,
    )
    await tx.audit('advocates.settings-changed', { before, after: settings })
    return settings
  })
}

async function checkPurpose({ db }: Context, purpose: string) {
  const { rows } = await sql`SELECT FROM consent_purposes WHERE id = ${purpose} AND ended_at IS NULL`.execute(
    db,
  )
  if (rows.length === 0)
    throw new Invalid(`There is no purpose “${purpose}”.`, {
      field: 'purpose',
      fix: 'Choose one of the purposes under Settings, Privacy.',
    })
}

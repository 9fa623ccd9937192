import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'

const Weight = z.number().int().min(0).max(100)
const Days = z.number().int().min(0).max(3_650)

/** How data are held to be good; everything has a default, so that nothing has to be set up. */
export const QualitySettings = z.object({
  /** Points of a hundred that a customer earns for a field: it is there, it is valid, it is theirs alone, it is fresh. */
  weights: z
    .object({ there: Weight, valid: Weight, unique: Weight, fresh: Weight })
    .refine((weights) => Object.values(weights).some((weight) => weight > 0), 'At least one has to count.')
    .default({ there: 40, valid: 30, unique: 15, fresh: 15 }),
  /** After so many days without being told again a value is old; 0: it never is. */
  staleDays: Days.default(365),
  /** The same for single fields. */
  staleDaysOf: z.record(z.string().min(1).max(100), Days).default({ name: 0, birthday: 0, company: 730 }),
  /** Traits that matter beside the usual ones, and what they hold. */
  important: z
    .array(
      z.object({
        trait: z.string().trim().min(1).max(100),
        kind: z.enum(['text', 'number', 'date', 'hours', 'email', 'phone']).default('text'),
        isUnique: z.boolean().default(false),
      }),
    )
    .max(30)
    .default([]),
})
export type QualitySettings = z.infer<typeof QualitySettings>

export async function qualitySettings({ db }: Pick<Context, 'db'>): Promise<QualitySettings> {
  const row = await db.selectFrom('quality_settings').select('settings').executeTakeFirst()
  return QualitySettings.parse(row?.settings ?? {})
}

/** Everything is checked anew with them. */
export function changeQualitySettings(context: Context, settings: QualitySettings): Promise<QualitySettings> {
  return context.transaction(async (tx) => {
    const before = await qualitySettings(tx)
    const row = { settings: JSON.stringify(settings), changed_by: tx.actor.id, changed_at: tx.now() }
    await tx.db
      .insertInto('quality_settings')
      .values(row)
      .onConflict((known) => known.column('single').doUpdateSet(row))
      .execute()
    await tx.audit('quality.settings-changed', { before, after: settings })
    await tx.enqueue('quality.check', { isAsked: true })
    return settings
  })
}

import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { SurveySettings } from '../definitions/settings.ts'
import type { Rules } from './rules.ts'

const Hour = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'a time of the day such as 09:00')

/** How often and when people may be asked at all, whatever the survey. */
export const ContactRules = z
  .object({
    /** Days in which whoever was asked anything is left in peace. */
    quarantineDays: z.number().int().min(0).max(730).default(30),
    /** Invitations to one person within 365 days; null for no limit. */
    mostInYear: z.number().int().min(1).max(365).nullable().default(6),
    /** Between these hours of the day something may go out. */
    from: Hour.default('09:00'),
    until: Hour.default('19:00'),
    /** Days of the week something may go out on: 1 is Monday, 7 is Sunday. */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5, 6]),
  })
  .refine(({ from, until }) => from < until, {
    message: 'The hours end before they begin.',
    path: ['until'],
  })
export type ContactRules = z.infer<typeof ContactRules>

interface ContactRulesTable {
  single: boolean
  rules: unknown
  changed_by: string
  changed_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    contact_rules: ContactRulesTable
  }
}

/** The company's rules; careful ones until somebody sets others. */
export async function contactRules({ db }: Pick<Context, 'db'>): Promise<ContactRules> {
  const row = await db.selectFrom('contact_rules').select('rules').executeTakeFirst()
  return ContactRules.parse(row?.rules ?? {})
}

export async function saveContactRules({ db, actor, now }: Context, rules: ContactRules): Promise<void> {
  const columns = { rules: JSON.stringify(rules), changed_by: actor.name, changed_at: now() }
  await db
    .insertInto('contact_rules')
    .values({ single: true, ...columns })
    .onConflict((known) => known.column('single').doUpdateSet(columns))
    .execute()
}

/** The company's rules as they hold for one survey. */
export function rulesFor(
  { quarantineDays, mostInYear }: ContactRules,
  settings: Pick<SurveySettings, 'quarantineDays' | 'recurrenceDays'>,
  sampleShare: number,
): Rules {
  return {
    quarantineDays: settings.quarantineDays ?? quarantineDays,
    recurrenceDays: settings.recurrenceDays,
    mostInYear,
    sampleShare,
  }
}

import { z } from 'zod'
import { roles } from '../../access/index.ts'
import { casePriorities } from '../case.ts'

/** Minutes of a day, `HH:MM` as a clock on the wall shows them; `24:00` is its end. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as 09:00')

const Span = z
  .object({ from: Time, until: Time })
  .refine(({ from, until }) => from < until, 'These hours end before they begin.')

const Hours = z
  .array(Span)
  .max(6)
  .refine(
    (spans) => spans.every(({ from }, index) => index === 0 || spans[index - 1]!.until <= from),
    'Name the hours of a day in their order, without overlap.',
  )

/** Something that people choose from: the key is kept, the name is shown and may be reworded. */
const Choice = z.object({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'small letters, digits and dashes'),
  name: z.string().trim().min(1).max(120),
})
const Choices = z.array(Choice).min(1).max(100).refine(distinct, 'Each key may stand once.')

const Target = z.object({
  priority: z.enum(casePriorities),
  /** Business hours until the customer is first reached, and until it is solved. */
  contactHours: z.number().gt(0).max(2_000),
  solutionHours: z.number().gt(0).max(2_000),
})

const Budget = z.object({
  role: z.enum(roles),
  /** What one person may give by themselves in so many days; null for no limit. */
  amount: z.number().min(0).max(1_000_000).nullable(),
  perDays: z.number().int().min(1).max(366),
})

export const CaseSettings = z.object({
  /** Of the business hours; empty for the organisation's own. */
  zone: z.string().max(60).refine(isZone, 'a time zone such as Europe/Berlin, or empty'),
  /** Monday first; a day without hours is a day off. */
  hours: z
    .array(Hours)
    .length(7)
    .refine((days) => days.some((spans) => spans.length > 0), 'Somebody has to work some time.'),
  holidays: z.array(z.object({ date: z.iso.date(), name: z.string().trim().max(120) })).max(400),
  targets: z.array(Target).length(casePriorities.length),
  /** After so many tries in vain the first contact counts as made. */
  triesThatCount: z.number().int().min(1).max(20),
  /** Business hours after a case is overdue until managers are told, and told again. */
  escalateAfterHours: z.number().gt(0).max(500),
  rootCauses: Choices,
  outcomes: Choices,
  remedies: Choices,
  /** Of all budgets and remedies: ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency such as EUR'),
  budgets: z.array(Budget).max(roles.length),
  /** Days until somebody looks after a solved case, as it is proposed. */
  followUpDays: z.number().int().min(1).max(366),
  reask: z.object({
    /** Which survey asks whether it is solved; null: nobody is asked. */
    surveyId: z.uuid().nullable(),
    channel: z.enum(['email', 'text']),
    afterHours: z
      .number()
      .min(0)
      .max(24 * 60),
    /** An answer at or below this share of its scale opens the case again: 0.4 of 0 to 10 is 4. */
    unhappyUpTo: z.number().min(0).max(1),
  }),
})
export type CaseSettings = z.infer<typeof CaseSettings>

function distinct(choices: readonly { key: string }[]) {
  return new Set(choices.map(({ key }) => key)).size === choices.length
}

function isZone(zone: string) {
  if (zone === '') return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

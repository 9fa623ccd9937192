import { z } from 'zod'

/** A text by language: two letters → words. */
const Words = z.record(z.string().min(2).max(10), z.string().max(2_000))

/** How a survey is asked, beside what it asks. Kept with the survey, not with its versions: it may change while it is open. */
export const SurveySettings = z.object({
  /** What earlier answers changed, said when people are thanked. */
  changed: Words.default({}),
  /** Days in which whoever was asked anything is left in peace; null for the company's own rule. */
  quarantineDays: z.number().int().min(0).max(730).nullable().default(null),
  /** Days after which the same person may be asked this survey again. */
  recurrenceDays: z.number().int().min(0).max(730).default(90),
  /** Which survey asks where two would: 1 gives way to all, 5 to none. */
  priority: z.number().int().min(1).max(5).default(3),
  /** Share of those who fit that is asked, drawn by chance. */
  sampleShare: z.number().gt(0).max(1).default(1),
  /** Days after which whoever has not answered is reminded, once; null for never. */
  reminderDays: z.number().int().min(1).max(30).nullable().default(3),
  /** Whether what somebody left unfinished counts. */
  countsPartial: z.boolean().default(true),
  /** Hours after which an unfinished passage is taken to be left for good. */
  partialAfterHours: z.number().int().min(1).max(720).default(24),
  /** How many answers are hoped for: what the expected margin of error is worked out from. */
  plannedAnswers: z.number().int().min(1).max(10_000_000).nullable().default(null),
})
export type SurveySettings = z.infer<typeof SurveySettings>

import { z } from 'zod'
import { caseKinds } from '../case.ts'
import { playbookKinds, stepTakers } from './playbook.ts'

const Line = (most: number) => z.string().trim().min(1).max(most)
const Key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'Small letters, digits and hyphens.')

export const Step = z.object({
  id: Key,
  title: Line(200),
  how: z.string().trim().max(2_000),
  who: z.enum(stepTakers),
  withinHours: z.number().min(0).max(8_760).nullable(),
})

export const Draft = z.object({
  id: Key,
  name: Line(120),
  language: z.string().regex(/^[a-z]{2}$/, 'Two letters, such as en.'),
  subject: z.string().trim().max(300),
  text: Line(10_000),
})

/** What can be written in a playbook. */
export const PlaybookWords = z.object({
  name: Line(120),
  kind: z.enum(playbookKinds),
  caseKinds: z.array(z.enum(caseKinds)).min(1, 'Choose for which cases it is.'),
  signs: z.string().trim().max(2_000),
  steps: z
    .array(Step)
    .min(1, 'A playbook needs a step.')
    .max(30)
    .refine(isDistinct, 'Two steps have the same id.'),
  drafts: z.array(Draft).max(20).refine(isDistinct, 'Two drafts have the same id.'),
})

export const PlaybookShown = PlaybookWords.extend({
  id: z.uuid(),
  /** It comes with Attune; `isChanged`: the company put it in other words. */
  isReady: z.boolean(),
  isChanged: z.boolean(),
  /** Offered no longer. */
  isOff: z.boolean(),
  /** 0: never changed here. */
  revision: z.number(),
  /** In how many cases it was begun. */
  used: z.number(),
})
export type PlaybookShown = z.infer<typeof PlaybookShown>

const Instant = z.iso.datetime()

const StepTaken = Step.extend({
  /** When it should be done; null: whenever it fits. */
  dueAt: Instant.nullable(),
  isLate: z.boolean(),
  taken: z
    .object({ outcome: z.enum(['done', 'skipped']), at: Instant, by: z.string().nullable() })
    .nullable(),
})

/** A playbook that was begun in a case. */
export const Run = z.object({
  id: z.uuid(),
  playbookId: z.uuid(),
  name: z.string(),
  startedAt: Instant,
  startedBy: z.string().nullable(),
  stoppedAt: Instant.nullable(),
  steps: z.array(StepTaken),
})
export type Run = z.infer<typeof Run>

/** One thing that speaks for a playbook. */
export const SuggestionReason = z.object({
  /** As people read it: `Wrote 4 times in 30 days`. */
  words: z.string(),
  /** Words of the customer that say so; empty where it is read from what happened. */
  quotes: z.array(z.string()),
  points: z.number(),
})

export const Suggestion = z.object({
  playbookId: z.uuid(),
  name: z.string(),
  points: z.number(),
  reasons: z.array(SuggestionReason),
})
export type Suggestion = z.infer<typeof Suggestion>

/** A draft with what is known of the customer filled in. */
export const FilledDraft = z.object({
  playbookId: z.uuid(),
  draftId: z.string(),
  name: z.string(),
  language: z.string(),
  /** It is in the customer's language. */
  isTheirs: z.boolean(),
  subject: z.string(),
  text: z.string(),
  /** What is not known stands in square brackets: these, as they stand there. */
  missing: z.array(z.string()),
  /** What was filled in, and what it was taken for. */
  filled: z.array(z.object({ field: z.string(), value: z.string() })),
})
export type FilledDraft = z.infer<typeof FilledDraft>

function isDistinct(parts: readonly { id: string }[]): boolean {
  return new Set(parts.map(({ id }) => id)).size === parts.length
}

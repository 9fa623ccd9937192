import { z } from 'zod'
import { Filter } from '../../customers/index.ts'

/** A word of a language: `de`, `pt-BR`. */
const Language = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})?$/, 'a language such as en')

/** What the message says around the first question, in one language. `{name}` and what else is known stand for themselves. */
export const Wording = z.object({
  /** Of a mail; short messages have none. */
  subject: z.string().trim().max(200).default(''),
  words: z.string().trim().min(1).max(2_000),
})
export type Wording = z.infer<typeof Wording>

/** What is written, by language; the first is for whoever reads none of the others. */
export const Wordings = z
  .record(Language, Wording)
  .refine((all) => Object.keys(all).length > 0, 'Write the message in one language at least.')
export type Wordings = z.infer<typeof Wordings>

export const channels = ['email', 'sms', 'whatsapp'] as const
export const Channel = z.enum(channels)

/** Whom a sending means. */
export const Whom = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('customers'),
    /** Of this segment, and meeting the filter; everybody where neither is told. */
    segment: z.uuid().optional(),
    filter: Filter.default([]),
  }),
  z.object({
    kind: z.literal('file'),
    /** What the file is called, for whoever looks at the sending later. */
    name: z.string().trim().min(1).max(200),
  }),
])
export type Whom = z.infer<typeof Whom>

/** Everything about a sending that is decided before anything leaves. */
export const SendPlan = z.object({
  whom: Whom,
  channel: Channel.default('email'),
  /** Nothing leaves before; null for as soon as it is started. */
  startsAt: z.iso.datetime().nullable().default(null),
  /** By whose clock the hours of the day count. */
  clock: z.enum(['organisation', 'recipient']).default('recipient'),
  /** At most so many are asked, drawn by lot from those who could be; null for all. */
  mostAsked: z.number().int().min(1).nullable().default(null),
  /** A share of those who could be asked, drawn by lot; null for the survey's own. */
  sampleShare: z.number().gt(0).max(1).nullable().default(null),
  /** At most so many a day, so that answers can be looked after; null for all at once. */
  perDay: z.number().int().min(1).nullable().default(null),
  /** Days after which whoever has not answered is reminded, once; null for never. */
  reminderDays: z.number().int().min(1).max(30).nullable().default(3),
  /** With two or three, people are divided between them by lot, to see which is answered more. */
  variants: z.array(Wordings).min(1).max(3),
})
export type SendPlan = z.infer<typeof SendPlan>

/** What variants are called: A, B, C; nothing where there is only one. */
export function variantName(index: number, of: number): string {
  return of === 1 ? '' : String.fromCharCode(65 + index)
}

import { z } from 'zod'
import { Filter } from '../../customers/index.ts'
import { caseKinds, casePriorities } from '../case.ts'

/** What happens that opens a case. */
export const When = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('low-score'),
    /** The scale, such as `nps`; as scores name them. */
    scale: z.string().trim().min(1).max(60),
    /** This answer or a worse one, on its scale. */
    orWorse: z.number(),
  }),
  /** What a customer wrote is angry; with `worth` only of customers who are worth something. */
  z.object({ kind: z.literal('anger') }),
  z.object({
    kind: z.literal('broken-promise'),
    /** Days late at least. */
    daysLate: z.number().int().min(1).max(365).default(1),
    /** So many in a row. */
    inARow: z.number().int().min(1).max(20).default(1),
  }),
  z.object({ kind: z.literal('churn-words') }),
  z.object({
    kind: z.literal('ignored-question'),
    /** Hours, counted by the clock on the wall, since it was asked. */
    hours: z.number().min(1).max(720).default(24),
  }),
  z.object({
    kind: z.literal('journey-failure'),
    journeyId: z.uuid(),
    outcomes: z
      .array(z.enum(['failure', 'given up']))
      .min(1)
      .default(['failure']),
  }),
])
export type When = z.infer<typeof When>

export const Rule = z.object({
  name: z.string().trim().min(1).max(120),
  isOn: z.boolean().default(true),
  when: When,
  /** Only what meets it: unit, product, a segment of customers. */
  filter: Filter.default([]),
  /** Only customers who spent so much within a year, in the currency of the settings; null for all. */
  worth: z.number().gt(0).nullable().default(null),
  opens: z
    .object({
      kind: z.enum(caseKinds).default('recovery'),
      priority: z.enum(casePriorities).default('normal'),
      /** What whoever takes it has to know about; empty: anybody may. */
      skill: z.string().trim().toLowerCase().max(60).default(''),
    })
    .prefault({}),
  /** Days after a case of the same customer was solved in which the rule opens no other. */
  quietDays: z.number().int().min(0).max(365).default(7),
  /** More than so many in a day are not opened, and managers are told. */
  mostPerDay: z.number().int().min(1).max(10_000).default(50),
})
export type Rule = z.infer<typeof Rule>

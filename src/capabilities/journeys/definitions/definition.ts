import { z } from 'zod'
import { RuleConditions } from '../../touchpoints/index.ts'

/** Any of these; within one of them all sentences hold. Empty: nothing fits. */
const AnyOf = z.array(RuleConditions).max(20)

/**
 * Which way the interactions of a customer are followed: all of them, those about one order, within one conversation or one
 * visit, or with one value of a property (`property:claim`).
 */
const CaseNotion = z.union([
  z.enum(['customer', 'order', 'conversation', 'session']),
  z.string().regex(/^property:[^.`\\'"\p{Cc}]{1,60}$/u, 'Write it as property:NAME.'),
])
export type CaseNotion = z.infer<typeof CaseNotion>

/** A step with a name of its own: whatever fits is called so. The first that fits counts. */
const NamedStep = z.object({ name: z.string().trim().min(1).max(80), when: AnyOf.min(1) })

/**
 * What a journey is: a need of the customer's, from where it begins to where it is met or missed.
 *
 * Answers and reviews are never steps: they tell how the step before them felt. Our replies within a conversation are no
 * steps either: they belong to the contact. Several messages of one contact are one step.
 */
export const Definition = z.object({
  case: CaseNotion,
  /** What belongs in it; empty: everything of the case. */
  belongs: AnyOf,
  steps: z.array(NamedStep).max(60).default([]),
  /** What a step without a name of its own is called by, or that it is left out. Contacts are called by their channel. */
  otherwise: z.enum(['name', 'touchpoint', 'leave out']).default('name'),
  /** Where one begins; empty: with the first thing that belongs. */
  start: AnyOf,
  success: AnyOf,
  failure: AnyOf,
  /** After so many days without anything it is given up; until then it is open. */
  timeoutDays: z.number().int().min(1).max(730),
})
export type Definition = z.infer<typeof Definition>

/** How a journey ended: the need was met, was missed, nothing came any more, or it goes on. */
export const outcomes = ['success', 'failure', 'given up', 'open'] as const
export type Outcome = (typeof outcomes)[number]

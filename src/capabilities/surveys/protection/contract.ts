import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { ContactRules } from './contact-rules.ts'
import { reasons } from './reasons.ts'

const Reason = z.enum(reasons)
const Counted = z.object({ reason: Reason, n: z.number() })

export const showProtection = endpoint({
  get: '/api/contact-protection',
  needs: 'surveys:read',
  summary: 'How often people may be asked, how often they were, and who was left in peace and why',
  input: z.object({}),
  output: z.object({
    rules: ContactRules,
    /** Within the last 30 days, across all surveys. */
    asked: z.number(),
    people: z.number(),
    /** Most invitations one person got within 365 days. */
    mostToOne: z.number(),
    leftOut: z.array(Counted),
    surveys: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        priority: z.number(),
        quarantineDays: z.number(),
        recurrenceDays: z.number(),
        asked: z.number(),
        waiting: z.number(),
        leftOut: z.array(Counted),
      }),
    ),
  }),
})

export const saveProtection = endpoint({
  put: '/api/contact-protection',
  needs: 'surveys:manage',
  summary: 'Sets how often and when people may be asked at all',
  input: z.object({ rules: ContactRules }),
  output: z.null(),
})

export const showAskedOf = endpoint({
  get: '/api/customers/:id/invitations',
  needs: 'customers:read',
  summary: 'What one customer was asked, and what not and why, the latest first',
  input: z.object({ id: z.uuid() }),
  output: z.object({
    invitations: z.array(
      z.object({
        survey: z.string(),
        surveyId: z.uuid(),
        channel: z.string(),
        state: z.string(),
        reason: Reason.nullable(),
        at: z.iso.datetime(),
      }),
    ),
  }),
})

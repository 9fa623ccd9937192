import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

export const DeadLetter = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  source: z.string(),
  reason: z.string(),
  /** Where in the payload, such as `batch.3.event`. */
  field: z.string(),
  fix: z.string(),
  /** What came in, personal data masked. */
  payload: z.unknown(),
})
export type DeadLetter = z.infer<typeof DeadLetter>

export const listDeadLetters = endpoint({
  get: '/api/dead-letters',
  needs: 'sources:read',
  summary: 'What could not be understood, newest first, with why and how to mend it',
  input: z.object({
    source: z.string().optional(),
    /** `next` of the page before. */
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ deadLetters: z.array(DeadLetter), next: z.uuid().nullable(), total: z.number() }),
})

export const retryDeadLetter = endpoint({
  post: '/api/dead-letters/:id/retry',
  needs: 'sources:write',
  summary:
    'Read it again in the background, as Attune understands it now; it leaves the list when it is understood',
  input: z.object({ id: z.uuid() }),
  output: z.null(),
  status: 204,
})

export const dismissDeadLetter = endpoint({
  delete: '/api/dead-letters/:id',
  needs: 'sources:write',
  summary: 'Take it off the list',
  input: z.object({ id: z.uuid() }),
  output: z.null(),
  status: 204,
})

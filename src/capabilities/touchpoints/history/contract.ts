import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

/** Rules applied to what happened before them. */
export const Application = z.object({
  id: z.uuid(),
  status: z.enum(['running', 'done', 'cancelled', 'failed']),
  /** 0 to 1. */
  progress: z.number(),
  changed: z.number(),
  startedBy: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  error: z.string().nullable(),
})
export type Application = z.infer<typeof Application>

const History = z.object({
  /** Whether everything that happened is recognised as it would be now. */
  isUpToDate: z.boolean(),
  /** The one that runs, or the last one. */
  application: Application.nullable(),
})

export const showHistory = endpoint({
  get: '/api/touchpoint-history',
  needs: 'touchpoints:read',
  summary: 'Whether the rules of today have been applied to the past, and how far that is',
  input: z.object({}),
  output: History,
})

export const applyToHistory = endpoint({
  post: '/api/touchpoint-history',
  needs: 'touchpoints:write',
  summary: 'Apply the rules of today to everything that happened, in the background',
  input: z.object({}),
  output: History,
  status: 202,
})

export const cancelApplication = endpoint({
  delete: '/api/touchpoint-history',
  needs: 'touchpoints:write',
  summary: 'Stop applying the rules to the past; what is done stays, and can be gone on with',
  input: z.object({}),
  output: z.null(),
  status: 204,
})

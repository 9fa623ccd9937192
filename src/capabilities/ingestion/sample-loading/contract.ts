import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

export const sampleStatuses = ['absent', 'loading', 'present', 'removing'] as const

/** The invented company: whether it is here, and how far loading or removing has come. */
export const Sample = z.object({
  status: z.enum(sampleStatuses),
  /** 0 to 1. */
  progress: z.number(),
  interactions: z.number(),
  /** The day its twelve months end. */
  until: z.iso.date().nullable(),
})
export type Sample = z.infer<typeof Sample>

const nothing = z.object({})

export const showSample = endpoint({
  get: '/api/sample',
  needs: 'signed-in',
  summary: 'Whether the invented sample company is loaded',
  input: nothing,
  output: Sample,
})

export const loadSample = endpoint({
  post: '/api/sample',
  needs: 'sources:manage',
  summary: 'Load twelve months of an invented web shop, to look around',
  input: nothing,
  output: Sample,
  status: 202,
})

export const removeSample = endpoint({
  delete: '/api/sample',
  needs: 'sources:manage',
  summary: 'Remove the sample company with all it brought',
  input: nothing,
  output: Sample,
  status: 202,
})

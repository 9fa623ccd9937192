import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Filter } from './filter.ts'

export const Segment = z.object({
  id: z.uuid(),
  name: z.string(),
  filter: Filter,
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
})
export type Segment = z.infer<typeof Segment>

const Named = z.object({ name: z.string().trim().min(1).max(80), filter: Filter.min(1) })

export const listSegments = endpoint({
  get: '/api/segments',
  needs: 'segments:read',
  summary: 'Saved filters, by name',
  input: z.object({}),
  output: z.object({ segments: z.array(Segment) }),
})

export const createSegment = endpoint({
  post: '/api/segments',
  needs: 'segments:write',
  summary: 'Save a filter under a name',
  input: Named,
  output: Segment,
  status: 201,
})

export const changeSegment = endpoint({
  put: '/api/segments/:id',
  needs: 'segments:write',
  summary: 'Change a saved filter',
  input: Named.extend({ id: z.uuid() }),
  output: Segment,
})

export const deleteSegment = endpoint({
  delete: '/api/segments/:id',
  needs: 'segments:write',
  summary: 'Remove a saved filter',
  input: z.object({ id: z.uuid() }),
  output: z.null(),
  status: 204,
})

/** What people can choose from in a filter: the values that occur, most frequent first, and the trait names. */
export const listFilterValues = endpoint({
  get: '/api/filter-values',
  needs: 'segments:read',
  summary: 'Values that occur, for building filters',
  input: z.object({}),
  output: z.object({
    fields: z.array(
      z.object({ field: z.string(), values: z.array(z.object({ value: z.string(), n: z.number() })) }),
    ),
  }),
})

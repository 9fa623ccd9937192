import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

export const SourceKind = z.enum(['segment', 'import', 'sample', 'webhook', 'mailbox'])

export const SourceShown = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: SourceKind,
  unit: z.string(),
  /** The end of the write key, to recognise it by. */
  writeKeyLast4: z.string().nullable(),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  lastReceivedAt: z.iso.datetime().nullable(),
  received: z.number(),
  rejected: z.number(),
  duplicates: z.number(),
  /** `waiting`: nothing came yet. */
  state: z.enum(['working', 'waiting', 'trouble', 'paused', 'revoked']),
  /** Deliveries that wait for somebody to look at them. */
  failed: z.number(),
  trouble: z.object({ message: z.string(), fix: z.string(), since: z.iso.datetime() }).nullable(),
  /** When it is read or tried again; null where nothing is planned. */
  nextAt: z.iso.datetime().nullable(),
})
export type SourceShown = z.infer<typeof SourceShown>

export const listSources = endpoint({
  get: '/api/sources',
  needs: 'sources:read',
  summary: 'Where interactions come from, with what arrived last',
  input: z.object({}),
  output: z.object({ sources: z.array(SourceShown) }),
})

export const createSource = endpoint({
  post: '/api/sources',
  needs: 'sources:manage',
  summary: 'A new write key for a Segment client; the key is shown this once',
  input: z.object({
    name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens, such as web-shop'),
    unit: z.string().max(63).default(''),
  }),
  output: SourceShown.extend({ writeKey: z.string() }),
  status: 201,
})

export const revokeSource = endpoint({
  delete: '/api/sources/:id',
  needs: 'sources:manage',
  summary: 'Revoke a write key; what arrived stays',
  input: z.object({ id: z.uuid() }),
  output: z.null(),
  status: 204,
})

import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Asked } from '../../customers/index.ts'
import { Audit } from './statement.ts'

const One = z.object({ id: z.uuid() })

const Line = One.extend({
  status: z.enum(['running', 'done', 'failed']),
  /** 0 to 1 while it is running. */
  progress: z.number(),
  error: z.string().nullable(),
  /** The name of whoever asked for it. */
  madeBy: z.string(),
  askedAt: z.iso.datetime(),
  /** The days it is about; null until it is done. */
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  /** Whether it is about some of the customers, by a segment or filter. */
  isNarrowed: z.boolean(),
})
export type AuditLine = z.infer<typeof Line>

/** A measured statement of this audit and of the one before. */
const Change = z.object({
  /** Of the statement. */
  id: z.string(),
  before: z.number(),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  verdict: z.enum(['better', 'worse', 'no real change']),
})
export type AuditChange = z.infer<typeof Change>

const Shown = Line.extend({
  audit: Audit.nullable(),
  /** Against the audit of the same question before it; null where there is none. */
  since: z
    .object({
      askedAt: z.iso.datetime(),
      from: z.iso.date(),
      until: z.iso.date(),
      /** Days that both audits are about: what they have in common cannot differ. */
      sharedDays: z.number(),
      changes: z.array(Change),
    })
    .nullable(),
})
export type AuditShown = z.infer<typeof Shown>

export const listAudits = endpoint({
  get: '/api/audits',
  needs: 'journeys:read',
  summary: 'Audits that were made, newest first',
  input: z.object({}),
  output: z.object({ audits: z.array(Line) }),
})

export const startAudit = endpoint({
  post: '/api/audits',
  needs: 'journeys:write',
  summary: 'Audit the customer experience of a period, in the background',
  input: Asked,
  output: Line,
  status: 202,
})

export const showAudit = endpoint({
  get: '/api/audits/:id',
  needs: 'journeys:read',
  summary: 'One audit: its statements with what they rest on, and what changed since the one before',
  input: One,
  output: Shown,
})

export const showReport = endpoint({
  get: '/api/audits/:id/report',
  needs: 'journeys:read',
  summary: 'One audit as a page to print, in one HTML file',
  input: One,
  output: z.object({ name: z.string(), html: z.string() }),
})

export const deleteAudit = endpoint({
  delete: '/api/audits/:id',
  needs: 'journeys:write',
  summary: 'Delete an audit; what it was made of stays',
  input: One,
  output: z.null(),
  status: 204,
})

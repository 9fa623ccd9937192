import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const About = z.enum(['all', 'theme', 'topic'])

const Alarm = z.object({
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  negative: z.number(),
  comments: z.number(),
  /** Lower end of the interval, in percent: it lay above the limit. */
  low: z.number(),
})

export const Alert = z.object({
  id: z.uuid(),
  about: About,
  aboutId: z.string(),
  /** How what it is about is called now; null where it is gone. */
  name: z.string().nullable(),
  /** Told when more than so many percent of the comments of the last days are negative for sure. */
  above: z.number(),
  days: z.number(),
  least: z.number(),
  tell: z.array(z.string()),
  /** The latest first; open while `closedAt` is null. */
  alarms: z.array(Alarm),
})
export type Alert = z.infer<typeof Alert>

export const listAlerts = endpoint({
  get: '/api/voice-alerts',
  needs: 'voice:read',
  summary: 'Rules about negative comments, and when each was met',
  input: z.object({}),
  output: z.object({ alerts: z.array(Alert) }),
})

export const addAlert = endpoint({
  post: '/api/voice-alerts',
  needs: 'voice:write',
  summary: 'Be told when too many comments on something are negative',
  input: z.object({
    about: About,
    aboutId: z.string().max(100).default(''),
    above: z.number().min(1).max(99),
    days: z.number().int().min(1).max(90).default(7),
    least: z.number().int().min(5).max(10_000).default(30),
    /** Ids of people; none means everybody who may read comments. */
    tell: z.array(z.string().max(100)).max(50).default([]),
  }),
  output: z.object({ id: z.uuid() }),
  status: 201,
})

export const removeAlert = endpoint({
  delete: '/api/voice-alerts/:id',
  needs: 'voice:write',
  summary: 'Stop watching for this; its history goes with it',
  input: z.object({ id: z.uuid() }),
  output: z.null(),
})

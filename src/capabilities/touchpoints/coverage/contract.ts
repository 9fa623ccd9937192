import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { patterns } from '../listening.ts'

const Day = z.iso.date()
const Id = z.uuid()
const input = z.object({})
const Seen = { asOf: Day, isHistory: z.boolean() }

export const Unrecognised = z.object({
  source: z.string(),
  kind: z.string(),
  name: z.string(),
  /** What is missing; the other may be known. */
  touchpoint: z.string(),
  stage: z.string(),
  n: z.number(),
  lastDay: Day,
})
export type Unrecognised = z.infer<typeof Unrecognised>

export const listUnrecognised = endpoint({
  get: '/api/touchpoint-coverage/unrecognised',
  needs: 'touchpoints:read',
  summary: 'Interactions of the last 90 days whose touchpoint or stage nobody knows, by what they are called',
  input,
  output: z.object({ ...Seen, total: z.number(), groups: z.array(Unrecognised) }),
})

export const Silent = z.object({
  touchpointId: Id,
  name: z.string(),
  pattern: z.enum(patterns),
  lastDay: Day,
  usualGap: z.number(),
  longestGap: z.number(),
  now: z.number(),
})
export type Silent = z.infer<typeof Silent>

export const listSilent = endpoint({
  get: '/api/touchpoint-coverage/silent',
  needs: 'touchpoints:read',
  summary: 'Where customers were heard regularly and are not any more, by the rhythm of each place',
  input,
  output: z.object({ ...Seen, silent: z.array(Silent) }),
})

export const Unmeasured = z.object({
  touchpointId: Id,
  name: z.string(),
  /** How many interactions passed there in the last 90 days. */
  seen90: z.number(),
  isPlanned: z.boolean(),
})
export type Unmeasured = z.infer<typeof Unmeasured>

export const listUnmeasured = endpoint({
  get: '/api/touchpoint-coverage/never-measured',
  needs: 'touchpoints:read',
  summary: 'Touchpoints at which no customer ever said anything, busiest first',
  input,
  output: z.object({ ...Seen, touchpoints: z.array(Unmeasured) }),
})

export const Asked = z.object({
  touchpointId: Id.nullable(),
  /** As it is called; for places nobody registered, what their source calls them. */
  name: z.string(),
  /** Customers who were asked there in the last 90 days. */
  customers: z.number(),
  /** Those among them who were asked more often than the limit allows, here or elsewhere. */
  tooOften: z.number(),
  /** Those who were asked about this very place again within the days that make it redundant. */
  again: z.number(),
  /** The values of the facts' touchpoint column, for a filter. */
  names: z.array(z.string()),
})
export type Asked = z.infer<typeof Asked>

export const listAskedTooOften = endpoint({
  get: '/api/touchpoint-coverage/asked-too-often',
  needs: 'touchpoints:read',
  summary: 'How many customers were asked too often in the last 90 days, in all and by touchpoint',
  input,
  output: z.object({
    ...Seen,
    askedMost: z.number(),
    askedDays: z.number(),
    againDays: z.number(),
    customers: z.number(),
    tooOften: z.number(),
    again: z.number(),
    touchpoints: z.array(Asked),
  }),
})

export const Unheard = z.object({
  name: z.string(),
  n90: z.number(),
  lastDay: Day.nullable(),
  /** Touchpoints that are said to have this channel; none for sources. */
  touchpoints: z.array(z.string()),
})
export type Unheard = z.infer<typeof Unheard>

export const listUnheard = endpoint({
  get: '/api/touchpoint-coverage/unheard',
  needs: 'touchpoints:read',
  summary:
    'Channels that are planned or known, and sources that are known, and were not heard in the last 90 days',
  input,
  output: z.object({ ...Seen, channels: z.array(Unheard), sources: z.array(Unheard) }),
})

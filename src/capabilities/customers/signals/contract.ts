import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'
import { signalIds } from './definitions.ts'
import { SignalSettings } from './settings.ts'

export type { SignalId } from './definitions.ts'
export type { SignalSettings } from './settings.ts'

const Id = z.enum(signalIds)
const Display = z.enum(['count', 'percent', 'ratio'])
const Direction = z.enum(['up', 'down'])
const Tone = z.enum(['good', 'bad'])

/** A number a day, a share from 0 to 1, or so many for each: as `display` says. */
export const SignalLevel = z.object({
  value: z.number(),
  usual: z.number(),
  low: z.number(),
  high: z.number(),
})
export type SignalLevel = z.infer<typeof SignalLevel>

const Found = z.object({
  since: Day,
  until: Day.nullable(),
  foundOn: Day,
  direction: Direction,
  tone: Tone,
  ended: z.enum(['back', 'new usual']).nullable(),
  level: SignalLevel,
})

const SignalDay = z.object({
  day: Day,
  hits: z.number(),
  n: z.number(),
  value: z.number().nullable(),
  usual: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  isUnusual: z.boolean(),
})

export const Signal = z.object({
  id: Id,
  display: Display,
  good: Direction,
  state: z.enum(['unusual', 'usual', 'too few', 'nothing', 'off']),
  open: Found.nullable(),
  past: z.array(Found),
  lately: SignalLevel.nullable(),
  /** Events, and what they are held against, in the last eight weeks. */
  n: z.object({ hits: z.number(), n: z.number() }),
  /** The question it stands on, where it stands on one. */
  chosen: z.object({ scale: z.string(), wording: z.string() }).nullable(),
  days: z.array(SignalDay),
})
export type Signal = z.infer<typeof Signal>

const Freshness = {
  lookedAt: z.iso.datetime().nullable(),
  lastDay: Day.nullable(),
  /** The newest day is long ago: nothing of this is an alarm. */
  isHistory: z.boolean(),
}

export const listSignals = endpoint({
  get: '/api/signals',
  needs: 'scores:read',
  summary: 'Warning signs: what each was in the last quarter, what is usual, and what is unusual now',
  input: z.object({}),
  output: z.object({ ...Freshness, alarms: z.number(), signals: z.array(Signal) }),
})

export const showSignal = endpoint({
  get: '/api/signals/:id',
  needs: 'scores:read',
  summary: 'One warning sign over all days that are kept',
  input: z.object({ id: Id }),
  output: z.object({
    ...Freshness,
    signal: Signal,
    /** Of those who bought in each month, the share that bought again in time; only for repeat purchases. */
    months: z.array(
      z.object({
        month: Day,
        hits: z.number(),
        n: z.number(),
        share: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
        /** Against the month before, where both have enough. */
        change: z.object({ difference: z.number(), p: z.number() }).nullable(),
      }),
    ),
    settings: SignalSettings,
  }),
})

export const listPeopleBehind = endpoint({
  get: '/api/signals/:id/people',
  needs: 'customers:read',
  summary: 'The customers behind a warning sign within some days, who count most first',
  input: z.object({
    id: Id,
    /** Days; the second one not included. The last week without them. */
    from: Day.optional(),
    until: Day.optional(),
    /** `next` of the page before. */
    cursor: z
      .string()
      .regex(/^\d{1,7}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  output: z.object({
    people: z.array(
      z.object({ customerId: z.uuid(), name: z.string(), day: Day, n: z.number(), what: z.string() }),
    ),
    next: z.string().nullable(),
  }),
})

export const listAlarms = endpoint({
  get: '/api/signal-alarms',
  needs: 'scores:read',
  summary: 'What is unusual now, of the whole company or of one’s own units',
  input: z.object({}),
  output: z.object({
    ...Freshness,
    watched: z.number(),
    alarms: z.array(
      z.object({
        id: z.uuid(),
        signal: Id,
        display: Display,
        unit: z.string().nullable(),
        direction: Direction,
        tone: Tone,
        since: Day,
        foundOn: Day,
        openedAt: z.iso.datetime(),
        level: SignalLevel,
        isSeen: z.boolean(),
      }),
    ),
  }),
})

export const markAlarmsSeen = endpoint({
  post: '/api/signal-alarms/seen',
  needs: 'scores:read',
  summary: 'One has read what is unusual now',
  input: z.object({}),
  output: z.null(),
  status: 204,
})

export const changeSignalSettings = endpoint({
  put: '/api/signal-settings',
  needs: 'segments:write',
  summary: 'Change what the warning signs go by; all of them are worked out anew',
  input: SignalSettings,
  output: SignalSettings,
})

export const lookNow = endpoint({
  post: '/api/signals/look',
  needs: 'segments:write',
  summary: 'Work the warning signs out now instead of within the hour',
  input: z.object({}),
  output: z.null(),
  status: 204,
})

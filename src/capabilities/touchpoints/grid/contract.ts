import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { methods } from '../listening.ts'
import { StageListed, Touchpoint } from '../registry/contract.ts'
import { FeedOverride } from './feeds.ts'
import { states } from './judge.ts'

const Day = z.iso.date()

export const GridCell = z.object({
  state: z.enum(states),
  /** Ways in which something was heard or seen in the last twelve months of data. */
  heardBy: z.array(z.enum(methods)),
  /** What customers said in the last 90 days, and on which day last. */
  n90: z.number(),
  lastDay: Day.nullable(),
  /** What they were seen doing. */
  seen90: z.number(),
  lastSeenDay: Day.nullable(),
  /** Its own rhythm, in days: the usual and the longest time between two days with data, and how long it is now. */
  rhythm: z.object({ usualGap: z.number(), longestGap: z.number(), now: z.number() }).nullable(),
})
export type GridCell = z.infer<typeof GridCell>

export const GridRow = Touchpoint.extend({
  standing: z.enum(['listened to', 'gone silent', 'hole']),
  cells: z.object({ past: GridCell, present: GridCell, potential: GridCell }),
})
export type GridRow = z.infer<typeof GridRow>

export const showGrid = endpoint({
  get: '/api/touchpoint-grid',
  needs: 'touchpoints:read',
  summary: 'How each touchpoint is listened to: past, present and potential, planned and heard',
  input: z.object({}),
  output: z.object({
    /** The day as of which it is judged: today, or the last day of a history that was imported. */
    asOf: Day,
    isHistory: z.boolean(),
    stages: z.array(StageListed),
    rows: z.array(GridRow),
    counts: z.object({
      touchpoints: z.number(),
      listenedTo: z.number(),
      goneSilent: z.number(),
      holes: z.number(),
    }),
  }),
})

const Limits = {
  /** More survey requests than `askedMost` to one customer within `askedDays` are too many. */
  askedMost: z.number().int().min(1).max(100),
  askedDays: z.number().int().min(1).max(90),
  /** A second one about the same touchpoint within so many days is redundant. */
  againDays: z.number().int().min(1).max(90),
}
export const ListeningSettings = z.object({
  ...Limits,
  /** Own decisions about what counts as listening; what is not named here is read as usual. */
  feeds: z.array(FeedOverride).max(200),
})
export type ListeningSettings = z.infer<typeof ListeningSettings>

export const showSettings = endpoint({
  get: '/api/listening-settings',
  needs: 'touchpoints:read',
  summary: 'How often customers may be asked, and what counts as listening for past, present and potential',
  input: z.object({}),
  output: ListeningSettings.extend({ usualFeeds: z.array(FeedOverride) }),
})

export const changeSettings = endpoint({
  patch: '/api/listening-settings',
  needs: 'touchpoints:write',
  summary: 'Change how often customers may be asked, or what counts as listening',
  input: ListeningSettings.partial(),
  output: ListeningSettings,
})

export const showTouchpoint = endpoint({
  get: '/api/touchpoints/:id',
  needs: 'touchpoints:read',
  summary: 'One touchpoint: its plan, what is heard there, what feeds each column',
  input: z.object({ id: z.uuid() }),
  output: z.object({
    asOf: Day,
    isHistory: z.boolean(),
    row: GridRow,
    /** Every name under which facts carry it, for filters. */
    names: z.array(z.string()),
    weeks: z.array(z.object({ from: Day, voices: z.number(), seen: z.number() })),
    feeds: z.array(
      FeedOverride.omit({ touchpointId: true, channel: true }).extend({
        n90: z.number(),
        isOwn: z.boolean(),
      }),
    ),
  }),
})

export const Voice = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  customerId: z.uuid(),
  kind: z.string(),
  channel: z.string(),
  scale: z.string(),
  score: z.number().nullable(),
  text: z.string(),
  language: z.string(),
})
export type Voice = z.infer<typeof Voice>

export const listVoices = endpoint({
  get: '/api/touchpoints/:id/voices',
  needs: 'customers:read',
  summary: 'What customers said last at one touchpoint',
  input: z.object({ id: z.uuid() }),
  output: z.object({ voices: z.array(Voice) }),
})

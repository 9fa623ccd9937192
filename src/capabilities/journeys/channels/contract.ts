import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Periods } from '../../../platform/period.ts'
import { Asked } from '../../customers/index.ts'
import { Measured, MeasuredShare } from '../measured.ts'

/** What channels are held to, and which way is good for the customer. */
export const measures = {
  answered: 'more',
  confirmed: 'more',
  back: 'less',
  backElsewhere: 'less',
  escalated: 'less',
  moved: 'less',
  endedBad: 'less',
  better: 'more',
  worse: 'less',
  warm: 'more',
  commits: 'more',
} as const
export type Measure = keyof typeof measures
const Name = z.enum(Object.keys(measures) as [Measure, ...Measure[]])

const Cell = z.object({
  channel: z.string(),
  /** As it is. */
  plain: MeasuredShare,
  /** As it would be if every channel were asked the same things; null where too little of that was asked here. */
  adjusted: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Really better than every other channel, after adjusting; really worse than the best; or neither. */
  verdict: z.enum(['best', 'worse', '']),
})
export type ChannelCell = z.infer<typeof Cell>

const Row = z.object({ measure: Name, better: z.enum(['more', 'less']), cells: z.array(Cell) })
export type ChannelRow = z.infer<typeof Row>

const Channel = z.object({
  channel: z.string(),
  conversations: z.number(),
  customers: z.number(),
  asked: z.number(),
  /** Median seconds with an interval. */
  firstReply: Measured,
  untilAnswered: Measured,
  /** How content people were within a week after (0 to 100), and how easy it was for them. */
  content: Measured,
  ease: Measured,
})
export type ChannelLine = z.infer<typeof Channel>

const Fit = z.object({
  subject: z.string(),
  name: z.string(),
  asked: z.number(),
  cells: z.array(z.object({ channel: z.string(), answered: MeasuredShare })),
})
export type ChannelFit = z.infer<typeof Fit>

const Move = z.object({
  subject: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  here: MeasuredShare,
  there: MeasuredShare,
  difference: z.object({ value: z.number(), low: z.number(), high: z.number() }),
  /** So many more would be answered in the period. */
  gain: z.object({ value: z.number(), low: z.number(), high: z.number() }),
})
export type Move = z.infer<typeof Move>

export const benchmarkChannels = endpoint({
  get: '/api/channels/benchmark',
  needs: 'voice:read',
  summary: 'Each support channel beside the others, as it is and as if all were asked the same things',
  input: Asked.extend({ days: z.coerce.number().int().min(1).max(30).default(7) }),
  output: z.object({
    periods: Periods,
    days: z.number(),
    /** What tells apart what was asked; conversations about none of it are one group. */
    by: z.enum(['theme', 'topic']),
    channels: z.array(Channel),
    rows: z.array(Row),
    fit: z.array(Fit),
    moves: z.array(Move),
  }),
})
export type ChannelBenchmark = z.infer<typeof benchmarkChannels.output>

import { z } from 'zod'
import { type Method, methods, type Pattern, patterns } from '../listening.ts'

/**
 * What a kind of interaction tells: about which of the three patterns, and by which way of listening. Narrower ones come
 * before wider ones: for one touchpoint, for one channel, for answers on one scale, for the kind as a whole.
 */
export const FeedOverride = z.object({
  touchpointId: z.uuid().nullable(),
  kind: z.string().min(1).max(40),
  scale: z.string().max(40),
  channel: z.string().max(80),
  /** Null: it is not counted as listening at all. */
  pattern: z.enum(patterns).nullable(),
  method: z.enum(methods),
})
export type FeedOverride = z.infer<typeof FeedOverride>

type Default = Pick<FeedOverride, 'kind' | 'scale' | 'channel'> & { pattern: Pattern; method: Method }

const usual = (kind: string, pattern: Pattern, method: Method, scale = ''): Default => ({
  kind,
  scale,
  channel: '',
  pattern,
  method,
})

/**
 * The usual reading. Past: what is tied to a transaction. Present: the relationship as a whole. Potential: inquiries into
 * what could be. An NPS is asked about the relationship unless an organisation says otherwise, also for one touchpoint.
 */
export const usualFeeds: readonly Default[] = [
  ...['nps', 'nps5', 'nps10'].map((scale) => usual('response', 'present', 'survey', scale)),
  ...['interview', 'interviews'].map((channel) => ({ ...usual('note', 'potential', 'interview'), channel })),
  { ...usual('note', 'potential', 'focus group'), channel: 'focus group' },
  ...['forum', 'community', 'ideas'].flatMap((channel) =>
    ['note', 'message', 'event'].map((kind) => ({
      ...usual(kind, 'potential', 'forums and reviews'),
      channel,
    })),
  ),
  usual('response', 'past', 'survey'),
  usual('review', 'past', 'forums and reviews'),
  usual('message', 'past', 'direct contact'),
  usual('ticket', 'past', 'direct contact'),
  usual('call', 'past', 'direct contact'),
  usual('page', 'past', 'observation'),
  usual('event', 'past', 'observation'),
  usual('order', 'past', 'observation'),
  usual('visit', 'present', 'direct contact'),
  usual('note', 'potential', 'interview'),
]

/** What a row is, for deciding what it tells; the channel in small letters. */
export interface Fed {
  id: string
  kind: string
  scale: string
  channel: string
}

/** Pattern and method of a row; a pattern of null counts nowhere, and what nobody thought of is nothing. */
export type Feeding = (row: Fed) => { pattern: Pattern | null; method: Method } | undefined

/** Own decisions before the usual ones, narrower ones before wider ones. */
export function feedingBy(own: readonly FeedOverride[]): Feeding {
  const usual = usualFeeds.map((feed) => ({ ...feed, touchpointId: null }))
  const inForce = [...narrowestFirst(own), ...narrowestFirst(usual)]
  return (row) => inForce.find((feed) => concerns(feed, row))
}

function narrowestFirst(feeds: readonly FeedOverride[]) {
  const breadth = ({ touchpointId, channel, scale }: FeedOverride) =>
    (touchpointId ? 0 : 4) + (channel ? 0 : 2) + (scale ? 0 : 1)
  return feeds.toSorted((a, b) => breadth(a) - breadth(b))
}

function concerns({ touchpointId, kind, scale, channel }: FeedOverride, row: Fed): boolean {
  if (kind !== row.kind || (touchpointId && touchpointId !== row.id)) return false
  return (scale === '' || scale === row.scale) && (channel === '' || channel.toLowerCase() === row.channel)
}

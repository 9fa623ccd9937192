import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const Feed = z.object({
  /** Null: there is no link. */
  createdAt: z.iso.datetime().nullable(),
  /** When a calendar last read it, to the hour. */
  lastReadAt: z.iso.datetime().nullable(),
  /** Follow-ups that stand in it now. */
  followUps: z.number(),
})
export type Feed = z.infer<typeof Feed>

export const showCalendarFeed = endpoint({
  get: '/api/calendar-feed',
  needs: 'signed-in',
  summary: 'Whether my follow-ups can be read as a calendar',
  input: z.object({}),
  output: Feed,
})

export const makeCalendarFeed = endpoint({
  post: '/api/calendar-feed',
  needs: 'signed-in',
  summary: 'A secret link to my follow-ups as a calendar; an older link ends. Shown this once',
  input: z.object({}),
  output: Feed.extend({ address: z.string() }),
  status: 201,
})

export const endCalendarFeed = endpoint({
  delete: '/api/calendar-feed',
  needs: 'signed-in',
  summary: 'End the link: whoever has it reads nothing more',
  input: z.object({}),
  output: z.null(),
  status: 204,
})

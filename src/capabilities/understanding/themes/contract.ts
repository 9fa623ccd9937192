import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day, Periods } from '../../../platform/period.ts'
import { Asked } from '../../customers/index.ts'
import { Comment, Net } from '../contract.ts'

const Id = z.string().max(100)
const About = z.enum(['theme', 'topic'])

/** Said much more often than usual: since when, how many times the usual, and the share of such findings that chance explains. */
const Emerging = z.object({ since: Day, foundOn: Day, ratio: z.number(), q: z.number() })

export const Theme = z.object({
  id: Id,
  name: z.string(),
  foundName: z.string(),
  words: z.array(z.string()),
  n: z.number(),
  share: z.object({ value: z.number(), low: z.number(), high: z.number() }),
  /** Comments in the period before, and whether its share of all comments really moved; null without such a period. */
  before: z.number().nullable(),
  change: z
    .object({
      /** In percentage points of all comments. */
      difference: z.number(),
      low: z.number(),
      high: z.number(),
      verdict: z.enum(['real change', 'no real change', 'too few']),
    })
    .nullable(),
  feelings: z.object({ negative: z.number(), neutral: z.number(), positive: z.number() }),
  net: Net.nullable(),
  trend: z.array(z.object({ from: Day, n: z.number() })),
  emerging: Emerging.nullable(),
  isHidden: z.boolean(),
  topicId: z.string().nullable(),
  /** Themes that people joined into it. */
  joined: z.array(z.object({ id: Id, name: z.string() })),
  /** The theme it was split from. */
  whole: z.object({ id: Id, name: z.string() }).nullable(),
})
export type Theme = z.infer<typeof Theme>

const every = z.enum(['day', 'week', 'month'])

export const listThemes = endpoint({
  get: '/api/themes',
  needs: 'voice:read',
  summary: 'What comments are about, as it was found by itself, against the period before',
  input: Asked,
  output: z.object({
    periods: Periods,
    comments: z.number(),
    /** Comments that lie far from every theme. */
    unassigned: z.number(),
    /** When themes were looked for last; null before the first time. */
    searchedAt: z.iso.datetime().nullable(),
    every,
    themes: z.array(Theme),
    /** Names that are given away, for choosing what to join with. */
    hidden: z.array(z.object({ id: Id, name: z.string() })),
  }),
})

export const showTheme = endpoint({
  get: '/api/themes/:id',
  needs: 'voice:read',
  summary: 'One theme: its most central comments, quotes of both sides, and when it was unusual',
  input: Asked.extend({ id: Id }),
  output: z.object({
    periods: Periods,
    every,
    theme: Theme,
    central: z.array(Comment),
    good: z.array(Comment),
    bad: z.array(Comment),
    /** Every time it was said much more often than usual, the latest first. */
    past: z.array(Emerging.extend({ endedOn: Day.nullable() })),
  }),
})

export const changeTheme = endpoint({
  patch: '/api/themes/:id',
  needs: 'voice:write',
  summary: 'Give a theme a name of your own (null takes it back), hide it or show it again',
  input: z.object({
    id: Id,
    name: z.string().trim().min(1).max(80).nullable().optional(),
    isHidden: z.boolean().optional(),
  }),
  output: z.null(),
})

export const joinTheme = endpoint({
  put: '/api/themes/:id/joining',
  needs: 'voice:write',
  summary: 'Count the comments of a theme with those of another one',
  input: z.object({ id: Id, into: Id }),
  output: z.null(),
})

export const partTheme = endpoint({
  delete: '/api/themes/:id/joining',
  needs: 'voice:write',
  summary: 'Let a theme that was joined with another stand alone again',
  input: z.object({ id: Id }),
  output: z.null(),
})

export const splitTheme = endpoint({
  put: '/api/themes/:id/parts',
  needs: 'voice:write',
  summary: 'Split a theme into what its comments are about more closely',
  input: z.object({ id: Id }),
  output: z.object({ parts: z.array(z.object({ id: Id, name: z.string() })) }),
})

export const uniteTheme = endpoint({
  delete: '/api/themes/:id/parts',
  needs: 'voice:write',
  summary: 'Put a theme that was split together again',
  input: z.object({ id: Id }),
  output: z.null(),
})

export const makeTopic = endpoint({
  post: '/api/themes/:id/topic',
  needs: 'voice:write',
  summary: 'Turn a theme into a topic: its most central comments become the examples',
  input: z.object({ id: Id, name: z.string().trim().min(1).max(80) }),
  output: z.object({ id: z.string() }),
  status: 201,
})

export const searchNow = endpoint({
  post: '/api/themes/searches',
  needs: 'voice:write',
  summary: 'Look for themes anew; it takes seconds to minutes',
  input: z.object({}),
  output: z.null(),
  status: 202,
})

export const listEmerging = endpoint({
  get: '/api/emerging',
  needs: 'voice:read',
  summary: 'Themes and topics that are said much more often than usual now',
  input: z.object({}),
  output: z.object({
    /** Null before anything was watched. */
    watchedAt: z.iso.datetime().nullable(),
    watched: z.number(),
    issues: z.array(Emerging.extend({ about: About, id: Id, name: z.string() })),
  }),
})

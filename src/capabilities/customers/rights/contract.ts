import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const One = z.object({ id: z.uuid() })
const nothing = z.object({})

/** A link to a customer's own page. The address itself is shown once, when it is made. */
export const OwnPageLink = z.object({
  madeBy: z.string().nullable(),
  madeAt: z.iso.datetime().nullable(),
  /** When the newest one ends; null where there is none that works. */
  expiresAt: z.iso.datetime().nullable(),
})
export type OwnPageLink = z.infer<typeof OwnPageLink>

export const showOwnPageLink = endpoint({
  get: '/api/customers/:id/own-page-link',
  needs: 'privacy:read',
  summary: 'Whether a link to this customer’s own page works now',
  input: One,
  output: OwnPageLink,
})

export const makeOwnPageLink = endpoint({
  post: '/api/customers/:id/own-page-link',
  needs: 'privacy:read',
  summary: 'A link by which this customer sees, corrects, downloads and erases what we hold',
  input: One.extend({
    /** As Settings say unless told. */
    days: z.number().int().min(1).max(365).optional(),
  }),
  output: OwnPageLink.extend({ url: z.url() }),
  status: 201,
})

export const endOwnPageLinks = endpoint({
  delete: '/api/customers/:id/own-page-link',
  needs: 'privacy:read',
  summary: 'End every link to this customer’s own page',
  input: One,
  output: z.null(),
  status: 204,
})

export const erasureStatuses = ['waiting', 'running', 'done', 'cancelled'] as const

/** Somebody was or will be forgotten. Nothing in it says who they were. */
export const Erasure = z.object({
  id: z.uuid(),
  status: z.enum(erasureStatuses),
  via: z.enum(['own page', 'staff', 'command']),
  askedBy: z.string().nullable(),
  askedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** What went, by kind: `{ interactions: 12, consents: 3 }`. */
  removed: z.record(z.string(), z.number()),
  /** Why it does not go on now, if so. */
  heldUp: z.string().nullable(),
  /** Since when they may come back. */
  liftedAt: z.iso.datetime().nullable(),
})
export type Erasure = z.infer<typeof Erasure>

export const askForErasure = endpoint({
  post: '/api/customers/:id/erasure',
  needs: 'privacy:manage',
  summary: 'Forget this customer everywhere, for good',
  input: One,
  output: Erasure,
  status: 202,
})

export const showErasure = endpoint({
  get: '/api/customers/:id/erasure',
  needs: 'customers:read',
  summary: 'Whether this customer is about to be forgotten',
  input: One,
  output: z.object({ erasure: Erasure.nullable() }),
})

export const cancelErasure = endpoint({
  delete: '/api/customers/:id/erasure',
  needs: 'privacy:manage',
  summary: 'Keep a customer who was to be forgotten, while there is still time',
  input: One,
  output: z.null(),
  status: 204,
})

export const listErasures = endpoint({
  get: '/api/erasures',
  needs: 'privacy:read',
  summary: 'Who was forgotten, without who they were: newest first',
  input: z.object({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ erasures: z.array(Erasure), next: z.uuid().nullable() }),
})

export const liftTombstone = endpoint({
  post: '/api/tombstones/lifting',
  needs: 'privacy:manage',
  summary: 'Let somebody come back who was forgotten and wants to be known again',
  input: z.object({
    kind: z.enum(['email', 'phone', 'userId', 'anonymousId', 'external']),
    value: z.string().trim().min(1).max(320),
    reason: z.string().trim().min(3).max(500),
  }),
  output: Erasure,
})

export const Privacy = z.object({
  /** Days in which somebody may change their mind before they are forgotten. */
  graceDays: z.number().int().min(0).max(30),
  /** Days a link to a customer’s own page works. */
  linkDays: z.number().int().min(1).max(365),
})

export const showPrivacy = endpoint({
  get: '/api/privacy',
  needs: 'privacy:read',
  summary: 'How the rights of customers are served here',
  input: nothing,
  output: Privacy.extend({
    /** People who asked to be forgotten and are turned away when they are sent again. */
    forgotten: z.number(),
  }),
})

export const changePrivacy = endpoint({
  put: '/api/privacy',
  needs: 'privacy:manage',
  summary: 'Set how long people may change their mind, and how long links work',
  input: Privacy,
  output: Privacy,
})

/** A kind of data and how long it is kept. */
export const RetentionRule = z.object({
  kind: z.string(),
  name: z.string(),
  /** Null: kept for good. */
  days: z.number().nullable(),
  /** Whether the words alone can be let go, so that the score stays. */
  hasWords: z.boolean(),
  wordsOnly: z.boolean(),
  lastRunAt: z.iso.datetime().nullable(),
  lastRemoved: z.number().nullable(),
})
export type RetentionRule = z.infer<typeof RetentionRule>

export const listRetention = endpoint({
  get: '/api/retention',
  needs: 'privacy:read',
  summary: 'How long each kind of data is kept',
  input: nothing,
  output: z.object({ rules: z.array(RetentionRule) }),
})

const Days = z.number().int().min(1).max(36_500)

export const previewRetention = endpoint({
  get: '/api/retention/:kind/preview',
  needs: 'privacy:read',
  summary: 'How much a rule would remove now',
  input: z.object({
    kind: z.string(),
    days: z.coerce.number().pipe(Days).default(365),
    wordsOnly: z.stringbool().default(false),
  }),
  output: z.object({ n: z.number(), before: z.iso.datetime() }),
})

export const setRetention = endpoint({
  put: '/api/retention/:kind',
  needs: 'privacy:manage',
  summary: 'Keep a kind of data for so many days, or for good',
  input: z.object({ kind: z.string(), days: Days.nullable(), wordsOnly: z.boolean().default(false) }),
  output: RetentionRule,
})

/** What the company did with what customers said; shown on their own pages. */
export const PublicNote = z.object({
  id: z.uuid(),
  day: z.iso.date(),
  topic: z.string(),
  title: z.string(),
  text: z.string(),
})
export type PublicNote = z.infer<typeof PublicNote>

const NoteWords = z.object({
  day: z.iso.date(),
  topic: z.string().trim().max(80).default(''),
  title: z.string().trim().min(1).max(120),
  text: z.string().trim().min(1).max(1_000),
})

export const listPublicNotes = endpoint({
  get: '/api/public-notes',
  needs: 'privacy:read',
  summary: 'What customers read about what came of their words, newest first',
  input: nothing,
  output: z.object({ notes: z.array(PublicNote) }),
})

export const createPublicNote = endpoint({
  post: '/api/public-notes',
  needs: 'privacy:manage',
  summary: 'Tell customers what came of their words',
  input: NoteWords,
  output: PublicNote,
  status: 201,
})

export const changePublicNote = endpoint({
  put: '/api/public-notes/:id',
  needs: 'privacy:manage',
  summary: 'Change such a note',
  input: NoteWords.extend({ id: z.uuid() }),
  output: PublicNote,
})

export const deletePublicNote = endpoint({
  delete: '/api/public-notes/:id',
  needs: 'privacy:manage',
  summary: 'Take such a note away',
  input: One,
  output: z.null(),
  status: 204,
})

import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { channels } from './channels.ts'

const Channel = z.enum(channels)
const One = z.object({ id: z.uuid() })
const Words = z.string().trim().min(1).max(400)

export const bases = ['consent', 'contract', 'legitimate interest', 'legal duty'] as const

const PurposeWords = z.object({
  name: z.string().trim().min(1).max(80),
  /** What it is for, in plain words: customers read it. */
  whatFor: Words,
  /** What they get for it. */
  whatYouGet: Words,
  /** Article 6 of the GDPR. */
  basis: z.enum(bases),
  /** True: nothing happens before they agree. False: it happens until they object. */
  askFirst: z.boolean(),
  channels: z.array(Channel).min(1).max(channels.length),
})

export const Purpose = PurposeWords.extend({
  id: z.string(),
  /** No longer asked for; its records stay. */
  endedAt: z.iso.datetime().nullable(),
})
export type Purpose = z.infer<typeof Purpose>

/** What shows that somebody said it. */
export const Proof = z.object({
  /** The words they saw. */
  wording: z.string().max(2_000).nullable(),
  page: z.string().max(500).nullable(),
  /** Their network only. */
  ip: z.string().nullable(),
  reference: z.string().max(200).nullable(),
  reason: z.string().max(500).nullable(),
})

export const ConsentRecord = Proof.extend({
  id: z.uuid(),
  purpose: z.string(),
  channel: Channel,
  given: z.boolean(),
  at: z.iso.datetime(),
  source: z.string(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
})
export type ConsentRecord = z.infer<typeof ConsentRecord>

/** Whether a purpose may be pursued on a channel now, and the record that decides; null where its beginning decides. */
export const ConsentState = z.object({ channel: Channel, may: z.boolean(), by: ConsentRecord.nullable() })

export const Consents = z.object({
  purposes: z.array(z.object({ purpose: Purpose, states: z.array(ConsentState) })),
  /** Newest first; the newest 500. */
  history: z.array(ConsentRecord),
})
export type Consents = z.infer<typeof Consents>

export const listConsents = endpoint({
  get: '/api/customers/:id/consents',
  needs: 'customers:read',
  summary: 'What a customer permits now, purpose by purpose, and every decision that was recorded',
  input: One,
  output: Consents,
})

export const recordConsent = endpoint({
  post: '/api/customers/:id/consents',
  needs: 'customers:write',
  summary: 'Record what a customer decided, with how we know',
  input: One.extend({
    purpose: z.string().max(41),
    channel: Channel,
    given: z.boolean(),
    /** When they said it; now unless told. */
    at: z.iso.datetime().optional(),
    /** Why it is recorded here: “on the phone”, “letter of 3 March”. */
    reason: z.string().trim().min(3).max(500),
    wording: z.string().max(2_000).optional(),
    page: z.string().max(500).optional(),
    reference: z.string().max(200).optional(),
  }),
  output: Consents,
  status: 201,
})

export const listPurposes = endpoint({
  get: '/api/consent-purposes',
  needs: 'customers:read',
  summary: 'What customers are asked to permit, in the order they see it',
  input: z.object({}),
  output: z.object({ purposes: z.array(Purpose) }),
})

export const createPurpose = endpoint({
  post: '/api/consent-purposes',
  needs: 'privacy:manage',
  summary: 'A new purpose that customers can permit or refuse',
  input: PurposeWords,
  output: Purpose,
  status: 201,
})

export const changePurpose = endpoint({
  put: '/api/consent-purposes/:id',
  needs: 'privacy:manage',
  summary: 'Change the words of a purpose; what was agreed to keeps the words it had',
  input: PurposeWords.extend({ id: z.string().max(41), ended: z.boolean() }),
  output: Purpose,
})

import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Incoming } from '../incoming.ts'
import { WebhookMapping } from './mapping.ts'
import { Signature } from './signature.ts'

export const deliveryStates = ['new', 'done', 'failed', 'ignored'] as const
export const DeliveryState = z.enum(deliveryStates)
export type DeliveryState = z.infer<typeof DeliveryState>

const Counts = z.object({ new: z.number(), done: z.number(), failed: z.number(), ignored: z.number() })

export const Webhook = z.object({
  /** Of the source. */
  id: z.uuid(),
  name: z.string(),
  unit: z.string(),
  /** Where the sender delivers to; shown to those who may manage sources, as it may be all that protects it. */
  address: z.string().nullable(),
  preset: z.string().nullable(),
  signature: Signature,
  /** The ends of its secrets, the newest first; two while the sender changes over. */
  secretEnds: z.array(z.string()),
  mapping: WebhookMapping,
  perMinute: z.number(),
  keepDays: z.number(),
  deliveries: Counts,
  refused: z.number(),
  lastRefusedAt: z.iso.datetime().nullable(),
  lastRefusal: z.string().nullable(),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  lastReceivedAt: z.iso.datetime().nullable(),
})
export type Webhook = z.infer<typeof Webhook>

const One = z.object({ id: z.uuid() })
const PerMinute = z.number().int().min(1).max(60_000)
const KeepDays = z.number().int().min(1).max(365)
const Secret = z.string().trim().min(6).max(500)

export const listWebhookPresets = endpoint({
  get: '/api/webhook-presets',
  needs: 'sources:read',
  summary: 'Senders that are known, with how they sign and what their deliveries become',
  input: z.object({}),
  output: z.object({
    presets: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        howTo: z.string(),
        signature: Signature,
        secretIsTheirs: z.boolean(),
        mapping: WebhookMapping,
        sample: z.object({ headers: z.record(z.string(), z.string()), body: z.string() }),
      }),
    ),
  }),
})

export const createWebhook = endpoint({
  post: '/api/webhooks',
  needs: 'sources:manage',
  summary: 'A new address that another program delivers to; a secret made here is shown this once',
  input: z.object({
    name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens, such as web-shop'),
    unit: z.string().max(63).default(''),
    preset: z.string().max(40).optional(),
    /** Without it as the preset says. */
    signature: Signature.optional(),
    /** The sender's own; without it one is made. */
    secret: Secret.optional(),
  }),
  output: Webhook.extend({ secret: z.string().nullable() }),
  status: 201,
})

export const showWebhook = endpoint({
  get: '/api/webhooks/:id',
  needs: 'sources:read',
  summary: 'One webhook: its address, how it is checked, what its deliveries become',
  input: One,
  output: Webhook,
})

export const changeWebhook = endpoint({
  patch: '/api/webhooks/:id',
  needs: 'sources:manage',
  summary: 'Change what its deliveries become, how it is checked, how much it may send',
  input: One.extend({
    mapping: WebhookMapping.optional(),
    signature: Signature.optional(),
    perMinute: PerMinute.optional(),
    keepDays: KeepDays.optional(),
  }),
  output: Webhook,
})

export const addWebhookSecret = endpoint({
  post: '/api/webhooks/:id/secret',
  needs: 'sources:manage',
  summary: 'A new secret beside the one in use, so that the sender can change over; shown this once',
  input: One.extend({ secret: Secret.optional() }),
  output: Webhook.extend({ secret: z.string().nullable() }),
  status: 201,
})

export const dropWebhookSecret = endpoint({
  delete: '/api/webhooks/:id/secret',
  needs: 'sources:manage',
  summary: 'The older of two secrets is no longer good',
  input: One,
  output: Webhook,
})

export const previewWebhook = endpoint({
  post: '/api/webhooks/:id/preview',
  needs: 'sources:manage',
  summary: 'What a delivery would become by a mapping, without keeping anything',
  input: One.extend({
    mapping: WebhookMapping,
    headers: z.record(z.string(), z.string()).default({}),
    /** As the sender sends it. */
    body: z.string().max(1024 * 1024),
  }),
  output: z.object({
    interactions: z.array(Incoming),
    refusals: z.array(z.object({ field: z.string(), reason: z.string(), fix: z.string() })),
  }),
})

export const Delivery = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  state: DeliveryState,
  /** How many interactions it became, those that were here already included. */
  interactions: z.number(),
  attempts: z.number(),
  size: z.number(),
  reason: z.string().nullable(),
  /** Where in the delivery. */
  field: z.string().nullable(),
  fix: z.string().nullable(),
})
export type Delivery = z.infer<typeof Delivery>

export const listDeliveries = endpoint({
  get: '/api/webhooks/:id/deliveries',
  needs: 'sources:read',
  summary: 'What was delivered, newest first, with what became of it',
  input: One.extend({
    state: DeliveryState.optional(),
    /** Words that stand in the delivery. */
    search: z.string().trim().max(100).optional(),
    /** `next` of the page before. */
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ deliveries: z.array(Delivery), next: z.uuid().nullable() }),
})

export const showDelivery = endpoint({
  get: '/api/deliveries/:id',
  needs: 'sources:read',
  summary: 'One delivery as it came; personal data is masked for those who may not manage sources',
  input: One,
  output: Delivery.extend({
    webhookId: z.uuid(),
    headers: z.record(z.string(), z.string()),
    /** Null once it was erased. */
    body: z.string().nullable(),
    isMasked: z.boolean(),
  }),
})

export const replayDelivery = endpoint({
  post: '/api/deliveries/:id/replay',
  needs: 'sources:write',
  summary: 'Read it again in the background, by the mapping of today; what it brought before stays as it is',
  input: One,
  output: Delivery,
  status: 202,
})

export const dismissDelivery = endpoint({
  delete: '/api/deliveries/:id',
  needs: 'sources:write',
  summary: 'Leave a delivery that failed as it is, and take it off the list of failures',
  input: One,
  output: Delivery,
})

export const replayDeliveries = endpoint({
  post: '/api/webhooks/:id/replay',
  needs: 'sources:write',
  summary: 'Read all that failed, or that no rule wanted, again in the background',
  input: One.extend({
    states: z
      .array(z.enum(['failed', 'ignored']))
      .min(1)
      .default(['failed']),
  }),
  output: z.object({ deliveries: z.number() }),
  status: 202,
})

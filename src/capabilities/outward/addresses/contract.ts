import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { messageChannels, refusals } from '../messages/outgoing.ts'

const Channel = z.enum(messageChannels)

/** An address that gets nothing more. What it is, is not kept: of customers their name leads there. */
export const RefusedAddress = z.object({
  /** By which it is known here, and taken off the list. */
  mark: z.string(),
  channel: Channel,
  /** Empty for every purpose. */
  purpose: z.string(),
  reason: z.enum(refusals),
  why: z.string(),
  customerId: z.uuid().nullable(),
  at: z.iso.datetime(),
})
export type RefusedAddress = z.infer<typeof RefusedAddress>

export const listRefusedAddresses = endpoint({
  get: '/api/refused-addresses',
  needs: 'settings:read',
  summary:
    'Addresses that get nothing more: mail came back, or they complained or unsubscribed; the newest 200',
  input: z.object({
    reason: z.enum(refusals).optional(),
    /** The one that has this mail address or telephone number. */
    address: z.string().trim().max(320).optional(),
  }),
  output: z.object({
    addresses: z.array(RefusedAddress),
    counts: z.object({ bounced: z.number(), complained: z.number(), unsubscribed: z.number() }),
  }),
})

export const allowAddress = endpoint({
  delete: '/api/refused-addresses/:mark',
  needs: 'settings:manage',
  summary: 'Write to an address again that mail came back from; whoever unsubscribed must say so themselves',
  input: z.object({ mark: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: z.null(),
  status: 204,
})

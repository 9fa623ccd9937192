import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { FilterInAddress } from './segments/filter.ts'

export const CustomerListed = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  unit: z.string(),
})

export const Customer = CustomerListed.extend({
  traits: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  identities: z.array(
    z.object({ kind: z.string(), value: z.string(), source: z.string(), firstSeen: z.iso.datetime() }),
  ),
  /** The source that made them known. */
  source: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

export const TimelineEntry = z.object({
  id: z.uuid(),
  occurredAt: z.iso.datetime(),
  kind: z.string(),
  name: z.string(),
  touchpoint: z.string(),
  stage: z.string(),
  channel: z.string(),
  source: z.string(),
  direction: z.string(),
  product: z.string(),
  orderId: z.string(),
  conversationId: z.string(),
  /** Exact decimal text in major units. */
  value: z.string().nullable(),
  currency: z.string(),
  scale: z.string(),
  score: z.number().nullable(),
  text: z.string(),
  promisedAt: z.iso.datetime().nullable(),
  fulfilledAt: z.iso.datetime().nullable(),
})

export const findCustomers = endpoint({
  get: '/api/customers',
  needs: 'customers:read',
  summary: 'Customers whose name, e-mail address, phone number or id begins like this',
  input: z.object({
    search: z.string().trim().max(320).default(''),
    /** Only customers with an interaction that meets it. */
    filter: FilterInAddress,
    segment: z.uuid().optional(),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  output: z.object({ customers: z.array(CustomerListed), next: z.uuid().nullable() }),
})

export const showCustomer = endpoint({
  get: '/api/customers/:id',
  needs: 'customers:read',
  summary: 'One customer, with what we know of them and by what we know them',
  input: z.object({ id: z.uuid() }),
  output: Customer,
})

export const showTimeline = endpoint({
  get: '/api/customers/:id/timeline',
  needs: 'customers:read',
  summary: 'Everything that happened between one customer and us, newest first',
  input: z.object({
    id: z.uuid(),
    /** `next` of the page before. */
    cursor: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ entries: z.array(TimelineEntry), next: z.string().nullable() }),
})

import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { AccountNamed, Colleague, ListFigures } from './profile/contract.ts'
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
  /** When each thing was told and by which source (null where nobody noted it), by `name`, `email`, `phone`, `trait:NAME`. */
  told: z.record(z.string(), z.object({ at: z.iso.datetime(), by: z.string().nullable() })),
  owner: Colleague.nullable(),
  accounts: z.array(AccountNamed),
  /** The source that made them known. */
  source: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
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
    /** Without it, in the order in which they were made known. By last contact and value only who has any. */
    sort: z.enum(['name', 'lastContact', 'value']).optional(),
    /** Whether each comes with its figures. */
    figures: z.stringbool().default(false),
    /** `next` of the page before, in the same order. */
    cursor: z.string().max(1_000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  output: z.object({
    customers: z.array(CustomerListed.extend({ figures: ListFigures.optional() })),
    next: z.string().nullable(),
  }),
})

export const showCustomer = endpoint({
  get: '/api/customers/:id',
  needs: 'customers:read',
  summary: 'One customer, with what we know of them and by what we know them',
  input: z.object({ id: z.uuid() }),
  output: Customer,
})

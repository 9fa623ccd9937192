import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'
import { TimelineAsked, TimelinePage, TimelineQuestion, TimelineShape } from '../profile/contract.ts'

const Id = z.uuid()
const Instant = z.iso.datetime()
const Money = z.array(z.object({ currency: z.string(), total: z.string() }))

/** One score of an account's people, with its 95 % interval; null where there is nothing to work it out from. */
export const AccountScore = z.object({
  scale: z.string(),
  wording: z.string(),
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.enum(['points', 'percent', 'mean']),
})
export type AccountScore = z.infer<typeof AccountScore>

export const AccountListed = z.object({
  id: Id,
  /** What the sources call it. */
  key: z.string(),
  name: z.string().nullable(),
  domain: z.string().nullable(),
  unit: z.string(),
  people: z.number(),
  interactions: z.number(),
  lastAt: Instant.nullable(),
  orders: z.number(),
  money: Money,
  scores: z.array(AccountScore),
})
export type AccountListed = z.infer<typeof AccountListed>

export const Account = AccountListed.extend({
  traits: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** When each thing was told and by which source, by `name`, `domain`, `trait:NAME`. */
  told: z.record(z.string(), z.object({ at: Instant, by: z.string().nullable() })),
  source: z.string(),
  createdAt: Instant,
  /** What was ordered in each month, oldest first. */
  months: z.array(z.object({ month: Day, currency: z.string(), total: z.string(), orders: z.number() })),
})

export const Member = z.object({
  /** The customer. */
  id: Id,
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  role: z.string().nullable(),
  since: Instant,
  source: z.string(),
  lastAt: Instant.nullable(),
  interactions: z.number(),
})

const Key = z.string().trim().min(1).max(200)
const Name = z.string().trim().min(1).max(200)
const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]*\.[a-z0-9-]{2,}$/, 'Write it like acme.com')

export const listAccounts = endpoint({
  get: '/api/accounts',
  needs: 'customers:read',
  summary: 'Companies that customers belong to, by name, with the figures of their people',
  input: z.object({
    /** The beginning of a name, a key or a domain. */
    search: z.string().trim().max(200).default(''),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z.object({ accounts: z.array(AccountListed), next: z.string().nullable() }),
})

export const showAccount = endpoint({
  get: '/api/accounts/:id',
  needs: 'customers:read',
  summary: 'One company, with what is known of it and the figures of its people',
  input: z.object({ id: Id }),
  output: Account,
})

export const listMembers = endpoint({
  get: '/api/accounts/:id/people',
  needs: 'customers:read',
  summary: 'Who belongs to a company now, whoever was here last first',
  input: z.object({ id: Id }),
  output: z.object({ people: z.array(Member), total: z.number() }),
})

export const showAccountTimeline = endpoint({
  get: '/api/accounts/:id/timeline',
  needs: 'customers:read',
  summary: 'What happened with the people of a company or in its name, newest first',
  input: TimelineAsked,
  output: TimelinePage,
})

export const showAccountShape = endpoint({
  get: '/api/accounts/:id/timeline/shape',
  needs: 'customers:read',
  summary: 'How much of what there is in the timeline of a company, and when',
  input: TimelineQuestion.extend({ id: Id }),
  output: TimelineShape,
})

export const createAccount = endpoint({
  post: '/api/accounts',
  needs: 'customers:write',
  summary: 'Make a company known',
  input: z.object({
    name: Name,
    /** What sources will call it; the domain or the name unless told. */
    key: Key.optional(),
    domain: Domain.optional(),
    /** Whether those who write from its domain and belong nowhere belong to it. */
    withPeople: z.boolean().default(false),
  }),
  output: z.object({ id: Id, added: z.number() }),
  status: 201,
})

export const changeAccount = endpoint({
  patch: '/api/accounts/:id',
  needs: 'customers:write',
  summary: 'Correct the name or the domain of a company',
  input: z.object({ id: Id, name: Name.optional(), domain: Domain.nullable().optional() }),
  output: z.null(),
  status: 204,
})

export const addMembers = endpoint({
  post: '/api/accounts/:id/people',
  needs: 'customers:write',
  summary:
    'Say who belongs to a company: these customers, or all who write from its domain and belong nowhere',
  input: z.object({
    id: Id,
    customerIds: z.array(Id).max(1_000).default([]),
    fromDomain: z.boolean().default(false),
  }),
  output: z.object({ added: z.number() }),
})

export const removeMember = endpoint({
  delete: '/api/accounts/:id/people/:customer',
  needs: 'customers:write',
  summary: 'Say that a customer does not belong to a company any more',
  input: z.object({ id: Id, customer: Id }),
  output: z.null(),
  status: 204,
})

export const listAccountSuggestions = endpoint({
  get: '/api/account-suggestions',
  needs: 'customers:read',
  summary: 'Domains that several people write from who belong to no company',
  input: z.object({
    /** Only the domain of this account. */
    account: Id.optional(),
  }),
  output: z.object({
    suggestions: z.array(
      z.object({
        domain: z.string(),
        people: z.number(),
        /** The account that has this domain, if there is one. */
        account: z.object({ id: Id, name: z.string() }).nullable(),
      }),
    ),
  }),
})

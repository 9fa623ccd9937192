import { z } from 'zod'
import { permissions, roles } from './roles.ts'

const Instant = z.iso.datetime()

export const Me = z.object({
  id: z.string(),
  kind: z.enum(['person', 'key']),
  name: z.string(),
  email: z.string().nullable(),
  role: z.string(),
  permissions: z.array(z.enum(permissions)),
  units: z.union([z.literal('all'), z.array(z.string())]),
  hasPassword: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  units: z.array(z.string()),
  disabledAt: Instant.nullable(),
  hasPassword: z.boolean(),
  createdAt: Instant,
})
export type Person = z.infer<typeof Person>

/** Opens a session once; whoever has the address can sign in, so hand it over as you would a key. */
export const SignInLink = z.object({ url: z.string(), expiresAt: Instant })
export type SignInLink = z.infer<typeof SignInLink>

export const Session = z.object({
  id: z.uuid(),
  current: z.boolean(),
  address: z.string().nullable(),
  browser: z.string().nullable(),
  createdAt: Instant,
  expiresAt: Instant,
})
export type Session = z.infer<typeof Session>

export const Unit = z.object({ id: z.string(), name: z.string(), parent: z.string().nullable() })
export type Unit = z.infer<typeof Unit>

export const Key = z.object({
  id: z.uuid(),
  name: z.string(),
  last4: z.string(),
  permissions: z.array(z.string()),
  units: z.array(z.string()),
  createdBy: z.string(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
})
export type Key = z.infer<typeof Key>

export const AuditEntry = z.object({
  id: z.uuid(),
  at: Instant,
  actor: z.object({ kind: z.enum(['person', 'key', 'system', 'nobody']), id: z.string(), name: z.string() }),
  action: z.string(),
  subject: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { keyPermissions, roles } from './roles.ts'
import { AuditEntry, Key, Me, Person, Session, SignInLink, Unit } from './shown.ts'

export type { AuditEntry, Key, Me, Person, Session, SignInLink, Unit } from './shown.ts'

const Id = z.uuid()
const Instant = z.iso.datetime()
const Name = z.string().trim().min(1).max(120)
const Email = z.email('Write it as name@example.com').max(254).toLowerCase()
const Role = z.enum(roles)
const UnitId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'Use small letters, digits and hyphens')
const Units = z.array(UnitId).max(100)
const Done = z.null()

/** Long rather than complicated (NIST SP 800-63B): length is what keeps a password from being guessed. */
const NewPassword = z.string().min(12, 'Use at least 12 characters').max(128, 'Use at most 128 characters')

export const signIn = endpoint({
  post: '/api/session',
  needs: 'open',
  summary: 'Sign in with e-mail and password',
  input: z.object({
    email: z.string().trim().toLowerCase().min(1).max(254),
    password: z.string().min(1).max(128),
  }),
  output: Me,
})

export const redeemLink = endpoint({
  post: '/api/session/link',
  needs: 'open',
  summary: 'Sign in with the token of a one-time link',
  input: z.object({ token: z.string().min(1).max(100) }),
  output: Me,
})

export const signOut = endpoint({
  delete: '/api/session',
  needs: 'open',
  summary: 'Sign out in this browser',
  input: z.object({}),
  output: Done,
  status: 204,
})

export const showMe = endpoint({
  get: '/api/me',
  needs: 'signed-in',
  summary: 'Who I am here and what I may do',
  input: z.object({}),
  output: Me,
})

export const changeMe = endpoint({
  patch: '/api/me',
  needs: 'signed-in',
  summary: 'Change my name, e-mail address or password',
  input: z.object({
    name: Name.optional(),
    email: Email.optional(),
    password: NewPassword.optional(),
    /** Needed for a new e-mail or password, unless a one-time link opened this session in the last 15 minutes. */
    currentPassword: z.string().max(128).optional(),
  }),
  output: Me,
})

export const listSessions = endpoint({
  get: '/api/me/sessions',
  needs: 'signed-in',
  summary: 'Where I am signed in',
  input: z.object({}),
  output: z.object({ sessions: z.array(Session) }),
})

export const endSession = endpoint({
  delete: '/api/me/sessions/:id',
  needs: 'signed-in',
  summary: 'Sign out somewhere else',
  input: z.object({ id: Id }),
  output: Done,
  status: 204,
})

export const listPeople = endpoint({
  get: '/api/people',
  needs: 'people:read',
  summary: 'Who works here, by name',
  input: z.object({}),
  output: z.object({ people: z.array(Person) }),
})

export const invitePerson = endpoint({
  post: '/api/people',
  needs: 'people:manage',
  summary: 'Invite somebody: makes a one-time link to hand over',
  input: z.object({ name: Name, email: Email, role: Role, units: Units.default([]) }),
  output: z.object({ person: Person, link: SignInLink }),
  status: 201,
})

export const changePerson = endpoint({
  patch: '/api/people/:id',
  needs: 'people:manage',
  summary: 'Change somebody’s name, role or units, or end their access',
  input: z.object({
    id: Id,
    name: Name.optional(),
    role: Role.optional(),
    units: Units.optional(),
    disabled: z.boolean().optional(),
  }),
  output: Person,
})

export const makeSignInLink = endpoint({
  post: '/api/people/:id/sign-in-link',
  needs: 'people:manage',
  summary: 'Make a fresh one-time link for somebody; earlier ones stop working',
  input: z.object({ id: Id }),
  output: SignInLink,
  status: 201,
})

export const listUnits = endpoint({
  get: '/api/units',
  needs: 'signed-in',
  summary: 'The units I see',
  input: z.object({}),
  output: z.object({ units: z.array(Unit) }),
})

export const createUnit = endpoint({
  post: '/api/units',
  needs: 'settings:manage',
  summary: 'Add a unit',
  input: z.object({ id: UnitId, name: Name, parent: UnitId.optional() }),
  output: Unit,
  status: 201,
})

export const deleteUnit = endpoint({
  delete: '/api/units/:id',
  needs: 'settings:manage',
  summary: 'Remove a unit that nothing belongs to',
  input: z.object({ id: UnitId }),
  output: Done,
  status: 204,
})

export const listKeys = endpoint({
  get: '/api/keys',
  needs: 'keys:read',
  summary: 'API keys, newest first; never their secrets',
  input: z.object({}),
  output: z.object({ keys: z.array(Key) }),
})

export const createKey = endpoint({
  post: '/api/keys',
  needs: 'keys:manage',
  summary: 'Make an API key; its token is shown once',
  input: z.object({
    name: Name,
    permissions: z.array(z.enum(keyPermissions)).min(1),
    units: Units.default([]),
    expiresAt: Instant.optional(),
  }),
  output: z.object({ key: Key, token: z.string() }),
  status: 201,
})

export const revokeKey = endpoint({
  delete: '/api/keys/:id',
  needs: 'keys:manage',
  summary: 'Revoke an API key at once',
  input: z.object({ id: Id }),
  output: Done,
  status: 204,
})

export const listAudit = endpoint({
  get: '/api/audit',
  needs: 'audit:read',
  summary: 'Who did what, newest first',
  input: z.object({
    /** `key.revoked`, or `key` for everything about keys. */
    action: z.string().max(60).optional(),
    actor: z.string().max(60).optional(),
    from: Instant.optional(),
    until: Instant.optional(),
    cursor: Id.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ entries: z.array(AuditEntry), next: Id.nullable() }),
})

import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

/** Why a mail was passed over: written by a program, between ourselves, or not to be read. */
export const skipReasons = [
  'auto-reply',
  'bulk',
  'list',
  'no-return-path',
  'internal',
  'report',
  'no-sender',
  'too-large',
  'unreadable',
  'forgotten',
] as const
export type SkipReason = (typeof skipReasons)[number]

const Host = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9._:-]{1,253}$/, 'must be the name of a server, such as imap.example.org')
const Folder = z.string().min(1).max(300)
const OwnAddress = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[^\s@]*@[^\s@]+\.[^\s@]+$/,
    'must be an address (help@shop.example) or a whole domain (@shop.example)',
  )

const Security = z.enum(['tls', 'starttls', 'none'])
const SecretKind = z.enum(['password', 'token'])

/** How one gets in. */
const Access = z.object({
  host: Host,
  port: z.number().int().min(1).max(65_535),
  security: Security,
  user: z.string().trim().min(1).max(320),
  secretKind: SecretKind.default('password'),
})

/** What is read of it. */
const Reading = z.object({
  folders: z.array(Folder).min(1).max(20),
  sentFolders: z.array(Folder).max(5).default([]),
  ownAddresses: z.array(OwnAddress).min(1).max(100),
  /** Mails that arrived earlier are left alone. */
  readFrom: z.iso.datetime(),
  everySeconds: z.number().int().min(15).max(86_400).default(300),
  /** Mails of mailing lists and newsletters are read as well. */
  takeLists: z.boolean().default(false),
})

const Secret = z.string().min(1).max(5_000)

export const Mailbox = Access.extend(Reading.shape).extend({
  /** Of the source. */
  id: z.uuid(),
  name: z.string(),
  unit: z.string(),
  secretKind: SecretKind,
  sentFolders: z.array(z.string()),
  ownAddresses: z.array(z.string()),
  everySeconds: z.number(),
  takeLists: z.boolean(),
  /** `waiting` has not been read yet. */
  state: z.enum(['reading', 'waiting', 'trouble', 'paused', 'removed']),
  lastReadAt: z.iso.datetime().nullable(),
  taken: z.number(),
  skipped: z.array(z.object({ reason: z.string(), mails: z.number(), lastAt: z.iso.datetime() })),
  trouble: z.object({ message: z.string(), fix: z.string(), since: z.iso.datetime() }).nullable(),
  /** When it is read next; null: as soon as may be. */
  nextAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
})
export type Mailbox = z.infer<typeof Mailbox>

const One = z.object({ id: z.uuid() })

export const tryMailbox = endpoint({
  post: '/api/mailbox-trials',
  needs: 'sources:manage',
  summary: 'Try to get into a mailbox, and see its folders; nothing is kept',
  input: Access.extend({
    secret: Secret.optional(),
    /** Of a mailbox whose stored secret is used. */
    id: z.uuid().optional(),
  }),
  output: z.object({ folders: z.array(z.object({ path: z.string(), use: z.string().nullable() })) }),
})

export const createMailbox = endpoint({
  post: '/api/mailboxes',
  needs: 'sources:manage',
  summary: 'Read a mailbox from now on; its password or token is kept encrypted and never shown',
  input: Access.extend(Reading.shape).extend({
    name: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,62}$/,
        'must be lower-case letters, digits and hyphens, such as help-mail',
      ),
    unit: z.string().max(63).default(''),
    secret: Secret,
  }),
  output: Mailbox,
  status: 201,
})

export const showMailbox = endpoint({
  get: '/api/mailboxes/:id',
  needs: 'sources:read',
  summary: 'One mailbox: how it is read, how it goes, what was passed over and why',
  input: One,
  output: Mailbox,
})

export const changeMailbox = endpoint({
  patch: '/api/mailboxes/:id',
  needs: 'sources:manage',
  summary: 'Change how a mailbox is read; another server or user needs its secret again',
  input: One.extend({
    host: Host.optional(),
    port: z.number().int().min(1).max(65_535).optional(),
    security: Security.optional(),
    user: z.string().trim().min(1).max(320).optional(),
    secretKind: SecretKind.optional(),
    secret: Secret.optional(),
    folders: z.array(Folder).min(1).max(20).optional(),
    sentFolders: z.array(Folder).max(5).optional(),
    ownAddresses: z.array(OwnAddress).min(1).max(100).optional(),
    readFrom: z.iso.datetime().optional(),
    everySeconds: z.number().int().min(15).max(86_400).optional(),
    takeLists: z.boolean().optional(),
  }),
  output: Mailbox,
})

export const readMailboxNow = endpoint({
  post: '/api/mailboxes/:id/reading',
  needs: 'sources:write',
  summary: 'Read it now instead of waiting',
  input: One,
  output: Mailbox,
  status: 202,
})

export const pauseMailbox = endpoint({
  post: '/api/mailboxes/:id/pause',
  needs: 'sources:write',
  summary: 'Leave the mailbox alone until it is taken up again',
  input: One,
  output: Mailbox,
  status: 201,
})

export const resumeMailbox = endpoint({
  delete: '/api/mailboxes/:id/pause',
  needs: 'sources:write',
  summary: 'Read the mailbox again, from where it was left',
  input: One,
  output: Mailbox,
})

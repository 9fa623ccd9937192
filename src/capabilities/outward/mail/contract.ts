import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const Address = z.email('Write it as name@example.com').max(254)
const MaybeAddress = z.union([Address, z.literal('')])
const Trouble = z.object({ message: z.string(), fix: z.string(), since: z.iso.datetime() })

/** One line: a line break in a name would begin a header of its own. */
const OneLine = z
  .string()
  .trim()
  .regex(/^[^\r\n\0]*$/, 'must be one line')

export const MailAccount = z.object({
  host: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9._:-]{1,253}$/, 'must be the name of a server, such as smtp.example.org'),
  port: z.number().int().min(1).max(65_535),
  /** `tls` from the first byte (465), `starttls` after a plain greeting (587), `none` only within one's own walls. */
  security: z.enum(['tls', 'starttls', 'none']),
  /** Empty where the server lets us send without one. */
  user: OneLine.max(254).default(''),
  fromName: OneLine.min(1).max(100),
  fromAddress: Address,
  /** Where answers go; empty: to the sender. */
  replyTo: MaybeAddress.default(''),
  /** Where mails that cannot be delivered come back to; a mailbox that Attune reads. Empty: to the sender. */
  bounceAddress: MaybeAddress.default(''),
  perMinute: z.number().int().min(1).max(60_000).default(120),
})
export type MailAccount = z.output<typeof MailAccount>

export const MailSender = MailAccount.extend({
  hasPassword: z.boolean(),
  trouble: Trouble.nullable(),
  lastSentAt: z.iso.datetime().nullable(),
  changedAt: z.iso.datetime(),
})
export type MailSender = z.infer<typeof MailSender>

const Shown = z.object({
  /** Null while there is none. */
  sender: MailSender.nullable(),
  /** Where links in mails lead to, as the settings of this installation say. */
  publicAddress: z.string(),
})
export type MailShown = z.infer<typeof Shown>

export const showMailSender = endpoint({
  get: '/api/mail-sender',
  needs: 'settings:read',
  summary: 'The account that mail is sent by, without its password',
  input: z.object({}),
  output: Shown,
})

/** Without a password the stored one stays, for the same server and user alone. */
const Password = z.string().max(1_000).optional()

export const setMailSender = endpoint({
  put: '/api/mail-sender',
  needs: 'settings:manage',
  summary: 'Set or change the account that mail is sent by',
  input: MailAccount.extend({ password: Password }),
  output: Shown,
})

export const removeMailSender = endpoint({
  delete: '/api/mail-sender',
  needs: 'settings:manage',
  summary: 'Forget the account: no mail is sent any more',
  input: z.object({}),
  output: z.null(),
  status: 204,
})

export const sendTestMail = endpoint({
  post: '/api/mail-sender/test',
  needs: 'settings:manage',
  summary: 'Send one mail by an account, stored or not yet, and say what the server answered',
  input: MailAccount.extend({ password: Password, to: Address }),
  output: z.object({ accepted: z.string() }),
})

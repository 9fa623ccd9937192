import { z } from 'zod'

/** The name of a header, as it is compared: in lower case. */
const Header = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9-]{1,80}$/, 'must be the name of a header')

/**
 * How a delivery proves who sent it.
 *
 * - `standard`: Standard Webhooks 1.0 (`webhook-id`, `webhook-timestamp`, `webhook-signature`).
 * - `hmac`: a keyed digest in a header. `part` is the name before it where the header lists several (`t=1,v1=ab`,
 *   `sha256=ab`); `signed` says what was signed, with `{body}` and, where a time is part of it, `{timestamp}`.
 * - `token`: the secret itself in a header, alone or after `Bearer`. `basic`: user and secret as HTTP Basic.
 * - `none`: only that nobody can guess the address.
 */
export const Signature = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('standard') }),
  z.object({
    kind: z.literal('hmac'),
    header: Header,
    algorithm: z.enum(['sha256', 'sha1']).default('sha256'),
    encoding: z.enum(['hex', 'base64']),
    part: z.string().max(40).optional(),
    timestamp: z.object({ header: Header, part: z.string().max(40).optional() }).optional(),
    signed: z
      .string()
      .max(100)
      .refine((text) => text.includes('{body}'), { error: 'must contain {body}' })
      .default('{body}'),
  }),
  z.object({ kind: z.literal('token'), header: Header.default('authorization') }),
  z.object({ kind: z.literal('basic'), user: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('none') }),
])
export type Signature = z.infer<typeof Signature>
export type Hmac = Extract<Signature, { kind: 'hmac' }>

import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { CalledUrl } from '../safe-http/url.ts'

export const textChannels = ['sms', 'whatsapp'] as const
const Channel = z.enum(textChannels)

/** How a provider is told to send one message. */
export const TextRequest = z.object({
  url: CalledUrl,
  /** With the key of the account in it, such as `Authorization`; never shown again. */
  headers: z
    .record(
      z.string().regex(/^[A-Za-z0-9-]{1,80}$/),
      z
        .string()
        .max(2_000)
        .regex(/^[^\r\n]*$/),
    )
    .default({}),
  format: z.enum(['json', 'form']),
  /** With `{{to}}`, `{{text}}`, `{{reference}}` and `{{callback}}` in it, where these go. */
  body: z.string().min(1).max(10_000),
  /** Where the state stands in what the provider reports later: `status`, `message.state`. */
  statusField: z.string().trim().max(100).default(''),
})
export type TextRequest = z.output<typeof TextRequest>

const Trouble = z.object({ message: z.string(), fix: z.string(), since: z.iso.datetime() })

export const TextProvider = z.object({
  channel: Channel,
  url: z.string(),
  headerNames: z.array(z.string()),
  format: z.enum(['json', 'form']),
  body: z.string(),
  statusField: z.string(),
  perMinute: z.number(),
  trouble: Trouble.nullable(),
  lastSentAt: z.iso.datetime().nullable(),
})
export type TextProvider = z.infer<typeof TextProvider>

export const listTextProviders = endpoint({
  get: '/api/text-providers',
  needs: 'settings:read',
  summary: 'How text and WhatsApp messages are sent, without keys',
  input: z.object({}),
  output: z.object({ providers: z.array(TextProvider) }),
})

export const setTextProvider = endpoint({
  put: '/api/text-providers/:channel',
  needs: 'settings:manage',
  summary: 'Set or change how messages of a channel are sent; headers that are left out stay as they are',
  input: TextRequest.extend({
    channel: Channel,
    headers: TextRequest.shape.headers.unwrap().optional(),
    perMinute: z.number().int().min(1).max(60_000).default(60),
  }),
  output: TextProvider,
})

export const removeTextProvider = endpoint({
  delete: '/api/text-providers/:channel',
  needs: 'settings:manage',
  summary: 'Nothing is sent on this channel any more',
  input: z.object({ channel: Channel }),
  output: z.null(),
  status: 204,
})

export const sendTestText = endpoint({
  post: '/api/text-providers/:channel/test',
  needs: 'settings:manage',
  summary: 'Send one message by the stored provider and say what it answered',
  input: z.object({
    channel: Channel,
    to: z
      .string()
      .trim()
      .regex(/^\+\d{6,15}$/, 'must begin with + and the country, such as +491701234567'),
  }),
  output: z.object({ status: z.number(), answer: z.string() }),
})

import { createHash } from 'node:crypto'
import type { WebhookMapping } from './mapping.ts'
import { valueAt } from './path.ts'
import { textOf } from './values.ts'

type Headers = Readonly<Record<string, string>>

/** Headers in which senders say which delivery it is; the same when they send it again. */
const ids = [
  'webhook-id',
  'x-shopify-webhook-id',
  'x-github-delivery',
  'x-chatwoot-delivery',
  'idempotency-key',
]
const longest = 200

/** What tells a delivery from all others: the sender's id for it, or else its whole body. */
export function deliveryKey(mapping: WebhookMapping, headers: Headers, text: string, body: unknown): string {
  const own = mapping.deliveryId ? textOf(valueAt({ body, headers }, mapping.deliveryId)) : ''
  const id = own || ids.map((name) => headers[name] ?? '').find((value) => value !== '')
  if (id && id.length <= longest) return id.replaceAll('\0', '')
  return `sha256:${createHash('sha256').update(text).digest('base64url')}`
}

const telling = /^(?:content-type|user-agent|webhook-(?:id|timestamp)|x-.+)$/
/** What proves a sender is not kept, nor what the way through the network added. */
const hidden = /signature|hmac|token|secret|auth|key|cookie|forwarded|real-ip|^x-(?:envoy|amzn|cloud|b3)/
const mostHeaders = 40

/** The headers that may say something about what happened. */
export function tellingHeaders(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string> {
  const kept = Object.entries(headers)
    .filter(([name, value]) => value !== undefined && telling.test(name) && !hidden.test(name))
    .map(([name, value]) => [name, String(value).slice(0, 300).replaceAll('\0', '')] as const)
  return Object.fromEntries(kept.slice(0, mostHeaders))
}

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import { publicAddress } from '../../access/index.ts'

/**
 * Where a provider reports what became of a message. The address itself is signed: whoever was given it for one message
 * can say something of that message alone.
 */
export function callbackFor(context: Pick<Context, 'settings'>, reference: string): string {
  const base = publicAddress(context.settings).replace(/\/$/, '')
  return `${base}/text-reports/${reference}.${signatureOf(context, reference)}`
}

/** The reference a report is about; undefined where the address was not made here. */
export function reportedReference(context: Pick<Context, 'settings'>, token: string): string | undefined {
  const [reference = '', signature = ''] = token.split('.')
  const right = signatureOf(context, reference)
  const isRight =
    signature.length === right.length && timingSafeEqual(Buffer.from(signature), Buffer.from(right))
  return isRight ? reference : undefined
}

function signatureOf({ settings: { key } }: Pick<Context, 'settings'>, reference: string): string {
  if (!key) throw new Error('The installation has no key yet: openHouse gives it to the settings.')
  const own = Buffer.from(hkdfSync('sha256', key, '', 'attune text reports', 32))
  return createHmac('sha256', own).update(reference).digest('base64url').slice(0, 22)
}

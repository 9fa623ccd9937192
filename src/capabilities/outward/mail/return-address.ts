import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import type { MailAccount } from './contract.ts'

interface Keyed {
  settings: Pick<Context['settings'], 'key'>
}
type Addresses = Pick<MailAccount, 'fromAddress' | 'bounceAddress'>

/** `0190…-….signature@shop.example`: says which message it is, and that we made it. */
export function messageIdOf(context: Keyed, reference: string, { fromAddress }: Addresses): string {
  return `<${reference}.${signatureOf(context, reference)}@${domainOf(fromAddress)}>`
}

/**
 * Where a mail comes back to: with an address for that, each mail has its own (VERP), so that a report that says
 * nothing else still tells which one it was. Letters and digits alone: some servers change the case.
 */
export function returnAddressOf(context: Keyed, reference: string, account: Addresses): string {
  const { bounceAddress, fromAddress } = account
  const local = bounceAddress.slice(0, bounceAddress.lastIndexOf('@')).split('+')[0]!
  if (local === '' || local.length > mostLocal) return bounceAddress || fromAddress
  return `${local}+${reference.replaceAll('-', '')}${signatureOf(context, reference)}@${domainOf(bounceAddress)}`
}

/** The reference in a message id (without its brackets), or in an address of return; undefined where we made neither. */
export function referenceIn(context: Keyed, written: string): string | undefined {
  const id = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{16})@/i.exec(written)
  const verp = /\+([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([0-9a-f]{16})@/i.exec(
    written,
  )
  const reference = (id?.[1] ?? verp?.slice(1, 6).join('-'))?.toLowerCase()
  const signature = (id?.[2] ?? verp?.[6])?.toLowerCase()
  if (!reference || !signature) return undefined
  const right = signatureOf(context, reference)
  return timingSafeEqual(Buffer.from(right), Buffer.from(signature)) ? reference : undefined
}

const signatureLetters = 16

/** What is before the @ has 64 letters at most (RFC 5321, 4.5.3.1.1). */
const mostLocal = 64 - 1 - 32 - signatureLetters

/** 64 bits: enough against somebody who would have to send us a mail for every guess. */
function signatureOf({ settings: { key } }: Keyed, reference: string): string {
  if (!key) throw new Error('The installation has no key yet: openHouse gives it to the settings.')
  const own = Buffer.from(hkdfSync('sha256', key, '', 'attune message ids', 32))
  return createHmac('sha256', own).update(reference).digest('hex').slice(0, signatureLetters)
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

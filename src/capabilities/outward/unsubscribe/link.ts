import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import { publicAddress } from '../../access/index.ts'
import { markOf } from '../addresses/mark.ts'
import { type MessageChannel, messageChannels } from '../messages/outgoing.ts'

/** Who says no to what: a customer, or the mark of an address that belongs to nobody we know. */
export interface Unsubscribing {
  who: { customerId: string } | { mark: Buffer }
  channel: MessageChannel
  purpose: string
  language: string
}

interface To {
  to: string
  customerId: string | null
  channel: MessageChannel
  purpose: string
  language: string
}

/** The address where somebody unsubscribes, without signing in: for mails and short messages. It never expires. */
export function unsubscribeLink(context: Context, { to, customerId, ...rest }: To): string {
  const who = customerId ? { customerId } : { mark: markOf(context, rest.channel, to) }
  return `${publicAddress(context.settings).replace(/\/$/, '')}/u/${signUnsubscribing(context, { who, ...rest })}`
}

interface Keyed {
  settings: Pick<Context['settings'], 'key'>
}

const signatureBytes = 12

/** `c` and 16 bytes of id, or `a` and 32 bytes of mark; which channel; language and purpose as words; the signature. */
export function signUnsubscribing(
  context: Keyed,
  { who, channel, purpose, language }: Unsubscribing,
): string {
  const id = 'customerId' in who ? Buffer.from(who.customerId.replaceAll('-', ''), 'hex') : who.mark
  const kind = 'customerId' in who ? 'c' : 'a'
  const head = Buffer.from([kind.charCodeAt(0), messageChannels.indexOf(channel)])
  const said = Buffer.concat([head, id, Buffer.from(`${language.slice(0, 2)} ${purpose}`)])
  return Buffer.concat([said, signatureOf(context, said)]).toString('base64url')
}

/** What a token says; undefined when it was not signed here. */
export function readUnsubscribing(context: Keyed, token: string): Unsubscribing | undefined {
  const bytes = Buffer.from(token, 'base64url')
  // Decoding is lenient; one spelling alone is the token.
  if (bytes.length < 2 + 16 + signatureBytes || bytes.toString('base64url') !== token) return undefined
  const said = bytes.subarray(0, -signatureBytes)
  if (!timingSafeEqual(signatureOf(context, said), bytes.subarray(-signatureBytes))) return undefined
  const idBytes = said[0] === 'c'.charCodeAt(0) ? 16 : 32
  const id = said.subarray(2, 2 + idBytes)
  const [language = 'en', purpose = ''] = said.toString('utf8', 2 + idBytes).split(' ')
  const who = idBytes === 16 ? { customerId: uuidOf(id) } : { mark: Buffer.from(id) }
  return { who, channel: messageChannels[said[1]!] ?? 'email', purpose, language }
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The last key stays derived: the same one serves every mail. */
let derived: { from: string; key: Buffer } | undefined

function signatureOf({ settings: { key } }: Keyed, said: Buffer): Buffer {
  if (!key) throw new Error('The installation has no key yet: openHouse gives it to the settings.')
  if (derived?.from !== key)
    derived = { from: key, key: Buffer.from(hkdfSync('sha256', key, '', 'attune unsubscribe links', 32)) }
  return createHmac('sha256', derived.key).update(said).digest().subarray(0, signatureBytes)
}

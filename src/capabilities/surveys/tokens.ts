import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Settings } from '../../platform/config.ts'

/** What an address with a token leads to; a token of one kind is of no use as another. */
export type TokenKind = 'invitation' | 'response' | 'unsubscribe' | 'results'

interface Keyed {
  settings: Pick<Settings, 'key'>
}

const idBytes = 16
const signatureBytes = 12

/**
 * 38 letters for an address: the id (a UUID) and 96 bits of signature over its kind and itself. Nothing is stored, so
 * that a million invitations cost no row more; whether the id still counts is for whoever reads it to find out.
 */
export function tokenFor({ settings }: Keyed, kind: TokenKind, id: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  if (bytes.length !== idBytes) throw new Error('Tokens are made for UUIDs alone.')
  return Buffer.concat([bytes, signatureOf(settings, kind, bytes)]).toString('base64url')
}

/** The id a token was made for; undefined when it was not made here, or as another kind. */
export function idIn({ settings }: Keyed, kind: TokenKind, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url')
  // Decoding is lenient; one spelling alone is the token.
  if (bytes.length !== idBytes + signatureBytes || bytes.toString('base64url') !== token) return undefined
  const id = bytes.subarray(0, idBytes)
  if (!timingSafeEqual(signatureOf(settings, kind, id), bytes.subarray(idBytes))) return undefined
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function signatureOf(settings: Pick<Settings, 'key'>, kind: TokenKind, id: Buffer): Buffer {
  return createHmac('sha256', keyOf(settings)).update(kind).update(id).digest().subarray(0, signatureBytes)
}

/** The last key stays derived, as an object, which is four times as fast as its bytes: the same one serves every request. */
let derived: { from: string; key: KeyObject } | undefined

/** A key of its own, derived from the installation's: what signs sessions signs no invitations. */
function keyOf({ key }: Pick<Settings, 'key'>): KeyObject {
  if (!key) throw new Error('The installation has no key yet: openHouse gives it to the settings.')
  if (derived?.from !== key) derived = { from: key, key: secretOf(key) }
  return derived.key
}

function secretOf(key: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'attune survey tokens', 32)))
}

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Settings } from './config.ts'
import { Conflict } from './errors.ts'

type Key = Pick<Settings, 'key'>

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16
const shape = 'v1.'

/**
 * Encrypts what Attune must show to others later (a mailbox's password, a sender's signing secret) with a key derived
 * from the installation's own: whoever has the database alone reads nothing. `about` binds it to its place, so that one
 * row's secret is of no use in another.
 */
export function seal(settings: Key, secret: string, about: string): string {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, keyOf(settings), iv).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([iv, sealing.update(secret, 'utf8'), sealing.final(), sealing.getAuthTag()])
  return shape + sealed.toString('base64url')
}

/** What was sealed for the same place; an error a person can act on when this installation has another key now. */
export function unseal(settings: Key, sealed: string, about: string): string {
  const bytes = Buffer.from(sealed.slice(shape.length), 'base64url')
  try {
    const opening = createDecipheriv(cipher, keyOf(settings), bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(-tagBytes))
    return opening.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8')
  } catch {
    throw new Conflict('A stored secret cannot be read with the key of this installation.', {
      fix: 'Start with the ATTUNE_KEY it was stored with, or enter the secret again.',
    })
  }
}

/** The last key stays derived: the same one serves every request. */
let derived: { from: string; key: Buffer } | undefined

function keyOf({ key }: Key): Buffer {
  if (!key) throw new Error('The installation has no key yet: openHouse gives it to the settings.')
  if (derived?.from !== key) {
    const bytes = hkdfSync('sha256', key, '', 'attune stored secrets', 32)
    derived = { from: key, key: Buffer.from(bytes) }
  }
  return derived.key
}

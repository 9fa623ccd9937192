import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Settings } from '../../../../platform/config.ts'

/** What a link says, and nobody but this installation can say. */
export interface SignedLink {
  customerId: string
  /** Links of an earlier generation were ended. */
  generation: number
  expiresAt: Date
}

type Key = Pick<Settings, 'key'>

const idBytes = 16
const saidBytes = idBytes + 4 + 4
const signatureBytes = 32

/** 75 letters for an address: whom, which generation, until when (in seconds), and the signature over the three. */
export function signLink(settings: Key, { customerId, generation, expiresAt }: SignedLink): string {
  const said = Buffer.alloc(saidBytes)
  said.write(customerId.replaceAll('-', ''), 'hex')
  said.writeUInt32BE(generation, idBytes)
  said.writeUInt32BE(Math.floor(expiresAt.getTime() / 1000), idBytes + 4)
  return Buffer.concat([said, signatureOf(settings, said)]).toString('base64url')
}

/** What a link says; undefined when it was not signed here. Whether it still counts is for others to find out. */
export function readLink(settings: Key, token: string): SignedLink | undefined {
  const bytes = Buffer.from(token, 'base64url')
  // Decoding is lenient; one spelling alone is the link.
  if (bytes.length !== saidBytes + signatureBytes || bytes.toString('base64url') !== token) return undefined
  const said = bytes.subarray(0, saidBytes)
  if (!timingSafeEqual(signatureOf(settings, said), bytes.subarray(saidBytes))) return undefined
  const hex = said.toString('hex', 0, idBytes)
  const customerId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const expiresAt = new Date(said.readUInt32BE(idBytes + 4) * 1000)
  return { customerId, generation: said.readUInt32BE(idBytes), expiresAt }
}

function signatureOf(settings: Key, said: Buffer): Buffer {
  return createHmac('sha256', keyOf(settings)).update(said).digest()
}

/** The last key stays derived: the same one serves every request. */
let derived: { from: string; key: Buffer } | undefined

/** A key of its own, derived from the installation's: what signs sessions does not sign links. */
function keyOf({ key }: Key): Buffer {
  if (!key) throw new Error('The installation has no key yet: openHouse gives it to the settings.')
  if (derived?.from !== key)
    derived = { from: key, key: Buffer.from(hkdfSync('sha256', key, '', 'attune own page links', 32)) }
  return derived.key
}

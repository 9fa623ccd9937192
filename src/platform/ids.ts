import { hash, randomFillSync } from 'node:crypto'

/** Which ids of this millisecond were given out last; they count on, so that ids sort in the order they were made. */
const latest = { time: -1, count: 0 }
const counterBits = 18

/**
 * A new id: UUID version 7 (RFC 9562 §5.7, counting within a millisecond as in §6.2), 48 bits of milliseconds, 18 of
 * the counter and then chance, so that rows made one after another lie beside each other in an index, in that order.
 * Made here because PostgreSQL 15 has no `uuidv7()`.
 */
export function newId(now: Date = new Date()): string {
  const bytes = chanceBytes()
  const time = now.getTime()
  const begin = bytes.readUInt16BE(14)
  latest.count = time === latest.time ? (latest.count + 1) % 2 ** counterBits : begin
  latest.time = time
  bytes.writeUIntBE(time, 0, 6)
  bytes.writeUInt16BE(latest.count >>> 6, 6)
  bytes[8] = latest.count & 0x3f
  return uuidText(bytes)
}

/** Bytes of chance for many ids: asked for one id at a time they take longer than all the rest of it. */
const chance = { bytes: Buffer.alloc(4096), used: 4096 }

function chanceBytes(): Buffer {
  if (chance.used === chance.bytes.length) {
    randomFillSync(chance.bytes)
    chance.used = 0
  }
  chance.used += 16
  return chance.bytes.subarray(chance.used - 16, chance.used)
}

/**
 * The same id for the same value, however often it comes: UUID version 5 in shape (RFC 9562 §5.5), SHA-1 over
 * namespace and value. The namespace is a plain word; its length goes in too, so `("a", "bc")` is not `("ab", "c")`.
 */
export function idFrom(namespace: string, value: string): string {
  // As text at once: bytes that are written down afterwards take twice as long, and every interaction gets such an id.
  const hex = hash('sha1', `${namespace.length}:${namespace}:${value}`, 'hex')
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) & 3]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function uuidText(bytes: Buffer): string {
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

import { hash, hkdfSync } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { MessageChannel } from '../messages/outgoing.ts'

interface Keyed {
  settings: Pick<Context['settings'], 'key'>
}

/**
 * What is kept of an address: enough to know it again, nothing to read. The same in code and in SQL, so that a million
 * addresses can be compared where they lie.
 */
export function markOf(context: Keyed, channel: MessageChannel, address: string): Buffer {
  return hash(
    'sha256',
    Buffer.concat([saltOf(context), Buffer.from(`${kindOf(channel)}:${plain(address)}`)]),
    'buffer',
  )
}

/** `address` is a column or an expression of text. */
export function markSql(
  context: Keyed,
  channel: MessageChannel,
  address: RawBuilder<unknown>,
): RawBuilder<Buffer> {
  return sql<Buffer>`sha256(${saltOf(context)}::bytea || convert_to(${`${kindOf(channel)}:`} || lower(trim(${address})), 'UTF8'))`
}

/** A telephone number is one and the same, whichever way it is written to. */
function kindOf(channel: MessageChannel): 'email' | 'phone' {
  return channel === 'email' ? 'email' : 'phone'
}

function plain(address: string): string {
  return address.trim().toLowerCase()
}

/** The last key stays derived: the same one serves every address. */
let derived: { from: string; salt: Buffer } | undefined

function saltOf({ settings: { key } }: Keyed): Buffer {
  if (!key) throw new Error('The installation has no key yet: openHouse gives it to the settings.')
  if (derived?.from !== key)
    derived = { from: key, salt: Buffer.from(hkdfSync('sha256', key, '', 'attune address marks', 32)) }
  return derived.salt
}

import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { MessageChannel, Refusal } from '../messages/outgoing.ts'
import { markOf, markSql } from './mark.ts'
import { isAnyRefused, refusedMarks } from './store.ts'

export interface AddressIn {
  channel: MessageChannel
  purpose: string
}

export interface Refused {
  reason: Refusal
  why: string
}

/**
 * For plans over many people at once: an expression that tells why the address in a column gets nothing (`bounced`,
 * `complained`, `unsubscribed`), NULL where nothing speaks against it. What a known customer said of consent is not in
 * it: `mayContact` tells that.
 */
export function refusedSql(
  context: Pick<Context, 'settings'>,
  { channel, purpose }: AddressIn,
  address: RawBuilder<unknown>,
): RawBuilder<Refusal | null> {
  return sql<Refusal | null>`(
    SELECT reason FROM refused_addresses
    WHERE mark = ${markSql(context, channel, address)} AND channel = ${channel} AND purpose IN ('', ${purpose})
    ORDER BY purpose LIMIT 1)`
}

/** The same for a list: of these addresses those that get nothing, with the reason. */
export async function refusedAmong(
  context: Context,
  asked: AddressIn,
  addresses: readonly string[],
): Promise<Map<string, Refused>> {
  if (addresses.length === 0 || !(await isAnyRefused(context))) return new Map()
  const marks = new Map(
    addresses.map((address) => [address, markOf(context, asked.channel, address).toString('hex')]),
  )
  const refused = await refusedMarks(context, asked, [...marks.values()])
  return new Map(
    [...marks].flatMap(([address, mark]) => {
      const found = refused.get(mark)
      return found ? [[address, found] as const] : []
    }),
  )
}

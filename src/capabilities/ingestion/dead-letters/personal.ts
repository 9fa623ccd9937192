import { sql } from 'kysely'
import type { Aging, Personal, Somebody } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { mentionedIn, mentionsOf } from '../mentions.ts'

/** Dead letters that name a person. What names them only by a masked e-mail address or number names nobody any more. */
export const deadLettersPersonal: Personal = {
  async held(context, who) {
    const letters = await naming(context, who)
    return {
      'What we could not read': letters.map(({ received_at, source, reason, payload }) => ({
        receivedAt: received_at,
        source,
        reason,
        payload,
      })),
    }
  },
  async erase(context, who) {
    const ids = (await naming(context, who)).map(({ id }) => id)
    if (ids.length === 0) return
    await context.db.deleteFrom('dead_letters').where(sql<boolean>`id = ANY (${ids}::uuid[])`).execute()
  },
}

/** Letters that hold one of their names at all are few; which of them mean the person is told here. */
async function naming({ db }: Context, who: Somebody) {
  const words = who.identities
    .filter(({ kind }) => kind !== 'phone')
    .map(({ kind, value }) => (kind === 'external' ? value.slice(value.indexOf(':') + 1) : value))
  const needles = [...who.customerIds, ...words].map((word) =>
    JSON.stringify(word).slice(1, -1).toLowerCase(),
  )
  const rows = await db
    .selectFrom('dead_letters')
    .select(['id', 'received_at', 'source', 'reason', 'payload'])
    .where(
      sql<boolean>`EXISTS (
        SELECT FROM unnest(${needles}::text[]) AS needle
        WHERE strpos(lower(concat(reason, ' ', payload::text)), needle) > 0)`,
    )
    .execute()
  const mentions = mentionsOf(who)
  return rows.filter(({ reason, payload }) => mentions(reason, false) || mentionedIn(payload, mentions))
}

export const agingDeadLetters: Aging = {
  kind: 'dead-letters',
  name: 'Events that could not be understood',
  async count({ db }, before) {
    const counted = await db
      .selectFrom('dead_letters')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('received_at', '<', before)
      .executeTakeFirstOrThrow()
    return counted.n
  },
  async remove({ db }, before) {
    const { numDeletedRows } = await db
      .deleteFrom('dead_letters')
      .where('received_at', '<', before)
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
}

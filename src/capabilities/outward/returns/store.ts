import type { Context } from '../../../platform/context.ts'

/** How many mails to an address came back since then. */
export async function bouncesLately(
  { db }: Context,
  { mark, since }: { mark: Buffer; since: Date },
): Promise<number> {
  const { n } = await db
    .selectFrom('outward_messages')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('mark', '=', mark)
    .where('state', '=', 'bounced')
    .where('changed_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(n)
}

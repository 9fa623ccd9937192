import type { Context } from '../../../platform/context.ts'

interface FollowedTable {
  is_only: boolean
  until: Date
  rules: number
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    conversations_followed: FollowedTable
  }
}

/** How far conversations have been followed, and by which rules. */
export function followed({ db }: Context): Promise<Pick<FollowedTable, 'until' | 'rules'>> {
  return db.selectFrom('conversations_followed').select(['until', 'rules']).executeTakeFirstOrThrow()
}

export async function saveFollowed(
  { db }: Context,
  now: Pick<FollowedTable, 'until' | 'rules'>,
): Promise<void> {
  await db.updateTable('conversations_followed').set(now).execute()
}

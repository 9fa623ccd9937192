import type { Context } from '../../../../platform/context.ts'

interface HealthFollowedTable {
  is_only: boolean
  until: Date
  model_id: string
  scored_at: Date
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    health_followed: HealthFollowedTable
  }
}

export interface Followed {
  /** What came until then is in the standings. */
  until: Date
  /** Which model worked out everybody last, and when. */
  model_id: string
  scored_at: Date
}

export function followed({ db }: Pick<Context, 'db'>): Promise<Followed> {
  return db.selectFrom('health_followed').select(['until', 'model_id', 'scored_at']).executeTakeFirstOrThrow()
}

export async function saveFollowed(
  { db }: Pick<Context, 'db'>,
  now: Pick<Followed, 'until'> & Partial<Followed>,
): Promise<void> {
  await db.updateTable('health_followed').set(now).execute()
}

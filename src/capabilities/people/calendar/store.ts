import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    calendar_feeds: {
      person_id: string
      token_hash: Buffer
      created_at: Date
      last_read_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    }
  }
}

export function findFeed({ db }: Context, person: string) {
  return db.selectFrom('calendar_feeds').selectAll().where('person_id', '=', person).executeTakeFirst()
}

/** Of somebody who still works here. */
export async function ownerOfFeed({ db }: Context, tokenHash: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom('calendar_feeds')
    .innerJoin('people', 'people.id', 'calendar_feeds.person_id')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row?.person_id
}

export async function saveFeed({ db, now }: Context, person: string, tokenHash: Buffer): Promise<void> {
  const row = { token_hash: tokenHash, created_at: now(), last_read_at: null }
  await db
    .insertInto('calendar_feeds')
    .values({ person_id: person, ...row })
    .onConflict((known) => known.column('person_id').doUpdateSet(row))
    .execute()
}

export async function removeFeed({ db }: Context, person: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('calendar_feeds')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** To the hour: calendars ask often, and nobody needs to know it better. */
export async function noteFeedRead({ db, now }: Context, person: string): Promise<void> {
  await sql`
    UPDATE calendar_feeds SET last_read_at = ${now()}
    WHERE person_id = ${person} AND (last_read_at IS NULL OR last_read_at < ${new Date(now().getTime() - 3_600_000)})
  `.execute(db)
}

export interface FollowUp {
  id: string
  number: string
  at: Date
  revision: number
}

const keptDays = 30
const mostKept = 500

/** The follow-ups somebody owes, and those of the last weeks; `only` one of them. */
export async function followUpsOf(
  { db, now }: Context,
  person: string,
  only?: { caseId: string },
): Promise<FollowUp[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'number', 'follow_up_at', 'revision'])
    .where('owner_id', '=', person)
    .where('state', '!=', 'merged')
    .where('follow_up_at', '>', new Date(now().getTime() - keptDays * 86_400_000))
    .$if(only !== undefined, (query) => query.where('id', '=', only!.caseId))
    .orderBy('follow_up_at')
    .orderBy('id')
    .limit(mostKept)
    .execute()
  return rows.map(({ id, number, follow_up_at, revision }) => ({
    ...{ id, number: String(number), at: follow_up_at!, revision },
  }))
}

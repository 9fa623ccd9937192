import type { Context } from '../../../platform/context.ts'

export interface ReadingRow {
  name: string
  version: string
  done_version: string
  read_until: Date
  total: number
  done: number
  updated_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    readings: ReadingRow
  }
}

const name = 'words'

/** How far the words have been read; undefined before the first reading. */
export function progressKept({ db }: Context): Promise<ReadingRow | undefined> {
  return db.selectFrom('readings').selectAll().where('name', '=', name).executeTakeFirst()
}

export async function keepProgress(
  { db, now }: Context,
  progress: Partial<Omit<ReadingRow, 'name' | 'updated_at'>>,
) {
  const changed = { ...progress, updated_at: now() }
  await db
    .insertInto('readings')
    .values({ name, version: '', done_version: '', read_until: new Date(0), total: 0, done: 0, ...changed })
    .onConflict((known) => known.column('name').doUpdateSet(changed))
    .execute()
}

/** The past is looked through once more: what was moved or came late while it was read may have been left out. */
export async function lookThroughAgain({ db }: Context): Promise<void> {
  await db.updateTable('readings').set({ done_version: '' }).where('name', '=', name).execute()
}

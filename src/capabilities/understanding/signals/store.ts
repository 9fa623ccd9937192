import { type ColumnType, sql } from 'kysely'
import type { CueList } from '../../../language/signals/rules.ts'
import type { Context } from '../../../platform/context.ts'
import type { Changes } from './words.ts'

interface SignalWordsTable {
  version: number
  changes: ColumnType<Changes, string, never>
  list: CueList
  changed_by: string
  changed_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    signal_words: SignalWordsTable
  }
}

/** The words in force; version 0 while nobody has changed anything. */
export async function wordsNow({ db }: Context): Promise<{ version: number; changes: Changes }> {
  const newest = await db
    .selectFrom('signal_words')
    .select(['version', 'changes'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest ?? { version: 0, changes: {} }
}

const shown = 20

export async function wordsVersions({ db }: Context) {
  const rows = await db
    .selectFrom('signal_words')
    .select(['version', 'list', 'changed_by', 'changed_at'])
    .orderBy('version', 'desc')
    .limit(shown)
    .execute()
  return rows.map(({ version, list, changed_by: by, changed_at }) => ({
    ...{ version, list, by },
    at: changed_at.toISOString(),
  }))
}

/** False where somebody else has made this version meanwhile. */
export async function saveWords(
  { db, actor, now }: Context,
  { version, list, changes }: { version: number; list: CueList; changes: Changes },
): Promise<boolean> {
  const saved = await db
    .insertInto('signal_words')
    .values({
      ...{ version, list },
      changes: sql<string>`${JSON.stringify(changes)}::jsonb`,
      changed_by: actor.name,
      changed_at: now(),
    })
    .onConflict((known) => known.column('version').doNothing())
    .returning('version')
    .executeTakeFirst()
  return saved !== undefined
}

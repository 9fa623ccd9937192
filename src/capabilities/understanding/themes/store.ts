import type { ThemePlace } from '../../../language/themes/places.ts'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'

interface ThemeTable {
  id: string
  found_name: string
  given_name: string | null
  words: string[]
  direction: number[]
  middle: number
  reach: number
  examples: string[]
  found_at: Date
  gone_at: Date | null
  hidden_at: Date | null
  merged_into: string | null
  split_from: string | null
  topic_id: string | null
}
export type ThemeRow = ThemeTable

interface SearchTable {
  single: boolean
  searched_at: Date | null
  comments: number
  watched: number
  watched_at: Date | null
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    themes: ThemeTable
    theme_searches: SearchTable
  }
}

export function allThemes({ db }: Context): Promise<ThemeRow[]> {
  return db.selectFrom('themes').selectAll().orderBy('id').execute()
}

export async function findTheme({ db }: Context, id: string): Promise<ThemeRow> {
  const row = await db.selectFrom('themes').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw new NotFound('This theme is not there any more.', { fix: 'Load the list of themes anew.' })
}

export async function changeTheme({ db }: Context, id: string, change: Partial<ThemeRow>): Promise<void> {
  await db.updateTable('themes').set(change).where('id', '=', id).execute()
}

export async function addThemes({ db }: Context, rows: readonly ThemeRow[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('themes')
      .values([...rows])
      .execute()
}

export async function lastSearch({
  db,
}: Context): Promise<{ searchedAt: Date | null; comments: number; watched: number }> {
  const row = await db.selectFrom('theme_searches').selectAll().executeTakeFirstOrThrow()
  return { searchedAt: row.searched_at, comments: Number(row.comments), watched: Number(row.watched) }
}

export async function keepSearch({ db, now }: Context, comments: number): Promise<void> {
  await db.updateTable('theme_searches').set({ searched_at: now(), comments }).execute()
}

export function nameOf({ given_name, found_name }: ThemeRow): string {
  return given_name ?? found_name
}

/** Themes that comments are counted for: not joined with another, not split into parts, not gone. */
export function standing(rows: readonly ThemeRow[]): ThemeRow[] {
  const split = new Set(rows.map(({ split_from }) => split_from))
  return rows.filter(({ id, gone_at, merged_into }) => !gone_at && !merged_into && !split.has(id))
}

/** The places comments are assigned by, each with the theme that they count for. */
export function placesOf(rows: readonly ThemeRow[]): { places: ThemePlace[]; ids: string[] } {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const split = new Set(rows.map(({ split_from }) => split_from))
  const used = rows.filter(({ id, gone_at }) => !gone_at && !split.has(id))
  return {
    places: used.map(({ direction, middle, reach }) => ({
      direction: Float32Array.from(direction),
      middle,
      reach,
    })),
    ids: used.map((row) => rootOf(row, byId).id),
  }
}

/** What it was joined with, and what that was joined with. */
function rootOf(row: ThemeRow, byId: ReadonlyMap<string, ThemeRow>): ThemeRow {
  let root = row
  for (let steps = 0; root.merged_into && steps < byId.size; steps++)
    root = byId.get(root.merged_into) ?? root
  return root
}

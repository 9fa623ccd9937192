import { type ColumnType, type Generated, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { Playbook } from './playbook.ts'
import { readyPlaybooks } from './ready/index.ts'

interface PlaybookTable {
  id: string
  playbook: ColumnType<Omit<Playbook, 'id'>, string, string>
  is_off: boolean
  revision: Generated<number>
  changed_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    playbooks: PlaybookTable
  }
}

/** A playbook as it is now: as it came, or as the company put it. */
export interface KeptPlaybook {
  playbook: Playbook
  isReady: boolean
  isChanged: boolean
  isOff: boolean
  revision: number
}

/** All of them: those that come with Attune in their order, then the company's own by name. */
export async function keptPlaybooks({ db }: Context): Promise<KeptPlaybook[]> {
  const rows = await db.selectFrom('playbooks').selectAll().execute()
  const changed = new Map(rows.map((row) => [row.id, row]))
  const readyIds = new Set(readyPlaybooks.map(({ id }) => id))
  const own = rows.filter(({ id }) => !readyIds.has(id))
  return [
    ...readyPlaybooks.map((ready) => asKept(ready, changed.get(ready.id))),
    ...own.map((row) => asKept(undefined, row)).toSorted(byName),
  ]
}

type Row = Awaited<ReturnType<typeof rowOf>>

function asKept(ready: Playbook | undefined, row: Row): KeptPlaybook {
  const playbook = row ? { ...row.playbook, id: row.id } : (ready as Playbook)
  return {
    playbook,
    isReady: ready !== undefined,
    isChanged: ready !== undefined && row !== undefined,
    isOff: row?.is_off ?? false,
    revision: row?.revision ?? 0,
  }
}

const byName = (one: KeptPlaybook, other: KeptPlaybook) =>
  one.playbook.name.localeCompare(other.playbook.name)

function rowOf({ db }: Context, id: string) {
  return db.selectFrom('playbooks').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function keptPlaybook(context: Context, id: string): Promise<KeptPlaybook> {
  const ready = readyPlaybooks.find((one) => one.id === id)
  const row = await rowOf(context, id)
  if (!ready && !row) throw new NotFound('This playbook is gone.', { fix: 'Choose another one.' })
  return asKept(ready, row)
}

/** Keeps it, if nobody changed it since it was read. */
export async function keepPlaybook(
  context: Context,
  { id, ...playbook }: Playbook,
  { isOff, revision }: { isOff: boolean; revision: number },
): Promise<void> {
  const kept = { id, playbook: JSON.stringify(playbook), is_off: isOff, changed_at: context.now() }
  const { numInsertedOrUpdatedRows } = await context.db
    .insertInto('playbooks')
    .values({ ...kept, revision: revision + 1 })
    .onConflict((known) =>
      known
        .column('id')
        .doUpdateSet({ ...kept, revision: revision + 1 })
        .where('playbooks.revision', '=', revision),
    )
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw changedMeanwhile()
}

export async function dropPlaybook({ db }: Context, id: string, revision: number): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('playbooks')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw changedMeanwhile()
}

function changedMeanwhile() {
  return new Conflict('Somebody else changed this playbook meanwhile.', {
    fix: 'Load it again, and make your change on what it says now.',
  })
}

/** In how many cases each was begun. */
export async function timesUsed({ db }: Context): Promise<Map<string, number>> {
  const { rows } = await sql<{ playbook_id: string; n: number }>`
    SELECT playbook_id, count(DISTINCT case_id)::int AS n FROM case_playbooks GROUP BY playbook_id`.execute(
    db,
  )
  return new Map(rows.map(({ playbook_id, n }) => [playbook_id, n]))
}

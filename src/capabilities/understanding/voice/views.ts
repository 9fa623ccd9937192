import type { ColumnType } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Forbidden, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import type * as contract from '../contract.ts'
import type { View } from '../contract.ts'

interface ViewTable {
  id: string
  name: string
  search: ColumnType<Record<string, unknown>, string, string>
  is_shared: boolean
  owner_id: string
  owner_name: string
  created_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    voice_views: ViewTable
  }
}

/** One's own views and those that are everybody's, by name. */
export async function listViews({ db, actor }: Context) {
  const rows = await db
    .selectFrom('voice_views')
    .select(['id', 'name', 'search', 'is_shared', 'owner_id', 'owner_name'])
    .where(({ eb, or }) => or([eb('is_shared', '=', true), eb('owner_id', '=', actor.id)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return { views: rows.map((row): View => viewOf(row, actor.id)) }
}

/** What everybody sees is decided by whoever may change what is understood. */
export function saveView(
  context: Context,
  { name, search, isShared }: InputOf<typeof contract.saveView>,
): Promise<View> {
  if (isShared) mustWrite(context)
  return context.transaction(async (tx) => {
    const row = {
      id: newId(tx.now()),
      name,
      is_shared: isShared,
      owner_id: tx.actor.id,
      owner_name: tx.actor.name,
    }
    await tx.db
      .insertInto('voice_views')
      .values({ ...row, search: JSON.stringify(search), created_at: tx.now() })
      .execute()
    await tx.audit('voice-view.saved', { subject: row.id, after: { name, isShared } })
    return viewOf({ ...row, search }, tx.actor.id)
  })
}

export function removeView(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const found = await tx.db.selectFrom('voice_views').selectAll().where('id', '=', id).executeTakeFirst()
    const isMine = found?.owner_id === tx.actor.id
    if (!found || (!isMine && !found.is_shared)) throw new NotFound('This view is not there any more.')
    if (!isMine) mustWrite(tx)
    await tx.db.deleteFrom('voice_views').where('id', '=', id).execute()
    await tx.audit('voice-view.removed', { subject: id, before: { name: found.name } })
    return null
  })
}

function mustWrite({ actor }: Context) {
  if (!actor.permissions.has('voice:write')) throw new Forbidden('voice:write')
}

type Row = Pick<ViewTable, 'id' | 'name' | 'is_shared' | 'owner_id' | 'owner_name'> & {
  search: Record<string, unknown>
}

function viewOf({ id, name, search, is_shared, owner_id, owner_name }: Row, me: string): View {
  return { id, name, search, isShared: is_shared, isMine: owner_id === me, by: owner_name }
}

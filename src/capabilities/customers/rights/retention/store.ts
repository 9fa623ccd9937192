import type { Context } from '../../../../platform/context.ts'

export interface RuleRow {
  kind: string
  days: number
  words_only: boolean
  set_by: string
  set_at: Date
  last_run_at: Date | null
  last_removed: number | null
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    retention_rules: RuleRow
  }
}

export async function allRules({ db }: Context): Promise<Map<string, RuleRow>> {
  const rows = await db.selectFrom('retention_rules').selectAll().execute()
  return new Map(rows.map((row) => [row.kind, row]))
}

type Wanted = Pick<RuleRow, 'kind' | 'days' | 'words_only'>

export async function saveRule({ db, actor, now }: Context, { kind, ...wanted }: Wanted) {
  const rule = { ...wanted, set_by: actor.name, set_at: now() }
  await db
    .insertInto('retention_rules')
    .values({ kind, ...rule, last_run_at: null, last_removed: null })
    .onConflict((known) => known.column('kind').doUpdateSet(rule))
    .execute()
}

export async function removeRule({ db }: Context, kind: string) {
  await db.deleteFrom('retention_rules').where('kind', '=', kind).execute()
}

export async function noteRun({ db, now }: Context, kind: string, removed: number) {
  await db
    .updateTable('retention_rules')
    .set({ last_run_at: now(), last_removed: removed })
    .where('kind', '=', kind)
    .execute()
}

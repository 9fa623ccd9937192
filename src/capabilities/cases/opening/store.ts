import type { ColumnType, Selectable } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { Rule } from './rule.ts'

interface RuleTable {
  id: string
  name: string
  is_on: boolean
  position: number
  rule: ColumnType<unknown, string, string>
  changed_at: Date
  followed_until: Date | null
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    case_rules: RuleTable
  }
}

/** A rule as it is kept: it looks at what arrives after `changedAt`, and has looked at what arrived until `followedUntil`. */
export interface KeptRule {
  id: string
  rule: Rule
  changedAt: Date
  followedUntil: Date | null
}

export async function rulesKept({ db }: Pick<Context, 'db'>): Promise<KeptRule[]> {
  const rows = await db.selectFrom('case_rules').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(keptOf)
}

/** Kept after those that are there. */
export async function saveRule({ db, now }: Context, rule: Rule): Promise<KeptRule> {
  const row = await db
    .insertInto('case_rules')
    .values((eb) => ({
      id: newId(now()),
      ...columnsOf(rule),
      position: eb
        .selectFrom('case_rules')
        .select(({ fn }) => fn.coalesce(fn.max<number>('position'), eb.lit(0)).as('last')),
      changed_at: now(),
      followed_until: now(),
    }))
    .returningAll()
    .executeTakeFirstOrThrow()
  return keptOf(row)
}

/** Changed or switched on, it begins with what arrives from now on. @throws NotFound */
export async function changeKeptRule({ db, now }: Context, id: string, rule: Rule): Promise<KeptRule> {
  const row = await db
    .updateTable('case_rules')
    .set({ ...columnsOf(rule), changed_at: now(), followed_until: now() })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ? keptOf(row) : gone()
}

/** @throws NotFound */
export async function removeKeptRule({ db }: Context, id: string): Promise<KeptRule> {
  const row = await db.deleteFrom('case_rules').where('id', '=', id).returningAll().executeTakeFirst()
  return row ? keptOf(row) : gone()
}

export async function noteFollowed({ db }: Context, id: string, until: Date): Promise<void> {
  await db
    .updateTable('case_rules')
    .set({ followed_until: until })
    .where('id', '=', id)
    .where('followed_until', '<', until)
    .execute()
}

function columnsOf(rule: Rule) {
  return { name: rule.name, is_on: rule.isOn, rule: JSON.stringify(rule) }
}

function gone(): never {
  throw new NotFound('This rule is gone.', { fix: 'Load the list again.' })
}

function keptOf(row: Selectable<RuleTable>): KeptRule {
  return {
    id: row.id,
    rule: Rule.parse(row.rule),
    changedAt: row.changed_at,
    followedUntil: row.followed_until,
  }
}

import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { PromiseRule, RuleValues } from './rules/rule.ts'

interface RuleTable {
  id: string
  position: number
  name: string
  conditions: ColumnType<unknown, unknown, unknown>
  promise_id_begins: string
  amount: ColumnType<unknown, unknown, unknown>
  created_by: string
  created_at: Date
  updated_at: Date
}

interface FollowedTable {
  is_only: boolean
  until: Date
  revision: number
  built: number
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    promise_rules: RuleTable
    promises_followed: FollowedTable
  }
}

/** How far the ledger follows the interactions; it is made anew where `built` is not `revision`. */
type Followed = Pick<FollowedTable, 'until' | 'revision' | 'built'>

export function followed({ db }: Pick<Context, 'db'>): Promise<Followed> {
  return db.selectFrom('promises_followed').select(['until', 'revision', 'built']).executeTakeFirstOrThrow()
}

export async function noteFollowed(
  { db }: Pick<Context, 'db'>,
  now: Pick<FollowedTable, 'until' | 'built'>,
): Promise<void> {
  await db.updateTable('promises_followed').set(now).execute()
}

/** The rules in the order in which they are asked: the first that fits counts. */
export async function promiseRules({ db }: Pick<Context, 'db'>): Promise<PromiseRule[]> {
  const rows = await db.selectFrom('promise_rules').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    conditions: row.conditions as PromiseRule['conditions'],
    promiseIdBegins: row.promise_id_begins,
    amount: row.amount as PromiseRule['amount'],
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
  }))
}

/** Changes take turns, and each of them has the ledger made anew. */
export async function lockRules(context: Context): Promise<PromiseRule[]> {
  await context.db
    .updateTable('promises_followed')
    .set((of) => ({ revision: of('revision', '+', 1) }))
    .execute()
  return promiseRules(context)
}

export function ruleAmong(rules: readonly PromiseRule[], id: string): PromiseRule {
  const found = rules.find((rule) => rule.id === id)
  if (!found) throw new NotFound('This kind of promise is gone.', { fix: 'Load the page anew.' })
  return found
}

/** A new rule is asked before all others: whoever adds it means it to count. */
export async function insertRule({ db, actor, now }: Context, values: RuleValues): Promise<string> {
  const at = now()
  const id = newId(at)
  await refuseTaken(db, values.name)
  await db
    .updateTable('promise_rules')
    .set((of) => ({ position: of('position', '+', 1) }))
    .execute()
  await db
    .insertInto('promise_rules')
    .values({ id, position: 1, ...columnsOf(values), created_by: actor.name, created_at: at, updated_at: at })
    .execute()
  return id
}

export async function updateRule({ db, now }: Context, id: string, values: RuleValues): Promise<void> {
  await refuseTaken(db, values.name, id)
  await db
    .updateTable('promise_rules')
    .set({ ...columnsOf(values), updated_at: now() })
    .where('id', '=', id)
    .execute()
}

export async function removeRule({ db }: Context, id: string): Promise<void> {
  await db.deleteFrom('promise_rules').where('id', '=', id).execute()
}

async function refuseTaken(db: Context['db'], name: string, own?: string): Promise<void> {
  const other = await db
    .selectFrom('promise_rules')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst()
  if (!other || other.id === own) return
  throw new Conflict(`There is already a kind of promise called “${name}”.`, {
    field: 'name',
    fix: 'Choose another name.',
  })
}

function columnsOf({ name, conditions, promiseIdBegins, amount }: RuleValues) {
  return {
    name,
    conditions: sql`${JSON.stringify(conditions)}::jsonb`,
    promise_id_begins: promiseIdBegins,
    amount: amount && sql`${JSON.stringify(amount)}::jsonb`,
  }
}

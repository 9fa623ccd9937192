import type { Selectable } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import type { RuleCondition } from '../recognition/rule.ts'
import { json } from '../store.ts'
import type { Rule } from './contract.ts'

export interface RuleValues {
  conditions: RuleCondition[]
  touchpointId: string
  channel: string
}

export async function rulesIn({ db }: Context): Promise<Rule[]> {
  const rows = await db
    .selectFrom('recognition_rules')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(ruleOf)
}

/** Changes of rules take turns, so that no two get the same place. */
export async function lockRules(context: Context): Promise<Rule[]> {
  await context.db.selectFrom('touchpoint_settings').select('version').forUpdate().execute()
  return rulesIn(context)
}

export function ruleAmong(rules: readonly Rule[], id: string): Rule {
  const found = rules.find((rule) => rule.id === id)
  if (!found) throw new NotFound('This rule is gone.', { fix: 'Load the page anew.' })
  return found
}

export async function insertFirst(
  { db, actor, now }: Context,
  { id, conditions, touchpointId, channel }: RuleValues & { id: string },
) {
  await db
    .updateTable('recognition_rules')
    .set((of) => ({ position: of('position', '+', 1) }))
    .execute()
  await db
    .insertInto('recognition_rules')
    .values({
      id,
      position: 1,
      conditions: json(conditions),
      touchpoint_id: touchpointId,
      channel,
      created_by: actor.name,
      created_at: now(),
      updated_at: now(),
    })
    .execute()
}

export async function updateRule(
  { db, now }: Context,
  id: string,
  { conditions, touchpointId, channel }: RuleValues,
) {
  await db
    .updateTable('recognition_rules')
    .set({ conditions: json(conditions), touchpoint_id: touchpointId, channel, updated_at: now() })
    .where('id', '=', id)
    .execute()
}

export async function placeRule({ db }: Context, id: string, position: number) {
  await db.updateTable('recognition_rules').set({ position }).where('id', '=', id).execute()
}

export async function removeRule({ db }: Context, id: string) {
  await db.deleteFrom('recognition_rules').where('id', '=', id).execute()
}

function ruleOf(row: Selectable<Tables['recognition_rules']>): Rule {
  return {
    id: row.id,
    conditions: row.conditions,
    touchpointId: row.touchpoint_id,
    channel: row.channel,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
  }
}

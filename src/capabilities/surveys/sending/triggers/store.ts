import type { ColumnType, Selectable } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { type After, Trigger } from './trigger.ts'

interface TriggerTable {
  id: string
  survey_id: string
  trigger: ColumnType<unknown, string, string>
  after: After['kind']
  is_on: boolean
  since: Date
  followed_until: Date
  created_by: string
  created_at: Date
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    survey_triggers: TriggerTable
  }
}

/** A trigger as it is kept. */
export interface KeptTrigger {
  id: string
  surveyId: string
  trigger: Trigger
  isOn: boolean
  /** It asks about what happened since then; what happened until `followedUntil` was looked at. */
  since: Date
  followedUntil: Date
  createdBy: string
}

export async function triggersOf({ db }: Pick<Context, 'db'>, surveyId: string): Promise<KeptTrigger[]> {
  const rows = await db
    .selectFrom('survey_triggers')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .orderBy('created_at')
    .execute()
  return rows.map(keptOf)
}

/** Those of surveys that take answers now. */
export async function triggersInForce(
  { db }: Pick<Context, 'db'>,
  after: After['kind'],
): Promise<KeptTrigger[]> {
  const rows = await db
    .selectFrom('survey_triggers')
    .innerJoin('surveys', 'surveys.id', 'survey_triggers.survey_id')
    .selectAll('survey_triggers')
    .where('after', '=', after)
    .where('is_on', '=', true)
    .where('surveys.state', '=', 'open')
    .orderBy('survey_triggers.created_at')
    .execute()
  return rows.map(keptOf)
}

export async function saveTrigger(
  { db, now, actor }: Context,
  surveyId: string,
  { trigger, isOn }: { trigger: Trigger; isOn: boolean },
): Promise<string> {
  const id = newId(now())
  await db
    .insertInto('survey_triggers')
    .values({
      id,
      survey_id: surveyId,
      trigger: JSON.stringify(trigger),
      after: trigger.after.kind,
      is_on: isOn,
      since: now(),
      followed_until: now(),
      created_by: actor.name,
      created_at: now(),
    })
    .execute()
  return id
}

/**
 * Changed or switched on, it begins with what happens from now on: nobody is asked about what happened meanwhile.
 * @throws NotFound
 */
export async function changeKept(
  { db, now }: Context,
  { surveyId, id, trigger, isOn }: Pick<KeptTrigger, 'surveyId' | 'id' | 'trigger' | 'isOn'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('survey_triggers')
    .set({
      trigger: JSON.stringify(trigger),
      after: trigger.after.kind,
      is_on: isOn,
      since: now(),
      followed_until: now(),
    })
    .where('id', '=', id)
    .where('survey_id', '=', surveyId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw gone()
}

/** @throws NotFound */
export async function removeKept({ db }: Context, surveyId: string, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('survey_triggers')
    .where('id', '=', id)
    .where('survey_id', '=', surveyId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw gone()
}

export async function noteFollowed({ db }: Context, id: string, until: Date): Promise<void> {
  await db
    .updateTable('survey_triggers')
    .set({ followed_until: until })
    .where('id', '=', id)
    .where('followed_until', '<', until)
    .execute()
}

function gone() {
  return new NotFound('This trigger is gone.')
}

function keptOf(row: Selectable<TriggerTable>): KeptTrigger {
  return {
    id: row.id,
    surveyId: row.survey_id,
    trigger: Trigger.parse(row.trigger),
    isOn: row.is_on,
    since: row.since,
    followedUntil: row.followed_until,
    createdBy: row.created_by,
  }
}

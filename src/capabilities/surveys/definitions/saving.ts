import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { recordOf, type SurveyRecord } from './store.ts'

/** A survey as it begins. */
export type NewRecord = Pick<
  SurveyRecord,
  'name' | 'purpose' | 'draft' | 'isAnonymous' | 'unit' | 'touchpoint' | 'stage' | 'ownerId' | 'ownerName'
> & { settings?: SurveyRecord['settings'] }

/** What can be changed of it without publishing. */
export type Changed = Pick<
  SurveyRecord,
  | 'name'
  | 'key'
  | 'purpose'
  | 'state'
  | 'version'
  | 'isAnonymous'
  | 'unit'
  | 'touchpoint'
  | 'stage'
  | 'closesAt'
  | 'settings'
  | 'ownerId'
  | 'ownerName'
>

export async function addSurvey({ db, now }: Context, begun: NewRecord): Promise<SurveyRecord> {
  const at = now()
  await refuseTaken(db, { name: begun.name })
  const row = await db
    .insertInto('surveys')
    .values({
      id: newId(at),
      name: begun.name,
      key: newKey(),
      purpose: begun.purpose,
      state: 'draft',
      draft: jsonb(begun.draft),
      version: null,
      is_anonymous: begun.isAnonymous,
      unit: begun.unit,
      touchpoint: begun.touchpoint,
      stage: begun.stage,
      closes_at: null,
      settings: jsonb(begun.settings ?? {}),
      owner_id: begun.ownerId,
      owner_name: begun.ownerName,
      created_at: at,
      changed_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return recordOf(row)
}

export async function replaceSurvey(
  { db, now }: Context,
  { id, ...record }: Changed & { id: string },
): Promise<SurveyRecord> {
  await refuseTaken(db, record, id)
  const row = await db
    .updateTable('surveys')
    .set({
      name: record.name,
      key: record.key,
      purpose: record.purpose,
      state: record.state,
      version: record.version,
      is_anonymous: record.isAnonymous,
      unit: record.unit,
      touchpoint: record.touchpoint,
      stage: record.stage,
      closes_at: record.closesAt,
      settings: jsonb(record.settings),
      owner_id: record.ownerId,
      owner_name: record.ownerName,
      changed_at: now(),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return recordOf(row)
}

/** The row is held until the transaction ends, so that two who save at once come one after the other. */
export async function lockSurvey({ db }: Context, id: string): Promise<SurveyRecord> {
  const row = await db.selectFrom('surveys').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound('This survey is gone.', { fix: 'Choose another survey.' })
  return recordOf(row)
}

export async function replaceDraft({ db, now }: Context, id: string, draft: unknown): Promise<SurveyRecord> {
  const row = await db
    .updateTable('surveys')
    .set({ draft: jsonb(draft), revision: sql`revision + 1`, changed_at: now() })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return recordOf(row)
}

export async function removeSurvey({ db }: Context, id: string): Promise<void> {
  await db.deleteFrom('surveys').where('id', '=', id).execute()
}

/** Whether anybody has begun to answer it. */
export async function wasAnswered({ db }: Context, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('survey_responses')
    .select('id')
    .where('survey_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** A name that is still free: with a number behind it where it is taken, and the next number where it has one. */
export async function freeName({ db }: Context, wanted: string): Promise<string> {
  const [, base = wanted, number = '1'] = /^(.+) (\d{1,2})$/.exec(wanted) ?? []
  const rows = await db
    .selectFrom('surveys')
    .select('name')
    .where(sql<boolean>`starts_with(lower(name), lower(${base}))`)
    .execute()
  const taken = new Set(rows.map(({ name }) => name.toLowerCase()))
  let name = wanted
  for (let next = Number(number) + 1; taken.has(name.toLowerCase()); next++) name = `${base} ${next}`
  return name
}

async function refuseTaken(db: Context['db'], { name, key }: { name: string; key?: string }, own?: string) {
  const others = await db
    .selectFrom('surveys')
    .select(['id', 'key'])
    .where((where) =>
      where.or([sql<boolean>`lower(name) = lower(${name})`, ...(key ? [where('key', '=', key)] : [])]),
    )
    .execute()
  const other = others.find(({ id }) => id !== own)
  if (!other) return
  throw other.key === key
    ? new Conflict(`Another survey is at /s/${key}.`, { field: 'key', fix: 'Choose another address.' })
    : new Conflict(`There is already a survey called “${name}”.`, {
        field: 'name',
        fix: 'Choose another name.',
      })
}

/** Read aloud and typed from paper: without letters and digits that look alike. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

function newKey(): string {
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
}

function jsonb(value: unknown) {
  return sql`${JSON.stringify(value)}::jsonb`
}

import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../../platform/postgres/tables.ts'
import type { Recognition } from './rule.ts'

export async function versionNow(db: Kysely<Tables>): Promise<number> {
  const { version } = await db.selectFrom('touchpoint_settings').select('version').executeTakeFirstOrThrow()
  return version
}

/** Everything by which interactions are recognised, as of one moment. */
export async function loadRecognition(db: Kysely<Tables>): Promise<Recognition> {
  const read = db.isTransaction ? <T>(work: (tx: Kysely<Tables>) => Promise<T>) => work(db) : snapshotOf(db)
  return read(async (tx) => ({
    version: await versionNow(tx),
    rules: await rulesIn(tx),
    touchpoints: await touchpointsIn(tx),
    stages: await stagesIn(tx),
    channels: await tx
      .selectFrom('channel_names')
      .select(['folded as known', 'name'])
      .orderBy('folded')
      .execute(),
  }))
}

/** One view of all tables: a change in the middle would mix two versions. */
function snapshotOf(db: Kysely<Tables>) {
  return <T>(work: (tx: Kysely<Tables>) => Promise<T>) =>
    db.transaction().setIsolationLevel('repeatable read').execute(work)
}

function rulesIn(db: Kysely<Tables>) {
  return db
    .selectFrom('recognition_rules')
    .innerJoin('touchpoints', 'touchpoints.id', 'recognition_rules.touchpoint_id')
    .select(['conditions', 'touchpoints.name as touchpoint', 'channel'])
    .orderBy('position')
    .orderBy('recognition_rules.id')
    .execute()
}

function touchpointsIn(db: Kysely<Tables>) {
  return db
    .selectFrom('touchpoint_names')
    .innerJoin('touchpoints', 'touchpoints.id', 'touchpoint_names.touchpoint_id')
    .leftJoin('touchpoint_stages', 'touchpoint_stages.id', 'touchpoints.stage_id')
    .select([
      'folded as known',
      'touchpoints.name',
      sql<string>`coalesce(touchpoint_stages.name, '')`.as('stage'),
    ])
    .orderBy('folded')
    .execute()
}

function stagesIn(db: Kysely<Tables>) {
  return db
    .selectFrom('touchpoint_stage_names')
    .innerJoin('touchpoint_stages', 'touchpoint_stages.id', 'touchpoint_stage_names.stage_id')
    .select(['folded as known', 'name'])
    .orderBy('folded')
    .execute()
}

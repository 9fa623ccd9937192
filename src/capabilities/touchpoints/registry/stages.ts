import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { folded, raiseVersion } from '../store.ts'
import type { StageListed } from './contract.ts'

const mostStages = 30

export function stagesIn({ db }: Context): Promise<StageListed[]> {
  return db.selectFrom('touchpoint_stages').select(['id', 'name']).orderBy('position').orderBy('id').execute()
}

export function createStage(context: Context, { name }: { name: string }): Promise<StageListed> {
  return context.transaction(async (tx) => {
    const before = await lockStages(tx)
    if (before.length >= mostStages) {
      throw new Conflict(`There are ${mostStages} stages already.`, { fix: 'Remove one first.' })
    }
    const stage = { id: newId(tx.now()), name }
    await tx.db
      .insertInto('touchpoint_stages')
      .values({ ...stage, position: sql`(SELECT coalesce(max(position), 0) + 1 FROM touchpoint_stages)` })
      .execute()
    await claimName(tx, stage)
    await raiseVersion(tx)
    await tx.audit('stage.created', { subject: stage.id, after: stage })
    return stage
  })
}

export function renameStage(context: Context, stage: StageListed): Promise<StageListed> {
  return context.transaction(async (tx) => {
    const before = one(await lockStages(tx), stage.id)
    await claimName(tx, stage)
    await tx.db
      .updateTable('touchpoint_stages')
      .set({ name: stage.name })
      .where('id', '=', stage.id)
      .execute()
    await raiseVersion(tx)
    await tx.audit('stage.changed', { subject: stage.id, before, after: stage })
    return stage
  })
}

export function orderStages(context: Context, { ids }: { ids: string[] }) {
  return context.transaction(async (tx) => {
    const before = await lockStages(tx)
    const known = before.map(({ id }) => id)
    if (new Set(ids).size !== ids.length || known.toSorted().join() !== ids.toSorted().join()) {
      throw new Conflict('The stages have changed meanwhile.', {
        field: 'ids',
        fix: 'Load the page anew and try again.',
      })
    }
    for (const [index, id] of ids.entries()) {
      await tx.db
        .updateTable('touchpoint_stages')
        .set({ position: index + 1 })
        .where('id', '=', id)
        .execute()
    }
    await tx.audit('stages.ordered', { before: known, after: ids })
    return { stages: await stagesIn(tx) }
  })
}

/** What lies in it, and what sources say lies in it, goes to another stage. */
export function deleteStage(context: Context, { id, into }: { id: string; into: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const stages = await lockStages(tx)
    const before = one(stages, id)
    if (id === into)
      throw new Invalid('Its touchpoints need another stage.', {
        field: 'into',
        fix: 'Choose another stage.',
      })
    one(stages, into)
    await tx.db.updateTable('touchpoints').set({ stage_id: into }).where('stage_id', '=', id).execute()
    await tx.db
      .updateTable('touchpoint_stage_names')
      .set({ stage_id: into })
      .where('stage_id', '=', id)
      .execute()
    await tx.db.deleteFrom('touchpoint_stages').where('id', '=', id).execute()
    await raiseVersion(tx)
    await tx.audit('stage.deleted', { subject: id, before, after: { into } })
    return null
  })
}

async function lockStages(context: Context) {
  await context.db.selectFrom('touchpoint_stages').select('id').orderBy('id').forUpdate().execute()
  return stagesIn(context)
}

function one(stages: readonly StageListed[], id: string): StageListed {
  const found = stages.find((stage) => stage.id === id)
  if (!found) throw new NotFound('This stage is gone.', { fix: 'Choose one of the stages.' })
  return found
}

/** An earlier name of another stage may be taken back: it is that stage's no more. */
async function claimName({ db }: Context, { id, name }: StageListed): Promise<void> {
  const taken = (await db.selectFrom('touchpoint_stages').select(['id', 'name']).execute()).some(
    (other) => other.id !== id && folded(other.name) === folded(name),
  )
  if (taken) {
    throw new Conflict(`There is already a stage “${name}”.`, { field: 'name', fix: 'Choose another name.' })
  }
  await db
    .insertInto('touchpoint_stage_names')
    .values({ folded: folded(name), stage_id: id })
    .onConflict((known) => known.column('folded').doUpdateSet({ stage_id: id }))
    .execute()
}

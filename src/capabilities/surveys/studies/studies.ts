import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { checkUnits } from '../../access/index.ts'
import type * as contract from './contract.ts'
import {
  lockStudy,
  participantsOf,
  quoteOf,
  refuseOlder,
  sessionsOf,
  studiesInSight,
  wholeQuotes,
} from './store.ts'

export async function listStudies(context: Context) {
  const rows = await withCounts(context).orderBy('studies.changed_at', 'desc').orderBy('studies.id').execute()
  return { studies: rows.map(listed) }
}

export async function showStudy(context: Context, { id }: { id: string }): Promise<contract.StudyShown> {
  const row = await withCounts(context).where('studies.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('This study is gone.', { fix: 'Load the list again.' })
  const [people, held, quoted] = await Promise.all([
    participantsOf(context, id),
    sessionsOf(context, id),
    wholeQuotes(context).where('study_quotes.study_id', '=', id).execute(),
  ])
  return {
    ...listed(row),
    guide: row.guide,
    version: row.version,
    people,
    held: held.map(({ held_on, is_transcript, by_name, id: session, words, participants, version }) => ({
      id: session,
      heldOn: held_on,
      isTranscript: is_transcript,
      words,
      participants,
      version,
      by: by_name,
    })),
    quoted: quoted.map(quoteOf),
    today: dayIn(context.settings.zone)(context.now()),
  }
}

function withCounts(context: Context) {
  const count = (table: string) =>
    sql<number>`(SELECT count(*)::int FROM ${sql.table(table)} AS one WHERE one.study_id = studies.id)`
  return studiesInSight(context)
    .selectAll('studies')
    .select([
      count('study_participants').as('participants'),
      count('study_sessions').as('sessions'),
      count('study_quotes').as('quotes'),
      sql<string | null>`(SELECT max(held_on)::text FROM study_sessions WHERE study_id = studies.id)`.as(
        'last_held_on',
      ),
    ])
}

type Counted = Awaited<ReturnType<ReturnType<typeof withCounts>['executeTakeFirstOrThrow']>>

function listed(row: Counted): contract.StudyListed {
  const { id, name, kind, question, unit, participants, sessions, quotes } = row
  return {
    ...{ id, name, kind, question, unit, participants, sessions, quotes },
    owner: row.owner_name,
    lastHeldOn: row.last_held_on,
    changedAt: row.changed_at.toISOString(),
  }
}

export function beginStudy(
  context: Context,
  { name, kind, question, unit }: InputOf<typeof contract.beginStudy>,
): Promise<contract.StudyShown> {
  return context.transaction(async (tx) => {
    if (unit !== '') await checkUnits(tx, [unit])
    const id = newId(tx.now())
    const moments = { created_at: tx.now(), changed_at: tx.now() }
    await tx.db
      .insertInto('studies')
      .values({ id, name, kind, question, unit, owner_name: tx.actor.name, ...moments })
      .execute()
    await tx.audit('study.begun', { subject: id, after: { name, kind, unit } })
    return showStudy(tx, { id })
  })
}

export function changeStudy(
  context: Context,
  { id, version, guide, ...named }: InputOf<typeof contract.changeStudy>,
): Promise<contract.StudyShown> {
  return context.transaction(async (tx) => {
    const before = await lockStudy(tx, id)
    refuseOlder(before, version)
    await tx.db
      .updateTable('studies')
      .set({
        ...named,
        ...(guide && { guide: JSON.stringify(guide) }),
        version: sql`version + 1`,
        changed_at: tx.now(),
      })
      .where('id', '=', id)
      .execute()
    await tx.audit('study.changed', {
      subject: id,
      before: { name: before.name },
      after: { name: named.name },
    })
    return showStudy(tx, { id })
  })
}

export function deleteStudy(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const { name } = await lockStudy(tx, id)
    await tx.db.deleteFrom('studies').where('id', '=', id).execute()
    await tx.audit('study.removed', { subject: id, before: { name } })
    return null
  })
}

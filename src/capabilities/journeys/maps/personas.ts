import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { namesFor } from './names.ts'
import type * as contract from './personas-contract.ts'

interface PersonaTable {
  id: string
  name: string
  segment_id: string | null
  portrait: string
  needs: string
  decisions: string
  information: string
  changed_by: string
  changed_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    personas: PersonaTable
  }
}

type Described = InputOf<typeof contract.createPersona>

/** By name. */
export async function listPersonas(context: Context) {
  return { personas: await personasIn(context) }
}

export function createPersona(context: Context, described: Described) {
  return context.transaction(async (tx) => {
    await refuseTaken(tx, described)
    await namesFor(tx, [linked(described)])
    const id = newId(tx.now())
    await tx.db
      .insertInto('personas')
      .values({ id, ...columnsOf(tx, described) })
      .execute()
    await tx.audit('persona.created', { subject: id, after: { name: described.name } })
    return findPersona(tx, id)
  })
}

export function changePersona(context: Context, { id, ...described }: Described & { id: string }) {
  return context.transaction(async (tx) => {
    const before = await findPersona(tx, id)
    await refuseTaken(tx, described, id)
    await namesFor(tx, [linked(described)])
    await tx.db.updateTable('personas').set(columnsOf(tx, described)).where('id', '=', id).execute()
    await tx.audit('persona.changed', {
      subject: id,
      before: { name: before.name },
      after: { name: described.name },
    })
    return findPersona(tx, id)
  })
}

export function deletePersona(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const { name } = await findPersona(tx, id)
    await tx.db.deleteFrom('personas').where('id', '=', id).execute()
    await tx.audit('persona.deleted', { subject: id, before: { name } })
    return null
  })
}

export async function findPersona(context: Context, id: string): Promise<contract.Persona> {
  const [persona] = await personasIn(context, id)
  if (!persona) throw new NotFound('This persona is gone.', { fix: 'Choose another one.' })
  return persona
}

async function personasIn({ db }: Context, id?: string): Promise<contract.Persona[]> {
  const rows = await db
    .selectFrom('personas')
    .leftJoin('segments', 'segments.id', 'personas.segment_id')
    .selectAll('personas')
    .select(['segments.name as segment', mapsAbout.as('maps')])
    .$if(id !== undefined, (query) => query.where('personas.id', '=', id as string))
    .orderBy(sql`lower(personas.name)`)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    segmentId: row.segment_id,
    segment: row.segment_id && row.segment ? { id: row.segment_id, name: row.segment } : null,
    portrait: row.portrait,
    needs: row.needs,
    decisions: row.decisions,
    information: row.information,
    maps: row.maps,
    changedBy: row.changed_by,
    changedAt: row.changed_at.toISOString(),
  }))
}

const mapsAbout = sql<number>`(SELECT count(*)::int FROM journey_maps WHERE persona_id = personas.id)`

async function refuseTaken({ db }: Context, { name }: Described, own?: string) {
  const other = await db
    .selectFrom('personas')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst()
  if (!other || other.id === own) return
  throw new Conflict(`There is already a persona called “${name}”.`, {
    field: 'name',
    fix: 'Choose another name.',
  })
}

function columnsOf({ actor, now }: Context, { segmentId, ...texts }: Described) {
  const { name, portrait, needs, decisions, information } = texts
  const by = { changed_by: actor.name, changed_at: now() }
  return { name, portrait, needs, decisions, information, segment_id: segmentId, ...by }
}

function linked({ segmentId }: Described) {
  return { segmentId, journeyId: null, personaId: null }
}

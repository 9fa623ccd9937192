import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Described, Place } from './contract.ts'

interface PlaceTable {
  id: string
  survey_id: string
  kind: 'pop-over' | 'inline'
  selector: string
  event: string
  path: string
  delay_seconds: number
  share: number
  segment_id: string | null
  source: string
  is_on: boolean
  created_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    survey_places: PlaceTable
  }
}

/** A place of a survey that is open, with what is needed to ask there. */
export interface OpenPlace
  extends Pick<Place, 'id' | 'kind' | 'selector' | 'event' | 'path' | 'delay' | 'share' | 'segmentId'> {
  surveyId: string
}

export async function placesOf({ db }: Context, surveyId: string): Promise<Place[]> {
  const rows = await db
    .selectFrom('survey_places as place')
    .selectAll('place')
    .select(({ selectFrom }) => [
      selectFrom('survey_invitations as one')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('one.place_id', '=', 'place.id')
        .as('asked'),
      selectFrom('survey_invitations as one')
        .select(sql<number>`count(one.answered_at)::int`.as('n'))
        .whereRef('one.place_id', '=', 'place.id')
        .as('answered'),
    ])
    .where('place.survey_id', '=', surveyId)
    .orderBy('place.created_at')
    .execute()
  return rows.map((row) => ({
    ...placeOf(row),
    source: row.source,
    isOn: row.is_on,
    asked: row.asked ?? 0,
    answered: row.answered ?? 0,
  }))
}

export async function insertPlace({ db, now }: Context, surveyId: string, described: Described) {
  const id = newId(now())
  await db
    .insertInto('survey_places')
    .values({ id, survey_id: surveyId, created_at: now(), ...columnsOf(described) })
    .execute()
  return id
}

/** @throws NotFound where the survey has no such place */
export async function updatePlace({ db }: Context, surveyId: string, id: string, described: Described) {
  const { numUpdatedRows } = await db
    .updateTable('survey_places')
    .set(columnsOf(described))
    .where('id', '=', id)
    .where('survey_id', '=', surveyId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw gone()
}

/** @throws NotFound where the survey has no such place */
export async function deletePlace({ db }: Context, surveyId: string, id: string) {
  const { numDeletedRows } = await db
    .deleteFrom('survey_places')
    .where('id', '=', id)
    .where('survey_id', '=', surveyId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw gone()
}

/** The places where something is asked now on the pages of this source. */
export async function openPlaces({ db, now }: Context, source: string): Promise<OpenPlace[]> {
  const rows = await db
    .selectFrom('survey_places as place')
    .innerJoin('surveys', 'surveys.id', 'place.survey_id')
    .selectAll('place')
    .where('place.is_on', '=', true)
    .where('place.source', 'in', ['', source])
    .where('surveys.state', '=', 'open')
    .where(({ eb, or }) => or([eb('surveys.closes_at', 'is', null), eb('surveys.closes_at', '>', now())]))
    .orderBy('place.created_at')
    .execute()
  return rows.map((row) => ({ ...placeOf(row), surveyId: row.survey_id }))
}

function placeOf(row: PlaceTable): Omit<OpenPlace, 'surveyId'> {
  return {
    id: row.id,
    kind: row.kind,
    selector: row.selector,
    event: row.event,
    path: row.path,
    delay: row.delay_seconds,
    share: row.share,
    segmentId: row.segment_id,
  }
}

function columnsOf({ kind, selector, event, path, delay, share, segmentId, source, isOn }: Described) {
  return {
    kind,
    selector,
    event,
    path,
    delay_seconds: delay,
    share,
    segment_id: segmentId,
    source,
    is_on: isOn,
  }
}

function gone() {
  return new NotFound('This survey is not asked at such a place.', { fix: 'Load the page again.' })
}

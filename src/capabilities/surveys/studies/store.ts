import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { Participant, StudyQuote } from './contract.ts'

type Counted = ColumnType<number, number | undefined, unknown>

interface StudyTable {
  id: string
  name: string
  kind: 'interview' | 'group'
  question: string
  /** Written as text, read as the list it says. */
  guide: ColumnType<string[], string | undefined, string>
  unit: string
  version: Counted
  owner_name: string
  created_at: Date
  changed_at: Date
}

interface ParticipantTable {
  id: string
  study_id: string
  number: number
  name: string
  customer_id: string | null
  /** Days are read as text, so that no zone moves them. */
  consented_on: string | null
}

interface SessionTable {
  id: string
  study_id: string
  held_on: string
  is_transcript: boolean
  words: string
  participants: string[]
  version: Counted
  by_name: string
}

interface QuoteTable {
  id: string
  study_id: string
  session_id: string
  participant_id: string | null
  words: string
  code: string
  topic_id: string | null
  journey_id: string | null
  by_name: string
  at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    studies: StudyTable
    study_participants: ParticipantTable
    study_sessions: SessionTable
    study_quotes: QuoteTable
  }
}

/** Studies of the whole company and of the actor's units. */
export function studiesInSight({ db, actor }: Context) {
  return db
    .selectFrom('studies')
    .$if(actor.units !== 'all', (query) =>
      query.where(sql<boolean>`(studies.unit = '' OR studies.unit = ANY (${actor.units}::text[]))`),
    )
}

export async function lockStudy(context: Context, id: string) {
  const row = await studiesInSight(context)
    .selectAll('studies')
    .where('studies.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound('This study is gone.', { fix: 'Load the list again.' })
  return row
}

/** Refuses what rests on a version that is no longer the latest, so that nobody's words are lost. */
export function refuseOlder({ version }: { version: number }, rests: number) {
  if (version === rests) return
  throw new Conflict('Somebody changed this in the meantime.', {
    fix: 'Load it anew, and make your change again.',
  })
}

export async function participantsOf({ db }: Context, studyId: string): Promise<Participant[]> {
  const rows = await db
    .selectFrom('study_participants')
    .selectAll()
    .where('study_id', '=', studyId)
    .orderBy('number')
    .execute()
  return rows.map(({ id, number, name, customer_id, consented_on }) => ({
    id,
    number,
    name,
    customerId: customer_id,
    consentedOn: consented_on,
  }))
}

export function sessionsOf({ db }: Context, studyId: string) {
  return db
    .selectFrom('study_sessions')
    .selectAll()
    .where('study_id', '=', studyId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** With when and where they were said, the latest first. */
export function wholeQuotes(context: Context) {
  return studiesInSight(context)
    .innerJoin('study_quotes', 'study_quotes.study_id', 'studies.id')
    .innerJoin('study_sessions', 'study_sessions.id', 'study_quotes.session_id')
    .leftJoin('study_participants', 'study_participants.id', 'study_quotes.participant_id')
    .selectAll('study_quotes')
    .select(['studies.name as study', 'studies.kind', 'study_sessions.held_on', 'study_participants.number'])
    .orderBy('study_sessions.held_on', 'desc')
    .orderBy('study_quotes.id', 'desc')
}

type WholeQuote = Awaited<ReturnType<ReturnType<typeof wholeQuotes>['executeTakeFirstOrThrow']>>

export function quoteOf(row: WholeQuote): StudyQuote {
  return {
    id: row.id,
    studyId: row.study_id,
    study: row.study,
    kind: row.kind,
    sessionId: row.session_id,
    heldOn: row.held_on,
    participant: row.number,
    words: row.words,
    code: row.code,
    topicId: row.topic_id,
    journeyId: row.journey_id,
    by: row.by_name,
  }
}

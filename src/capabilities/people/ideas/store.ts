import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { IdeaState } from './states.ts'

interface IdeaTable {
  id: string
  title: string
  words: string
  person_id: string | null
  is_unknown: boolean
  unit: string
  state: ColumnType<IdeaState, IdeaState | undefined, IdeaState>
  created_at: Date
  answered_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

interface AnswerTable {
  id: string
  idea_id: string
  state: IdeaState
  words: string
  by_name: string
  at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    ideas: IdeaTable
    idea_votes: { idea_id: string; person_id: string }
    idea_answers: AnswerTable
  }
}

/** Ideas of the whole company and of the actor's units. */
export function ideasInSight({ db, actor }: Context) {
  return db
    .selectFrom('ideas')
    .$if(actor.units !== 'all', (query) =>
      query.where(sql<boolean>`(ideas.unit = '' OR ideas.unit = ANY (${actor.units}::text[]))`),
    )
}

/** With who suggested it, how many want it, and whether whoever asks is among them. */
export function wholeIdeas(context: Context) {
  const own = personOf(context)
  return ideasInSight(context)
    .leftJoin('people', 'people.id', 'ideas.person_id')
    .selectAll('ideas')
    .select('people.name as person_name')
    .select(
      sql<number>`(SELECT count(*)::int FROM idea_votes WHERE idea_votes.idea_id = ideas.id)`.as('votes'),
    )
    .select(
      sql<boolean>`EXISTS (SELECT FROM idea_votes WHERE idea_votes.idea_id = ideas.id AND person_id = ${own}::uuid)`.as(
        'has_voted',
      ),
    )
}

export type WholeIdea = Awaited<ReturnType<ReturnType<typeof wholeIdeas>['executeTakeFirstOrThrow']>>

/** Who asks, where it is a person and no program. */
export function personOf({ actor }: Context): string | null {
  return actor.kind === 'person' ? actor.id : null
}

export async function lockIdea(context: Context, id: string) {
  const row = await ideasInSight(context)
    .selectAll('ideas')
    .where('ideas.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound('This idea is gone.', { fix: 'Load the list again.' })
  return row
}

/** What was answered to these ideas, the first answer first. */
export async function answersTo({ db }: Context, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, AnswerTable[]>()
  const rows = await db
    .selectFrom('idea_answers')
    .selectAll()
    .where(sql<boolean>`idea_id = ANY (${ids}::uuid[])`)
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ idea_id }) => idea_id)
}

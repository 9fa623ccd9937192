import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { personOf } from '../ideas/store.ts'
import type { storyKinds } from './contract.ts'

type Later<T> = ColumnType<T, T | undefined, T>

interface StoryTable {
  id: string
  author_id: string | null
  about_id: string | null
  kind: (typeof storyKinds)[number]
  title: string
  words: string
  customer_id: string | null
  moment_id: string | null
  exception_id: string | null
  unit: string
  created_at: Date
  hidden_at: Later<Date | null>
  hidden_because: Later<string>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    stories: StoryTable
    story_cheers: { story_id: string; person_id: string; at: Date }
  }
}

/** Stories of the whole company and of the actor's units; what is off the wall for its author and managers alone. */
export function storiesInSight(context: Context) {
  const { db, actor } = context
  return db
    .selectFrom('stories')
    .$if(actor.units !== 'all', (query) =>
      query.where(sql<boolean>`(stories.unit = '' OR stories.unit = ANY (${actor.units}::text[]))`),
    )
    .$if(!actor.permissions.has('frontline:manage'), (query) =>
      query.where(sql<boolean>`(hidden_at IS NULL OR author_id = ${personOf(context)}::uuid)`),
    )
}

/** With who wrote it, whose deed it is, and who celebrates it. */
export function wholeStories(context: Context) {
  const own = personOf(context)
  return storiesInSight(context)
    .leftJoin('people as author', 'author.id', 'stories.author_id')
    .leftJoin('people as about', 'about.id', 'stories.about_id')
    .selectAll('stories')
    .select(['author.name as author_name', 'about.name as about_name'])
    .select([
      sql<number>`(SELECT count(*)::int FROM story_cheers WHERE story_id = stories.id)`.as('cheers'),
      sql<boolean>`EXISTS (SELECT FROM story_cheers WHERE story_id = stories.id AND person_id = ${own}::uuid)`.as(
        'has_cheered',
      ),
    ])
}

export type WholeStory = Awaited<ReturnType<ReturnType<typeof wholeStories>['executeTakeFirstOrThrow']>>

export async function lockStory(context: Context, id: string): Promise<Selectable<StoryTable>> {
  const row = await storiesInSight(context)
    .selectAll('stories')
    .where('stories.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound('This story is gone.', { fix: 'Load the list again.' })
  return row
}

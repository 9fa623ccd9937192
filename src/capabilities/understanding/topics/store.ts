import type { ColumnType, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { Quality } from './contract.ts'

interface TopicTable {
  id: string
  name: string
  description: string
  phrases: string[]
  parent_id: string | null
  archived_at: Date | null
  created_at: Date
  quality: ColumnType<Quality | null, string | null | undefined, string | null>
  quality_before: ColumnType<Quality | null, string | null | undefined, string | null>
}

interface ExampleTable {
  topic_id: string
  interaction_id: string
  occurred_at: Date
  known_as: string
  import_id: string
  is_about: boolean
  said_by: string
  said_at: Date
}

interface LearningTable {
  single: boolean
  changes: ColumnType<string, never, never>
  changed_at: Date | null
  learned_changes: ColumnType<string, never, string>
  learned_at: Date | null
  progress: number | null
  error: string | null
  version: string | null
  model: Buffer | null
  quality: ColumnType<Quality | null, string | null | undefined, string | null>
  quality_before: ColumnType<Quality | null, string | null | undefined, string | null>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    topics: TopicTable
    topic_examples: ExampleTable
    topic_learning: LearningTable
  }
}

export type TopicRow = Selectable<TopicTable>
export type ExampleRow = Selectable<ExampleTable>

/** All topics, archived ones too, by name. */
export function allTopics({ db }: Context): Promise<TopicRow[]> {
  return db.selectFrom('topics').selectAll().orderBy(sql`lower(name)`).orderBy('id').execute()
}

/** A topic, or a refusal. */
export async function findTopic({ db }: Context, id: string): Promise<TopicRow> {
  const row = await db.selectFrom('topics').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw new NotFound('This topic is not there any more.', { fix: 'Load the page anew.' })
}

/** Changes of the tree take turns, and are learned in the background once nobody changes anything for a moment. */
export async function changeTree(tx: Context): Promise<void> {
  await sql`UPDATE topic_learning SET changes = changes + 1, changed_at = ${tx.now()}`.execute(tx.db)
  await tx.enqueue('understanding.learn-topics', {})
}

/** Two topics in use cannot have the same name. */
export async function refuseTakenName({ db }: Context, name: string, own?: string): Promise<void> {
  const taken = await db
    .selectFrom('topics')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!taken || taken.id === own) return
  throw new Conflict(`There is a topic “${name}” already.`, {
    field: 'name',
    fix: 'Give it another name, or merge the two.',
  })
}

export async function learningNow({ db }: Context) {
  const columns = [
    'changes',
    'changed_at',
    'learned_changes',
    'learned_at',
    'progress',
    'error',
    'version',
    'quality',
    'quality_before',
  ] as const
  return await db.selectFrom('topic_learning').select(columns).executeTakeFirstOrThrow()
}

/** What people said about comments and each topic, the latest first. */
export function examplesOf({ db }: Context, topicIds: readonly string[]): Promise<ExampleRow[]> {
  if (topicIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('topic_examples')
    .selectAll()
    .where('topic_id', 'in', topicIds)
    .orderBy('said_at', 'desc')
    .orderBy('interaction_id')
    .execute()
}

import { sql } from 'kysely'
import { maskText } from '../../../language/masking/mask-text.ts'
import type { Context } from '../../../platform/context.ts'
import { Invalid, NotFound, Problem } from '../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { checkUnits, colleagues, personAsking } from '../../access/index.ts'
import { namesOf } from '../../customers/index.ts'
import { notify } from '../../outward/index.ts'
import type * as contract from './contract.ts'
import { momentsOf } from './moments.ts'
import { shownStories } from './shown.ts'
import { lockStory, wholeStories } from './store.ts'

export async function listStories(
  context: Context,
  { id, kind, search, cursor, limit }: InputOf<typeof contract.listStories>,
): Promise<OutputOf<typeof contract.listStories>> {
  const rows = await wholeStories(context)
    .$if(id !== undefined, (query) => query.where('stories.id', '=', id!))
    .$if(kind !== undefined, (query) => query.where('stories.kind', '=', kind!))
    .$if(search !== '', (query) =>
      query.where(sql<boolean>`strpos(lower(stories.title || ' ' || stories.words), lower(${search})) > 0`),
    )
    .$if(cursor !== undefined, (query) =>
      query.where(
        sql<boolean>`(stories.created_at, stories.id) < (SELECT created_at, id FROM stories WHERE id = ${cursor!})`,
      ),
    )
    .orderBy('stories.created_at', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const next = rows.length > limit ? shown.at(-1)!.id : null
  return { stories: await shownStories(context, shown), next }
}

export function tellStory(
  context: Context,
  { aboutId, momentId, exceptionId, ...told }: InputOf<typeof contract.tellStory>,
): Promise<contract.Story> {
  return context.transaction(async (tx) => {
    const author = personAsking(tx.actor).id
    if (told.unit !== '') await checkUnits(tx, [told.unit])
    if (aboutId) await mustWorkHere(tx, aboutId)
    const customerId = await customerIn(tx, momentId)
    const id = newId(tx.now())
    await tx.db
      .insertInto('stories')
      .values({
        ...(await withoutNames(tx, told, customerId)),
        ...{ id, kind: told.kind, unit: told.unit, author_id: author, about_id: aboutId ?? null },
        ...{ customer_id: customerId, moment_id: momentId ?? null, exception_id: exceptionId ?? null },
        created_at: tx.now(),
      })
      .execute()
    await tx.audit('story.told', { subject: id, after: { kind: told.kind } })
    if (aboutId)
      await notify(tx, {
        ...{ to: [aboutId], kind: 'story.celebrated', key: `story:${id}` },
        ...{ title: `${tx.actor.name} told a story about you`, link: `/front-line/stories?story=${id}` },
        customerId: customerId ?? undefined,
      })
    return oneStory(tx, id)
  })
}

async function mustWorkHere(tx: Context, id: string): Promise<void> {
  if (!(await colleagues(tx)).some((one) => one.id === id))
    throw new Invalid('There is nobody of that id who works here.', { field: 'aboutId' })
}

async function customerIn(tx: Context, momentId: string | undefined): Promise<string | null> {
  if (!momentId) return null
  const moment = (await momentsOf(tx, [momentId])).get(momentId)
  if (!moment) throw new Invalid('There is no such moment.', { field: 'momentId' })
  return moment.customer_id
}

/** Everybody reads the wall: customers are shown by link to those who may know them, and not in the words. */
async function withoutNames(
  tx: Context,
  { title, words }: { title: string; words: string },
  customerId: string | null,
) {
  const names = customerId ? [...(await namesOf(tx, [customerId])).values()] : []
  return { title: maskText(title, { names }).masked, words: maskText(words, { names }).masked }
}

export function cheerStory(context: Context, { id }: { id: string }): Promise<contract.Story> {
  return context.transaction(async (tx) => {
    const story = await lockStory(tx, id)
    await tx.db
      .insertInto('story_cheers')
      .values({ story_id: id, person_id: personAsking(tx.actor).id, at: tx.now() })
      .onConflict((twice) => twice.doNothing())
      .execute()
    await notify(tx, {
      to: [story.about_id, story.author_id].flatMap((one) => one ?? []),
      ...{ kind: 'story.celebrated', key: `story:${id}:cheered:${tx.actor.id}` },
      ...{ title: `${tx.actor.name} celebrates your story`, says: story.title },
      link: `/front-line/stories?story=${id}`,
      customerId: story.customer_id ?? undefined,
    })
    return oneStory(tx, id)
  })
}

export function takeBackCheer(context: Context, { id }: { id: string }): Promise<contract.Story> {
  return context.transaction(async (tx) => {
    await lockStory(tx, id)
    await tx.db
      .deleteFrom('story_cheers')
      .where('story_id', '=', id)
      .where('person_id', '=', personAsking(tx.actor).id)
      .execute()
    return oneStory(tx, id)
  })
}

export function hideStory(
  context: Context,
  { id, because }: InputOf<typeof contract.hideStory>,
): Promise<contract.Story> {
  return context.transaction(async (tx) => {
    const { author_id } = await lockStory(tx, id)
    await tx.db
      .updateTable('stories')
      .set({ hidden_at: tx.now(), hidden_because: because })
      .where('id', '=', id)
      .execute()
    await tx.audit('story.hidden', { subject: id })
    if (author_id)
      await notify(tx, {
        ...{ to: [author_id], kind: 'other', key: `story:${id}:hidden:${tx.now().toISOString()}` },
        ...{ title: 'Your story was taken off the wall', says: because },
        link: `/front-line/stories?story=${id}`,
      })
    return oneStory(tx, id)
  })
}

export function showStoryAgain(context: Context, { id }: { id: string }): Promise<contract.Story> {
  return context.transaction(async (tx) => {
    await lockStory(tx, id)
    await tx.db
      .updateTable('stories')
      .set({ hidden_at: null, hidden_because: '' })
      .where('id', '=', id)
      .execute()
    await tx.audit('story.shown-again', { subject: id })
    return oneStory(tx, id)
  })
}

export function deleteStory(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const { author_id } = await lockStory(tx, id)
    refuseOthers(tx, author_id)
    await tx.db.deleteFrom('stories').where('id', '=', id).execute()
    await tx.audit('story.removed', { subject: id })
    return null
  })
}

/** What somebody wrote is taken back by them, or by whoever manages the front line. */
export function refuseOthers({ actor }: Context, writtenBy: string | null): void {
  if (writtenBy === actor.id || actor.permissions.has('frontline:manage')) return
  throw new Problem(403, 'Somebody else wrote this.', { fix: 'Ask a manager to remove it.' })
}

async function oneStory(context: Context, id: string): Promise<contract.Story> {
  const rows = await wholeStories(context).where('stories.id', '=', id).execute()
  const [story] = await shownStories(context, rows)
  if (!story) throw new NotFound('This story is gone.', { fix: 'Load the list again.' })
  return story
}

import { type Emotion, emotions } from '../../../language/annotation.ts'
import type { Context } from '../../../platform/context.ts'
import { Invalid, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { inPlainTerms, namesOf } from '../../customers/index.ts'
import type * as contract from '../contract.ts'
import type { Comment } from '../contract.ts'
import { type After, type CommentRow, commentPage, commentWith } from './facts.ts'
import { type Names, namesNow } from './names.ts'

export async function listComments(context: Context, asked: InputOf<typeof contract.listComments>) {
  const { periods, filter } = await inPlainTerms(context, asked)
  const { order, limit, cursor } = asked
  const rows = await commentPage(context, {
    filter,
    narrowed: asked,
    period: periods.current,
    order,
    after: cursor ? readCursor(cursor) : undefined,
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    comments: await asComments(context, shown),
    next: rows.length > limit && last ? writeCursor({ value: last.by, at: last.at, id: last.id }) : null,
  }
}

/** The comment, or a refusal: absent, or outside the actor's units. */
export async function findComment(context: Context, asked: { id: string; at?: string }): Promise<CommentRow> {
  const row = await commentWith(context, asked)
  if (row) return row
  throw new NotFound('This comment is not there any more.', { fix: 'Load the list anew.' })
}

/** Rows as people read them: with the names of customers (for who may see those), topics and themes. */
export async function asComments(context: Context, rows: readonly CommentRow[]): Promise<Comment[]> {
  const maySeeCustomers = context.actor.permissions.has('customers:read')
  const [names, customers] = await Promise.all([
    namesNow(context),
    maySeeCustomers
      ? namesOf(
          context,
          rows.map(({ customer_id }) => customer_id),
        )
      : new Map<string, string>(),
  ])
  return rows.map((row) => ({
    ...commentOf(row, names),
    customer: maySeeCustomers ? { id: row.customer_id, name: customers.get(row.customer_id) ?? '' } : null,
  }))
}

function commentOf(row: CommentRow, names: Names): Omit<Comment, 'customer'> {
  const { conversation_id, emotion_values, customer_id: _, topics, theme, is_sure, at, ...same } = row
  const [strongest] = row.emotions
  const place = emotions.indexOf(strongest as Emotion)
  return {
    ...same,
    at: new Date(at).toISOString(),
    conversationId: conversation_id,
    strength: emotion_values[place] ?? null,
    topics: topics.flatMap((id) => {
      const known = names.topics.get(id)
      return known ? [{ id, name: known.name }] : []
    }),
    theme: theme && names.themes.has(theme) ? { id: theme, name: names.themes.get(theme)!.name } : null,
    isSure: is_sure,
  }
}

function writeCursor({ value, at, id }: After): string {
  return Buffer.from(JSON.stringify([value, at, id])).toString('base64url')
}

function readCursor(cursor: string): After {
  try {
    const [value, at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Number.isFinite(value) && !Number.isNaN(Date.parse(at)) && /^[\da-f-]{36}$/.test(id))
      return { value, at, id }
  } catch {
    // Told below, as for everything else that is no cursor of ours.
  }
  throw new Invalid('This cursor is not one of ours.', { field: 'cursor', fix: 'Start again without it.' })
}

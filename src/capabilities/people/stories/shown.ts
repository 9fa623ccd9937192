import type { Context } from '../../../platform/context.ts'
import { namesOf } from '../../customers/index.ts'
import { personOf } from '../ideas/store.ts'
import type { Story } from './contract.ts'
import { type Moment, momentsOf } from './moments.ts'
import type { WholeStory } from './store.ts'

/** Stories with the words of the customer they are about; names for whoever may know customers by name. */
export async function shownStories(context: Context, rows: readonly WholeStory[]): Promise<Story[]> {
  const moments = await momentsOf(
    context,
    rows.flatMap(({ moment_id }) => moment_id ?? []),
  )
  const names = await customerNames(
    context,
    rows.flatMap(({ customer_id }) => customer_id ?? []),
  )
  const own = personOf(context)
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, title: row.title, words: row.words, unit: row.unit },
    author: person(row.author_id, row.author_name),
    about: person(row.about_id, row.about_name),
    moment: shownMoment(moments.get(row.moment_id ?? '')),
    customer: person(row.customer_id, names.get(row.customer_id ?? '') ?? null),
    at: row.created_at.toISOString(),
    ...{ cheers: row.cheers, hasCheered: row.has_cheered },
    isOwn: own !== null && row.author_id === own,
    hidden: row.hidden_at && { at: row.hidden_at.toISOString(), because: row.hidden_because },
  }))
}

/** By id; empty for whoever may not know customers by name. */
export async function customerNames(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  return context.actor.permissions.has('customers:read') ? namesOf(context, ids) : new Map()
}

export function person(id: string | null, name: string | null) {
  return id !== null && name !== null ? { id, name } : null
}

function shownMoment(moment: Moment | undefined): Story['moment'] {
  if (!moment || moment.words === '') return null
  const { id, words, language, is_conversation } = moment
  return { id, words, language, isConversation: is_conversation === 1 }
}

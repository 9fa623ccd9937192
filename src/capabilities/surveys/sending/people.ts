import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { namesOf } from '../../customers/index.ts'
import { findSurvey } from '../definitions/store.ts'
import type * as contract from './contract.ts'
import type { ListName } from './contract.ts'
import { findSend } from './store.ts'

const states = ['planned', 'sent', 'failed', 'bounced'] as const

/** A page of one list of a sending. Who answered is not among it: of an anonymous survey nobody may tell. */
export async function listPeople(
  context: Context,
  { id, send: sendId, list, cursor, limit }: InputOf<typeof contract.listPeople>,
) {
  const send = await findSend(context, (await findSurvey(context, id)).id, sendId)
  let query = context.db
    .selectFrom('survey_invitations')
    .select(['id', 'customer_id', 'address', 'language', 'variant', 'sent_at'])
    .where('send_id', '=', send.id)
    .orderBy('id')
    .limit(limit + 1)
  query = narrowed(query, list)
  if (cursor) query = query.where('id', '>', cursor)
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const names = await namesOf(
    context,
    page.flatMap(({ customer_id }) => customer_id ?? []),
  )
  return {
    people: page.map(({ id: invitation, customer_id, address, language, variant, sent_at }) => ({
      id: invitation,
      customerId: customer_id && names.has(customer_id) ? customer_id : null,
      name: (customer_id ? names.get(customer_id) : address) ?? '',
      language,
      variant,
      at: sent_at?.toISOString() ?? null,
    })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

function narrowed<Q extends { where(column: string, is: '=' | 'in', value: unknown): Q }>(
  query: Q,
  list: ListName,
): Q {
  if (list === 'planned') return query.where('state', 'in', ['planned', 'sending'])
  if ((states as readonly string[]).includes(list)) return query.where('state', '=', list)
  return query.where('state', '=', 'left-out').where('reason', '=', list)
}

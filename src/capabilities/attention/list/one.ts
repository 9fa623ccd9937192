import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { mayContact, reachOf } from '../../customers/index.ts'
import { standingsOf } from '../standing/standings.ts'
import type * as contract from './contract.ts'
import type { KeptHelp } from './helped.ts'
import { type ItemRow, shown } from './shown.ts'
import { inWords } from './signs.ts'
import { followed, itemsInSight } from './store.ts'
import { suggestion } from './suggest.ts'

/** What of the arithmetic is told here; the customer's page tells all of it. */
const mostHealthReasons = 4

export async function showItem(
  context: Context,
  { id }: InputOf<typeof contract.showItem>,
): Promise<OutputOf<typeof contract.showItem>> {
  const row = await itemsInSight(context)
    .selectAll('item')
    .select('customer.id as customer')
    .where('item.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound('This is no longer on the list.', { fix: 'Load the list again.' })
  const [[item], why, health, suggested, { helped }] = await Promise.all([
    shown(context, [row]),
    whyOf(context, row),
    healthOf(context, row),
    suggestedTo(context, row),
    followed(context),
  ])
  const byKey = helped as KeptHelp
  return { ...item!, why, health, suggestion: suggested, helped: byKey[row.like_key] ?? null }
}

const Words = z.object({ id: z.string(), text: z.string() })
const longestQuote = 400

/** What speaks for it, each with where it can be read and what was said there. */
async function whyOf({ facts, actor, now }: Context, { signs, customer }: ItemRow) {
  const ids = signs.map(({ interaction }) => interaction).filter((one) => one !== '')
  const mayRead = actor.permissions.has('voice:read')
  const said =
    mayRead && ids.length > 0
      ? await facts.query(
          Words,
          `SELECT id, substringUTF8(text, 1, ${longestQuote}) AS text FROM interactions FINAL
          WHERE customer_id = {customer:UUID} AND id IN {ids:Array(UUID)} AND direction = 'in'`,
          { customer, ids },
        )
      : []
  const words = new Map(said.map(({ id, text }) => [id, text]))
  return signs.map((sign) => ({
    sign: sign.sign,
    words: inWords(sign, now()),
    at: new Date(sign.at).toISOString(),
    points: sign.points,
    interaction: sign.interaction || null,
    quote: words.get(sign.interaction) ?? '',
  }))
}

async function healthOf(context: Context, { customer, list }: ItemRow) {
  const standing = (await standingsOf(context, [customer])).get(customer)
  if (!standing) return null
  const reasons = list === 'intervene' ? standing.riskReasons : standing.growthReasons
  return {
    words: reasons.slice(0, mostHealthReasons).map(({ words, effect }) => ({ words, effect })),
    workedOutAt: standing.workedOutAt.toISOString(),
  }
}

async function suggestedTo(context: Context, { customer, list, signs }: ItemRow) {
  const offers = (channel: 'phone' | 'email') =>
    mayContact(context, [customer], { purpose: 'marketing', channel })
  const [[reach], phone, email] = await Promise.all([
    reachOf(context, [customer]),
    offers('phone'),
    offers('email'),
  ])
  return suggestion({
    list,
    signs,
    has: { phone: Boolean(reach?.phone), email: Boolean(reach?.email) },
    mayOffer: { phone: phone.get(customer)!, email: email.get(customer)! },
  })
}

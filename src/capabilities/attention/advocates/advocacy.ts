import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { familyOfRecord, namesOf, reachOf, recordsOf } from '../../customers/index.ts'
import { readyChannels } from '../../outward/index.ts'
import type * as contract from './contract.ts'
import { draftsFor } from './drafts.ts'
import { advocateSettings } from './settings.ts'
import { reasonsAgainst } from './standing-against.ts'
import { asksInSight, shownAsks } from './store.ts'

/** Whether one customer may be asked for something now, with drafts to begin from. */
export async function showAdvocacy(
  context: Context,
  { id }: { id: string },
): Promise<OutputOf<typeof contract.showAdvocacy>> {
  if (!(await namesOf(context, [id])).has(id)) throw new NotFound('This customer is not known.')
  const settings = await advocateSettings(context)
  const [against, [reach], asked, quote, { email }] = await Promise.all([
    reasonsAgainst(context, [id], settings),
    reachOf(context, [id]),
    askedOf(context, id),
    latestPraise(context, id),
    readyChannels(context),
  ])
  const known = {
    ...{ name: reach?.name ?? '', quote: quote.text, me: meIn(context) },
    ...{ reviewLink: settings.reviewLink, referralLink: settings.referralLink },
  }
  return {
    not: against.get(id) ?? [],
    noMail: reach?.email ? (email.isReady ? '' : email.why) : 'We know no mail address of theirs.',
    asked: await shownAsks(context, asked),
    drafts: draftsFor(known, (reach?.language || quote.language).slice(0, 2).toLowerCase()),
  }
}

const meIn = ({ actor }: Context) => (actor.kind === 'person' ? actor.name : '')

function askedOf(context: Context, id: string) {
  return asksInSight(context)
    .where(sql<boolean>`customer_id IN (${familyOfRecord(id)})`)
    .orderBy('asked_at', 'desc')
    .limit(20)
    .execute()
}

const Said = z.object({ text: z.string(), language: z.string() })

/** The last kind words of theirs, for whoever may read them. */
async function latestPraise({ db, facts, actor }: Context, id: string) {
  const nothing = { text: '', language: '' }
  if (!actor.permissions.has('voice:read')) return nothing
  const records = await recordsOf({ db }, id)
  const [said] = await facts.query(
    Said,
    `SELECT text, language FROM (
      SELECT id, occurred_at, direction, text, language, signals, sentiment FROM interactions
      WHERE customer_id IN {records:Array(UUID)} ORDER BY version DESC LIMIT 1 BY id)
    WHERE text != '' AND direction != 'out' AND (has(signals, 'praise') OR sentiment >= 0.5) AND NOT has(signals, 'complaint')
    ORDER BY occurred_at DESC LIMIT 1`,
    { records },
  )
  return said ?? nothing
}

import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { measured } from '../list/measured.ts'
import { askKinds, type ReasonNot, reasonsNot } from './asks.ts'
import { momentWords, whatToAsk, whenToAsk } from './choose.ts'
import type * as contract from './contract.ts'
import type { Moment } from './contract.ts'
import { type FoundMoment, goodMoments, unansweredPraise } from './moments.ts'
import { advocateSettings } from './settings.ts'
import { reasonsAgainst } from './standing-against.ts'
import { askedThisWeek, asksInSight, namesFor, shownAsks } from './store.ts'

/** Looked at; of more the latest. */
const mostMoments = 1_000
const mostShown = 100
/** More than anybody asks in a week. */
const mostCandidates = 40

/** Whom to ask for what: the latest good moments first, without those to whom something stands against it. */
export async function listAdvocates(context: Context): Promise<OutputOf<typeof contract.listAdvocates>> {
  const settings = await advocateSettings(context)
  const moments = await goodMoments(context, { days: settings.momentDays, most: mostMoments })
  const against = await reasonsAgainst(
    context,
    moments.map(({ customer_id }) => customer_id),
    settings,
  )
  const free = moments.filter(({ customer_id }) => against.get(customer_id)?.length === 0)
  const shown = free.slice(0, mostCandidates)
  const names = await namesFor(
    context,
    shown.map(({ customer_id }) => customer_id),
  )
  return {
    candidates: shown.map((one) => {
      const when = whenToAsk(one.at, settings.momentDays)
      return {
        customer: { id: one.customer_id, name: names.get(one.customer_id) ?? null },
        ...whatToAsk(one),
        moment: momentOf(context, one),
        askFrom: when.from.toISOString(),
        askUntil: when.until.toISOString(),
      }
    }),
    withMoment: moments.length,
    not: countedBy([...against.values()]),
    isCut: free.length > shown.length || moments.length === mostMoments,
    week: { asked: await askedThisWeek(context), most: settings.perWeek },
  }
}

/** Each customer by the first thing that stands against it, so that the numbers add up. */
function countedBy(all: readonly (readonly ReasonNot[])[]): Record<ReasonNot, number> {
  const counts = Object.fromEntries(reasonsNot.map((reason) => [reason, 0])) as Record<ReasonNot, number>
  for (const [first] of all) if (first) counts[first]++
  return counts
}

function momentOf({ actor }: Context, one: FoundMoment): Moment {
  return {
    interactionId: one.id,
    at: one.at.toISOString(),
    words: momentWords(one),
    quote: actor.permissions.has('voice:read') ? one.text : '',
    language: one.language,
  }
}

const praiseDays = 30
const mostPraise = 50

export async function listPraise(context: Context): Promise<OutputOf<typeof contract.listPraise>> {
  const found = await unansweredPraise(context, { days: praiseDays, most: 2 * mostPraise })
  const thanked = await thankedFor(
    context,
    found.map(({ id }) => id),
  )
  const waiting = found.filter(({ id }) => !thanked.has(id))
  const shown = waiting.slice(0, mostPraise)
  const names = await namesFor(
    context,
    shown.map(({ customer_id }) => customer_id),
  )
  return {
    praise: shown.map((one) => ({
      customer: { id: one.customer_id, name: names.get(one.customer_id) ?? null },
      moment: momentOf(context, one),
    })),
    isCut: waiting.length > shown.length || found.length === 2 * mostPraise,
  }
}

async function thankedFor({ db }: Context, momentIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('advocate_asks')
    .select('moment_id')
    .where('kind', '=', 'thanks')
    .where('state', '!=', 'failed')
    .where(sql<boolean>`moment_id = ANY (${momentIds}::uuid[])`)
    .execute()
  return new Set(rows.flatMap(({ moment_id }) => (moment_id === null ? [] : [moment_id])))
}

/** It takes them a while: sooner nothing is counted. */
const settledDays = 14

export async function listAsks(
  context: Context,
  { kind, state }: InputOf<typeof contract.listAsks>,
): Promise<OutputOf<typeof contract.listAsks>> {
  const rows = await asksInSight(context)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(state === 'waiting', (query) => query.where('state', '=', 'asked').where('kind', '!=', 'thanks'))
    .$if(state !== undefined && state !== 'waiting', (query) => query.where('state', '=', state as 'asked'))
    .orderBy('asked_at', 'desc')
    .orderBy('advocate_asks.id', 'desc')
    .limit(mostShown + 1)
    .execute()
  return {
    asks: await shownAsks(context, rows.slice(0, mostShown)),
    isCut: rows.length > mostShown,
    cameOfIt: await cameOfIt(context),
  }
}

async function cameOfIt(context: Context) {
  const settled = new Date(context.now().getTime() - settledDays * 86_400_000)
  const rows = await asksInSight(context)
    .where('kind', '!=', 'thanks')
    .where('state', 'not in', ['failed', 'sending'])
    .where('asked_at', '<=', settled)
    .execute()
  return askKinds
    .filter((kind) => kind !== 'thanks')
    .map((kind) => {
      const own = rows.filter((row) => row.kind === kind)
      const hits = own.filter(({ state }) => state === 'said-yes' || state === 'done').length
      return { kind, share: measured({ hits, n: own.length }) }
    })
}

import type { Context } from '../../../../platform/context.ts'
import { Forbidden, NotFound } from '../../../../platform/errors.ts'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import { type Share, share } from '../../../../statistics/share.ts'
import { colleaguesById, personAsking } from '../../../access/index.ts'
import { namesOf } from '../../../customers/index.ts'
import { agentsOf } from '../agents/store.ts'
import type * as contract from '../contract.ts'
import { countsOf, endingsOf } from './counts.ts'
import {
  conversationsThatShow,
  countOwn,
  countSatisfied,
  praiseFor,
  type Served,
  type WordsRow,
} from './facts.ts'
import { ownFigures } from './figures.ts'
import { oneThingToImprove } from './one-thing.ts'

const dayMs = 86_400_000
const figureDays = 90
const mostPraise = 6
const mostEvidence = 3
/** In a week with less praise, that of a month is shown. */
const enoughPraise = 3

/** Everybody sees their own page; whoever may manage sees one colleague's at a time, and that is written down. */
export async function showFrontLine(
  context: Context,
  { person: asked }: InputOf<typeof contract.showFrontLine>,
): Promise<contract.FrontLine> {
  const self = personAsking(context.actor).id
  const id = asked ?? self
  if (id !== self) await noteLook(context, id)
  const person = (await colleaguesById(context, [id])).get(id)
  if (!person) throw new NotFound('There is nobody of that id who works here.')
  const agents = await agentsOf(context, id)
  const week = agents.length > 0 ? await weekOf(context, agents) : nothing
  return { person: { ...person, isSelf: id === self }, agents, ...week }
}

async function noteLook(context: Context, subject: string): Promise<void> {
  if (!context.actor.permissions.has('frontline:manage')) throw new Forbidden('frontline:manage')
  await context.audit('front-line.seen', { subject })
}

const nothing = { praise: [], praiseDays: 7, toImprove: null, figures: [], conversations: 0 }

async function weekOf(context: Context, agents: readonly string[]) {
  const ago = (days: number) => new Date(context.now().getTime() - days * dayMs)
  const both: Served = { agents, since: ago(2 * figureDays) }
  const middle = ago(figureDays)
  const [own, satisfied, { praise, praiseDays }] = await Promise.all([
    countOwn(context, both, middle),
    countSatisfied(context, both, middle),
    latestPraise(context, agents, ago),
  ])
  const figures = ownFigures(countsOf({ own, satisfied }))
  const one = oneThingToImprove(figures, endingsOf(own))
  const served = { agents, since: middle }
  const evidence = one
    ? await conversationsThatShow(context, served, { key: one.key, limit: mostEvidence })
    : []
  const asWords = await wordsWithNames(context, [...praise, ...evidence])
  return {
    ...{ praise: asWords.slice(0, praise.length), praiseDays },
    toImprove: one && {
      ...{ why: one.why, key: one.key, now: shown(one.now), beside: one.beside && shown(one.beside) },
      evidence: asWords.slice(praise.length),
    },
    figures: figures.map(({ key, now, before, direction }) => ({
      ...{ key, now: shown(now), before: shown(before), direction },
    })),
    conversations: own.find(({ is_now }) => is_now === 1)?.conversations ?? 0,
  }
}

async function latestPraise(context: Context, agents: readonly string[], ago: (days: number) => Date) {
  const week = await praiseFor(context, { agents, since: ago(7) }, mostPraise)
  if (week.length >= enoughPraise) return { praise: week, praiseDays: 7 }
  return { praise: await praiseFor(context, { agents, since: ago(30) }, mostPraise), praiseDays: 30 }
}

/** Names are for whoever may know customers by name. */
async function wordsWithNames(context: Context, rows: readonly WordsRow[]): Promise<contract.Words[]> {
  const isNamed = context.actor.permissions.has('customers:read')
  const ids = rows.map(({ customer_id }) => customer_id)
  const names = isNamed ? await namesOf(context, ids) : new Map<string, string>()
  return rows.map(({ id, customer_id, is_conversation, words, language, channel, at }) => ({
    ...{ id, words, language, channel, at, isConversation: is_conversation === 1 },
    customer: { id: customer_id, name: names.get(customer_id) ?? '' },
  }))
}

/** Fewer say more of chance than of anybody. */
const hiddenUnder = 5

function shown({ hits, n }: Share): contract.ShownShare {
  const { value = null, low = null, high = null } = (n >= hiddenUnder && share({ hits, n })) || {}
  return { hits, n, value, low, high }
}

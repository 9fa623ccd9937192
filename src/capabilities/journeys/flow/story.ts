import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { namesOf } from '../../customers/index.ts'
import { findJourney, type Journey } from '../definitions/store.ts'
import { walkedSql } from '../instances/facts.ts'
import { casesOf } from '../instances/read.ts'
import { walk } from '../instances/walk.ts'
import { inShort } from './cases.ts'
import { caseRow, interactionsIn, type StoryRow, type Told } from './cases-facts.ts'
import type * as contract from './contract.ts'

/** One journey told step by step, with the answers and replies that lie between its steps. */
export async function showCase(
  context: Context,
  { id, case: one }: InputOf<typeof contract.showCase>,
): Promise<contract.Story> {
  const journey = await findJourney(context, id)
  const row = await caseRow(context, walkedSql(context, journey, {}), one)
  if (!row)
    throw new NotFound('This journey of a customer is not known any more.', {
      fix: 'It may have been put together anew: open it from the list.',
    })
  const ids = [...new Set([...row.ids, ...(await besideSteps(context, journey, row))])]
  const [told, names] = await Promise.all([
    interactionsIn(context, row.customer_id, ids),
    context.actor.permissions.has('customers:read') ? namesOf(context, [row.customer_id]) : undefined,
  ])
  return {
    ...inShort(row, names?.get(row.customer_id) ?? ''),
    caseId: row.case_id === row.customer_id ? '' : row.case_id,
    contacts: row.contacts,
    channelChanges: row.channel_changes,
    promises: row.promises,
    broken: row.broken,
    way: row.path_id,
    moments: told.map((thing) => momentOf(context, row, thing)),
  }
}

/** What else happened in it, by walking the case again. */
async function besideSteps(context: Context, { definition }: Journey, row: StoryRow): Promise<string[]> {
  const cases = await casesOf(context, definition, { customers: [row.customer_id] })
  const walks = cases
    .filter(({ caseId }) => caseId === row.case_id)
    .flatMap(({ happenings }) => walk(happenings, definition, context.now().getTime()))
  const same = walks.find(({ steps }) => steps[0]?.first.id === row.ids[0])
  return same?.things.map(({ id }) => id) ?? []
}

function momentOf(context: Context, { ids, path, gaps }: StoryRow, told: Told): contract.Moment {
  const mayRead = context.actor.permissions.has('voice:read')
  const step = ids.indexOf(told.id)
  return {
    id: told.id,
    at: told.occurred_at,
    step: path[step] ?? '',
    name: told.name,
    kind: told.kind,
    channel: told.channel,
    touchpoint: told.touchpoint,
    direction: told.direction,
    conversation: told.conversation_id,
    gap: gaps[step] ?? null,
    words: mayRead ? told.text : '',
    language: told.language,
    sentiment: told.sentiment,
    scale: told.scale,
    score: told.score,
    promise: promiseOf(context, told),
  }
}

/** By whole days of the organisation's zone: kept on the promised day or before. */
function promiseOf(
  { settings, now }: Context,
  { promised_at, fulfilled_at }: Told,
): contract.Moment['promise'] {
  if (promised_at === null) return null
  const dayOf = dayIn(settings.zone)
  const met = fulfilled_at === null ? now() : new Date(fulfilled_at)
  const isBroken = dayOf(met) > dayOf(new Date(promised_at))
  return {
    promisedAt: promised_at,
    fulfilledAt: fulfilled_at,
    kept: isBroken ? 'broken' : fulfilled_at === null ? 'open' : 'kept',
  }
}

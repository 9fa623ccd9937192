import type { Context } from '../../../platform/context.ts'
import { cuesVersion } from '../reading/cues.ts'
import { type Conversation, conversationsIn } from './conversation.ts'
import {
  customersHeardSince,
  customersInConversation,
  customersReadOtherwise,
  messagesOf,
  removeOutlivedOutcomes,
  writeOutcomes,
} from './facts.ts'
import { outcomeRow, readOf } from './outcome-row.ts'
import { followed, saveFollowed } from './store.ts'

/** What arrives may be stored a little after its moment of arrival, or wait in the spool while a store is away. */
const lateMs = 180_000
const customersAtOnce = 200

/** Brings what became of the conversations up to date with what arrived and was understood since the last time. */
export async function followLatest(context: Context): Promise<void> {
  const { until, rules } = await followed(context)
  const startedAt = context.now()
  const isAnew = rules !== cuesVersion
  const since = new Date(until.getTime() - lateMs)
  await read(
    context,
    isAnew ? await customersInConversation(context) : await customersHeardSince(context, since),
  )
  await saveFollowed(context, { until: startedAt, rules: cuesVersion })
}

/** Compares all conversations with what they were read from: mends whatever came about in another way, and lets go of what went. */
export async function followAll(context: Context): Promise<void> {
  await read(context, await customersReadOtherwise(context))
  await removeOutlivedOutcomes(context)
}

async function read(context: Context, customers: readonly string[]): Promise<void> {
  for (let first = 0; first < customers.length; first += customersAtOnce) {
    const rows = await messagesOf(context, customers.slice(first, first + customersAtOnce))
    await writeOutcomes(context, outcomesOf(conversationsIn(rows), context.now()))
  }
}

/** Conversations of one customer are read beside each other: one may go on with another. */
function outcomesOf(conversations: readonly Conversation[], now: Date) {
  const byCustomer = Map.groupBy(
    conversations.map(readOf),
    ({ conversation }) => conversation.rows[0]!.customer_id,
  )
  const version = now.getTime() * 1000
  return [...byCustomer.values()].flatMap((theirs) => {
    const contacts = theirs.map(({ contact }) => contact)
    return theirs.map((one) => outcomeRow(one, contacts, version))
  })
}

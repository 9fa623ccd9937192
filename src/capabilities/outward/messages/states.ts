import type { Context } from '../../../platform/context.ts'
import type { MessageState } from './outgoing.ts'
import { changedMessages, messagesOf } from './store.ts'

export interface CameBack {
  reference: string
  state: MessageState
  /** A sentence; empty where there is nothing to say. */
  why: string
  at: Date
}

/** How far messages are, by reference; those that were never handed over are missing. */
export async function statesOf(
  context: Context,
  references: readonly string[],
): Promise<Map<string, CameBack>> {
  const rows = await messagesOf(context, references)
  return new Map(rows.map((row) => [row.reference, cameBack(row)]))
}

const newsStates = ['delivered', 'failed', 'bounced', 'complained'] as const
const mostAtOnce = 5_000

/**
 * What was heard of messages after they had left: arrived, came back, complained of. Oldest first, at most 5,000; ask
 * again from the last one's moment, with a minute to spare, and bear to hear a thing twice.
 */
export async function changedSince(context: Context, since: Date): Promise<CameBack[]> {
  const rows = await changedMessages(context, { since, states: newsStates, most: mostAtOnce })
  return rows.map(cameBack)
}

function cameBack({
  changed_at,
  ...row
}: {
  reference: string
  state: MessageState
  why: string
  changed_at: Date
}): CameBack {
  return { ...row, at: changed_at }
}

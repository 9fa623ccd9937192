import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { colleagues } from '../../access/index.ts'
import { notify } from '../../outward/index.ts'
import type * as contract from './contract.ts'
import { oneShown } from './shown.ts'
import { type Decision, type LockedItem, lockItem } from './store.ts'

export function assignItem(
  context: Context,
  { id, revision, personId }: InputOf<typeof contract.assignItem>,
): Promise<contract.AttentionItem> {
  return context.transaction(async (tx) => {
    const item = await lockOpen(tx, { id, revision })
    await checkColleague(tx, personId)
    await change(tx, item, { assigned_to: personId })
    await tx.audit('attention.assigned', {
      subject: id,
      before: { assignedTo: item.assigned_to },
      after: { assignedTo: personId },
    })
    const shown = await oneShown(tx, id)
    if (personId !== null) await tellColleague(tx, shown, { personId, customerId: item.customer })
    return shown
  })
}

async function checkColleague(tx: Context, personId: string | null) {
  if (personId === null || (await colleagues(tx)).some(({ id }) => id === personId)) return
  throw new Invalid('There is no such colleague, or they have left.', {
    field: 'personId',
    fix: 'Choose somebody who works here.',
  })
}

/** The name of the customer is for whoever may see it: the page shows it, the notification does not. */
function tellColleague(
  tx: Context,
  { id, list, reasons, revision }: contract.AttentionItem,
  { personId, customerId }: { personId: string; customerId: string },
) {
  return notify(tx, {
    to: [personId],
    kind: 'attention.assigned',
    title: list === 'intervene' ? 'A customer who needs you' : 'A customer who is ready for more',
    says: reasons.slice(0, 2).join('. '),
    link: `/attention?list=${list}&item=${id}`,
    key: `attention:${id}:${personId}:${revision}`,
    customerId,
  })
}

export function snoozeItem(
  context: Context,
  { id, revision, until }: InputOf<typeof contract.snoozeItem>,
): Promise<contract.AttentionItem> {
  const snoozed = new Date(until)
  if (snoozed <= context.now())
    throw new Invalid('This moment is past.', { field: 'until', fix: 'Choose a later one.' })
  return decide(context, { id, revision }, { state: 'snoozed', snoozed_until: snoozed })
}

export function dismissItem(
  context: Context,
  { id, revision, reason, words }: InputOf<typeof contract.dismissItem>,
): Promise<contract.AttentionItem> {
  return decide(context, { id, revision }, { state: 'dismissed', decision: { reason, words } })
}

export function finishItem(
  context: Context,
  { id, revision, words, caseId }: InputOf<typeof contract.finishItem>,
): Promise<contract.AttentionItem> {
  return decide(context, { id, revision }, { state: 'done', decision: { words, caseId } })
}

interface Decided {
  state: 'snoozed' | 'dismissed' | 'done'
  snoozed_until?: Date
  decision?: Decision
}

/** The words of a decision stay with it; the log says only that it was taken. */
function decide(context: Context, which: Which, { decision = {}, ...to }: Decided) {
  return context.transaction(async (tx) => {
    const item = await lockOpen(tx, which)
    const by = tx.actor.kind === 'person' ? tx.actor.id : null
    await change(tx, item, {
      ...to,
      decision: JSON.stringify(decision),
      decided_by: by,
      decided_at: tx.now(),
    })
    await tx.audit(`attention.${to.state}`, {
      subject: item.id,
      before: { state: item.state },
      after: { state: to.state, reason: decision.reason },
    })
    return oneShown(tx, item.id)
  })
}

/** Takes a decision back, also one of long ago, unless the customer has been put on the list anew. */
export function reopenItem(context: Context, { id }: { id: string }): Promise<contract.AttentionItem> {
  return context.transaction(async (tx) => {
    const item = await lockItem(tx, id)
    if (item.state === 'open') return oneShown(tx, id)
    await checkNotListedAnew(tx, item)
    await change(tx, item, {
      state: 'open',
      snoozed_until: null,
      decided_at: null,
      decided_by: null,
      decision: '{}',
    })
    await tx.audit('attention.reopened', {
      subject: id,
      before: { state: item.state },
      after: { state: 'open' },
    })
    return oneShown(tx, id)
  })
}

async function checkNotListedAnew({ db }: Context, { customer_id, list, id }: LockedItem) {
  const other = await db
    .selectFrom('attention_items')
    .select('id')
    .where('customer_id', '=', customer_id)
    .where('list', '=', list)
    .where('state', 'in', ['open', 'snoozed'])
    .where('id', '!=', id)
    .executeTakeFirst()
  if (other)
    throw new Conflict('This customer is on the list again already.', { fix: 'Go on with the newer entry.' })
}

interface Which {
  id: string
  revision: number
}

async function lockOpen(tx: Context, { id, revision }: Which): Promise<LockedItem> {
  const item = await lockItem(tx, id, revision)
  if (item.state === 'open' || item.state === 'snoozed') return item
  throw new Conflict('This has been decided already.', {
    fix: 'Load the list again, or take the decision back.',
  })
}

async function change({ db }: Context, { id }: LockedItem, to: object): Promise<void> {
  await db
    .updateTable('attention_items')
    .set({ ...to, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

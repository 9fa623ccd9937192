import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { recordsOf } from '../../customers/index.ts'
import { tell } from '../../outward/index.ts'
import type { NewCase } from '../case.ts'
import { findOwner } from '../settings/find-owner.ts'
import { handlersOf, managersFor } from '../settings/handlers-store.ts'
import { caseSettings } from '../settings/store.ts'
import { record } from './record.ts'
import { tellManagers, tellOwner } from './tell-colleagues.ts'
import { unsolvedWith } from './unsolved.ts'

/** What became of it: a case of its own, or one that was there already. */
export interface Opened {
  id: string
  number: number
  isNew: boolean
}

/**
 * Opens a case and finds somebody for it. The same cause opens none twice. What a rule or the attention list sees is
 * added to the case of that kind that is open with the customer already: one trouble has one owner. In a transaction
 * it is there if, and only if, the transaction is committed.
 * @throws NotFound where the customer is not known, or not in the actor's units
 */
export function openCase(context: Context, wanted: NewCase): Promise<Opened> {
  return context.transaction(async (tx) => {
    const customer = await lockCustomer(tx, wanted.customerId)
    const known = await caseWithCause(tx, customer.id, wanted.causeKey)
    if (known) return { ...known, isNew: false }
    const open = isSeen(wanted) ? await openWith(tx, customer.id, wanted.kind) : undefined
    return open ? addTo(tx, open, wanted) : openNew(tx, customer, wanted)
  })
}

/** Whoever opens another case with the same customer waits: else one trouble could open two. */
async function lockCustomer(tx: Context, id: string) {
  const { units } = tx.actor
  const { rows } = await sql<{ id: string; unit: string }>`
    SELECT id, unit FROM customers
    WHERE id = (SELECT coalesce(merged_into, id) FROM customers WHERE id = ${id})
      AND (${units === 'all'} OR unit = ANY (${units === 'all' ? [] : units}::text[]))
    FOR UPDATE`.execute(tx.db)
  const [customer] = rows
  if (!customer) throw new NotFound('This customer is not known.', { field: 'customerId' })
  return customer
}

/** @throws Conflict where the same key was used for somebody else */
async function caseWithCause(tx: Context, customerId: string, causeKey: string) {
  const found = await tx.db
    .selectFrom('case_causes')
    .innerJoin('cases', 'cases.id', 'case_causes.case_id')
    .select(['cases.id', 'cases.number', 'cases.customer_id'])
    .where('cause_key', '=', causeKey)
    .executeTakeFirst()
  if (!found) return undefined
  if ((await recordsOf(tx, customerId)).includes(found.customer_id))
    return { id: found.id, number: found.number }
  throw new Conflict('This key has opened a case of another customer.', {
    field: 'key',
    fix: 'Choose a key that names what it is about for this customer alone.',
  })
}

/** Found by machine, and not wanted by a person who has looked at what is open. */
function isSeen({ cause }: NewCase): boolean {
  return cause.by === 'rule' || cause.by === 'attention'
}

async function openWith(tx: Context, customerId: string, kind: NewCase['kind']) {
  return unsolvedWith(tx, await recordsOf(tx, customerId), kind)
    .forUpdate()
    .executeTakeFirst()
}

async function addTo(
  tx: Context,
  { id, number }: { id: string; number: number },
  { causeKey, cause }: NewCase,
): Promise<Opened> {
  await tx.db.insertInto('case_causes').values({ cause_key: causeKey, case_id: id }).execute()
  await record(tx, id, { kind: 'added-to', data: saidOf(cause) })
  return { id, number, isNew: false }
}

async function openNew(
  tx: Context,
  customer: { id: string; unit: string },
  wanted: NewCase,
): Promise<Opened> {
  const { kind, title, cause, causeKey, priority, skill = '', channel = '' } = wanted
  const id = newId(tx.now())
  const { number } = await tx.db
    .insertInto('cases')
    .values({
      id,
      customer_id: customer.id,
      unit: customer.unit,
      kind,
      title,
      cause: JSON.stringify(cause),
      priority,
      owner_id: null,
      skill,
      channel,
      opened_at: tx.now(),
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await tx.db.insertInto('case_causes').values({ cause_key: causeKey, case_id: id }).execute()
  await record(tx, id, {
    kind: 'opened',
    data: { ...saidOf(cause), priority, targets: await targetsOf(tx, priority) },
  })
  await giveToSomebody(tx, { id, number, unit: customer.unit, customerId: customer.id }, wanted)
  await tx.audit('case.opened', { subject: id, after: { number, kind, priority, by: cause.by } })
  await tell(tx, 'case.opened', { caseId: id, number, customerId: customer.id, kind, priority, by: cause.by })
  return { id, number, isNew: true }
}

/** What the event tells of the cause. */
function saidOf({ words, interactions, ruleId }: NewCase['cause']) {
  return { words, interactions, ...(ruleId && { rule: ruleId }) }
}

/** Of the clocks, in minutes of business time. */
async function targetsOf(tx: Context, priority: NewCase['priority']) {
  const { targets } = await caseSettings(tx)
  const target = targets.find((one) => one.priority === priority)!
  return { contact: target.contactHours * 60, solution: target.solutionHours * 60 }
}

async function giveToSomebody(
  tx: Context,
  opened: { id: string; number: number; unit: string; customerId: string },
  { ownerId, skill = '', title }: NewCase,
): Promise<void> {
  const handlers = ownerId ? [] : await handlersOf(tx)
  const found = ownerId
    ? { id: ownerId, why: '' }
    : findOwner(handlers, { unit: opened.unit, skill }, tx.now())
  if (!found) {
    const managers = await managersFor(tx, opened.unit)
    await tellManagers(tx, { ...opened, title }, { to: managers, what: 'has nobody who takes care of it' })
    return
  }
  await record(tx, opened.id, {
    kind: 'assigned',
    data: { owner: found.id, ...(found.why && { why: found.why }) },
    changes: { owner_id: found.id },
  })
  await tellOwner(tx, { ...opened, title }, found.id)
}

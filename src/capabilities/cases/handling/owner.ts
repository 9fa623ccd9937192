import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { findOwner } from '../settings/find-owner.ts'
import { type HandlerFound, handlersOf, sees } from '../settings/handlers-store.ts'
import type * as contract from './contract.ts'
import { record } from './record.ts'
import { showCase } from './show.ts'
import type { CaseShown } from './shown.ts'
import { type CaseRow, lockCase } from './store.ts'
import { tellOwner } from './tell-colleagues.ts'
import { refuseUnless } from './transitions.ts'

type Asked = InputOf<typeof contract.assignCase>

export async function assignCase(context: Context, asked: Asked): Promise<CaseShown> {
  const { id, revision, owner, words } = asked
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['open', 'waiting', 'resolved'], 'given to somebody')
    const next = await ownerFor(tx, found, owner)
    await record(tx, id, {
      kind: 'assigned',
      data: { owner: next.id, ...(next.why && { why: next.why }), ...(words && { words }) },
      changes: { owner_id: next.id },
    })
    if (next.id) await tellOwner(tx, told(found), next.id)
    await tx.audit('case.assigned', {
      subject: id,
      before: { owner: found.owner_id },
      after: { owner: next.id },
    })
    return showCase(tx, { id })
  })
}

async function ownerFor(
  tx: Context,
  found: CaseRow,
  owner: Asked['owner'],
): Promise<{ id: string | null; why?: string }> {
  if (owner === 'nobody') return { id: null }
  if (owner === 'find') return findFor(tx, found)
  return { id: (await checkOwner(tx, owner === 'me' ? tx.actor.id : owner, found.unit)).id }
}

async function findFor(tx: Context, { unit, skill }: CaseRow) {
  const found = findOwner(await handlersOf(tx), { unit, skill }, tx.now())
  if (found) return found
  throw new Conflict('Nobody who has room now knows about this.', {
    field: 'owner',
    fix: 'Name somebody yourself, or say under Rules who takes cases and what they know.',
  })
}

/** Somebody who may work on cases and sees those of the unit. @throws Invalid */
export async function checkOwner(context: Context, id: string, unit?: string): Promise<HandlerFound> {
  const colleague = (await handlersOf(context)).find((one) => one.id === id)
  if (!colleague)
    throw new Invalid('This is nobody who works on cases.', {
      field: 'owner',
      fix: 'Choose somebody who is agent, manager or administrator.',
    })
  if (unit !== undefined && !sees(colleague, unit))
    throw new Invalid(`${colleague.name} does not see customers of this unit.`, {
      field: 'owner',
      fix: 'Choose somebody of the unit, or let an administrator widen what they see.',
    })
  return colleague
}

export function told({ id, number, title, customer_id }: CaseRow) {
  return { id, number, title, customerId: customer_id }
}

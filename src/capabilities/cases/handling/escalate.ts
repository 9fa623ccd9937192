import type { Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { managersFor } from '../settings/handlers-store.ts'
import type * as contract from './contract.ts'
import { told } from './owner.ts'
import { record } from './record.ts'
import { showCase } from './show.ts'
import type { CaseShown } from './shown.ts'
import { lockCase } from './store.ts'
import { tellManagers } from './tell-colleagues.ts'
import { refuseUnless } from './transitions.ts'

/** Whoever works on it asks managers for help. */
export function escalateCase(
  context: Context,
  { id, revision, words }: InputOf<typeof contract.escalateCase>,
): Promise<CaseShown> {
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['open', 'waiting'], 'escalated')
    const managers = (await managersFor(tx, found.unit)).filter((one) => one !== tx.actor.id)
    if (managers.length === 0)
      throw new Conflict('There is no other manager of this unit who could be told.', {
        fix: 'Ask an administrator to give somebody the role of a manager.',
      })
    const level = found.escalation + 1
    await record(tx, id, { kind: 'escalated', data: { words, level }, changes: { escalation: level } })
    await tellManagers(tx, told(found), { to: managers, what: 'needs your help' })
    await tx.audit('case.escalated', { subject: id, after: { level } })
    return showCase(tx, { id })
  })
}

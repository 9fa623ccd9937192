import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid, NotFound, Problem } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { notify } from '../../outward/index.ts'
import { managersFor } from '../settings/handlers-store.ts'
import { caseSettings } from '../settings/store.ts'
import { budgetOf } from './budget.ts'
import type * as contract from './contract.ts'
import { record } from './record.ts'
import type { Approval } from './remedies-store.ts'
import { showCase } from './show.ts'
import type { BudgetLeft, CaseShown } from './shown.ts'
import { checkChoice } from './steps.ts'
import { type CaseRow, lockCase } from './store.ts'
import { refuseUnless } from './transitions.ts'

type Given = InputOf<typeof contract.giveRemedy>

/**
 * Something is given to make up for it. Within the own budget nobody is asked; beyond it the justification is kept, and
 * managers decide. Whoever gives at the same time waits, so that a budget is not spent twice.
 */
export function giveRemedy(context: Context, asked: Given): Promise<CaseShown> {
  const { id, revision, kind, amount, words, justification } = asked
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['open', 'waiting', 'resolved'], 'made up for')
    const settings = await caseSettings(tx)
    checkChoice(settings, 'remedies', kind)
    const giver = await lockGiver(tx)
    const budget = await budgetOf(tx, settings)
    const approval = approvalFor(asked, budget)
    const { currency } = settings
    const given = { id: newId(tx.now()), case_id: id, at: tx.now(), by: giver, kind, amount, currency, words }
    await tx.db
      .insertInto('case_remedies')
      .values({ ...given, approval, justification: approval === 'within' ? '' : justification })
      .execute()
    await record(tx, id, {
      kind: 'remedied',
      data: { remedy: kind, ...(amount !== null && { amount, currency }), approval, ...(words && { words }) },
    })
    await tx.audit('case.remedied', { subject: id, after: { kind, amount, currency, approval } })
    if (approval === 'waiting') await tellApprovers(tx, found, { remedyId: given.id, justification })
    return showCase(tx, { id })
  })
}

/** A program has no budget, and answers for nothing. */
async function lockGiver({ actor, db }: Context): Promise<string> {
  if (actor.kind !== 'person')
    throw new Problem(403, 'Only a person can make up for something.', { fix: 'Sign in as a person.' })
  await db.selectFrom('people').select('id').where('id', '=', actor.id).forUpdate().execute()
  return actor.id
}

function approvalFor({ amount, justification }: Given, { left, currency }: BudgetLeft): Approval {
  if (amount === null || left === null || amount <= left) return 'within'
  if (justification !== '') return 'waiting'
  throw new Invalid(`This goes beyond your budget: ${left.toFixed(2)} ${currency} are left.`, {
    field: 'justification',
    fix: 'Say why it is right all the same; a manager decides on it. Or give less.',
  })
}

async function tellApprovers(
  tx: Context,
  { id, number, unit, customer_id }: CaseRow,
  { remedyId, justification }: { remedyId: string; justification: string },
): Promise<void> {
  await notify(tx, {
    to: await managersFor(tx, unit),
    kind: 'case.approval',
    title: `${tx.actor.name} went beyond their budget in case ${number}`,
    says: justification,
    link: `/cases/${id}`,
    key: `remedy:${remedyId}`,
    customerId: customer_id,
  })
}

export function decideRemedy(
  context: Context,
  { id, revision, remedy_id, isApproved, words }: InputOf<typeof contract.decideRemedy>,
): Promise<CaseShown> {
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    const remedy = await waitingRemedy(tx, id, remedy_id)
    if (remedy.by === tx.actor.id)
      throw new Problem(403, 'Nobody decides on what they gave themselves.', { fix: 'Ask another manager.' })
    const approval = isApproved ? 'approved' : 'declined'
    const decider = tx.actor.kind === 'person' ? tx.actor.id : null
    await tx.db
      .updateTable('case_remedies')
      .set({ approval, approved_by: decider, decided_at: tx.now() })
      .where('id', '=', remedy_id)
      .execute()
    await record(tx, id, {
      kind: 'noted',
      data: { remedy: remedy.kind, approval, ...(words && { words }) },
    })
    await tx.audit('case.remedy-decided', { subject: id, after: { remedy: remedy_id, approval } })
    await notify(tx, {
      to: [remedy.by],
      kind: 'case.approval',
      title: `What you gave in case ${found.number} was ${approval}`,
      says: words,
      link: `/cases/${id}`,
      key: `remedy:${remedy_id}:decided`,
      customerId: found.customer_id,
    })
    return showCase(tx, { id })
  })
}

async function waitingRemedy({ db }: Context, caseId: string, id: string) {
  const remedy = await db
    .selectFrom('case_remedies')
    .select(['by', 'kind', 'approval'])
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (!remedy) throw new NotFound('This was not given in this case.')
  if (remedy.approval === 'waiting') return remedy
  throw new Conflict('Nobody has to decide on this any more.', { fix: 'Load the case again.' })
}

import { maskText } from '../../../../language/masking/mask-text.ts'
import type { Context } from '../../../../platform/context.ts'
import { Invalid, NotFound } from '../../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../../platform/http/endpoint.ts'
import { newId } from '../../../../platform/ids.ts'
import { checkUnits, personAsking } from '../../../access/index.ts'
import { namesOf } from '../../../customers/index.ts'
import { personOf } from '../../ideas/store.ts'
import type * as contract from '../contract.ts'
import { customerNames, person } from '../shown.ts'
import { refuseOthers } from '../stories.ts'
import { type ExceptionRow, exceptionCosts, exceptionsLike } from './store.ts'

const mostListed = 500

export async function listExceptions(
  context: Context,
  which: InputOf<typeof contract.listExceptions>,
): Promise<OutputOf<typeof contract.listExceptions>> {
  const [rows, costs] = await Promise.all([
    exceptionsLike(context, which, mostListed + 1),
    exceptionCosts(context, which),
  ])
  const exceptions = await shownExceptions(context, rows.slice(0, mostListed))
  return { exceptions, costs, isCut: rows.length > mostListed }
}

async function shownExceptions(
  context: Context,
  rows: readonly ExceptionRow[],
): Promise<contract.Exception[]> {
  const names = await customerNames(
    context,
    rows.flatMap(({ customer_id }) => customer_id ?? []),
  )
  const seesCases = context.actor.permissions.has('cases:read')
  const own = personOf(context)
  return rows.map((row) => ({
    ...{ id: row.id, from: row.from, rule: row.rule, justification: row.justification },
    ...{ outcome: row.outcome, day: row.day, approval: row.approval },
    money: row.amount === null ? null : { amount: row.amount, currency: row.currency },
    person: person(row.person_id, row.person_name),
    caseId: seesCases ? row.case_id : null,
    customer: person(row.customer_id, names.get(row.customer_id ?? '') ?? null),
    isOwn: own !== null && row.from === 'hand' && row.person_id === own,
  }))
}

export function noteException(
  context: Context,
  { amount, currency, customerId, ...told }: InputOf<typeof contract.noteException>,
): Promise<contract.Exception> {
  if ((amount === undefined) !== (currency === undefined))
    throw new Invalid('An amount needs its currency, and a currency an amount.', { field: 'currency' })
  return context.transaction(async (tx) => {
    if (told.unit !== '') await checkUnits(tx, [told.unit])
    const names = await namesIn(tx, customerId)
    const mask = (text: string) => maskText(text, { names }).masked
    const id = newId(tx.now())
    await tx.db
      .insertInto('exceptions')
      .values({
        ...{ id, day: told.day, unit: told.unit, created_at: tx.now(), person_id: personAsking(tx.actor).id },
        ...{ rule: mask(told.rule), justification: mask(told.justification), outcome: mask(told.outcome) },
        ...{ amount: amount ?? null, currency: currency ?? '', customer_id: customerId ?? null },
      })
      .execute()
    await tx.audit('exception.noted', { subject: id, after: { amount, currency } })
    const [noted] = await shownExceptions(tx, await exceptionsLike(tx, { id }, 1))
    return noted!
  })
}

async function namesIn(tx: Context, customerId: string | undefined): Promise<string[]> {
  if (!customerId) return []
  const names = await namesOf(tx, [customerId])
  if (names.size === 0) throw new Invalid('There is no such customer.', { field: 'customerId' })
  return [...names.values()]
}

export function deleteException(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const found = await tx.db
      .selectFrom('exceptions')
      .select(['person_id', 'unit'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    const isInSight =
      found && (tx.actor.units === 'all' || found.unit === '' || tx.actor.units.includes(found.unit))
    if (!isInSight) throw new NotFound('This exception is gone.', { fix: 'Load the list again.' })
    refuseOthers(tx, found.person_id)
    await tx.db.deleteFrom('exceptions').where('id', '=', id).execute()
    await tx.audit('exception.removed', { subject: id })
    return null
  })
}

import { sql } from 'kysely'
import type { Actor, Context } from '../../../../platform/context.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { familyOf } from '../../family.ts'
import { findCustomer } from '../../store.ts'
import { lastErasureOf, openErasureOf } from '../erasure/store.ts'
import { readLink } from './link.ts'
import { linkOf } from './store.ts'

type Customer = Awaited<ReturnType<typeof findCustomer>>
type Erasure = Awaited<ReturnType<typeof lastErasureOf>>

/** Whoever comes by a link: a customer on their own page, or somebody who was or is being forgotten. */
export type Guest =
  | { customer: Customer; family: string[]; leaving: Erasure; expiresAt: Date }
  | { forgotten: NonNullable<Erasure> }

/** The customer themselves, for the audit log; sees everything about them, whatever unit it belongs to. */
function themselves(customerId: string): Actor {
  return {
    kind: 'nobody',
    id: customerId,
    name: 'The customer, on their own page',
    role: 'own page',
    permissions: new Set(),
    units: 'all',
  }
}

/** Who a link leads to. One that is not ours, has run out or was ended leads nowhere, and says no more than that. */
export async function guestBy(system: Context, token: string): Promise<{ context: Context; guest: Guest }> {
  const link = readLink(system.settings, token)
  if (!link) throw ended()
  const context = system.as(themselves(link.customerId))
  const { customerId, generation, expiresAt } = link
  const forgotten = await lastErasureOf(context, customerId)
  if (forgotten && forgotten.status !== 'waiting') return { context, guest: { forgotten } }
  const made = await linkOf(context, customerId)
  if (!made || made.generation !== generation || expiresAt <= context.now()) throw ended()
  if (!(await isOneself(context, customerId))) throw ended()
  const customer = await findCustomer(context, customerId)
  const family = await familyOf(context, customerId)
  const leaving = await openErasureOf(context, customerId)
  return { context, guest: { customer, family, leaving, expiresAt } }
}

/** A record that was merged into another's since: should that have been a mistake, its link must not show the other. */
async function isOneself({ db }: Context, customerId: string) {
  const row = await db
    .selectFrom('customers')
    .select(sql<boolean>`merged_into IS NULL`.as('alone'))
    .where('id', '=', customerId)
    .executeTakeFirst()
  return row?.alone ?? false
}

function ended() {
  return new NotFound('This link does not work any more.', {
    fix: 'Links end after some time. Ask us for a new one: it takes a minute.',
  })
}

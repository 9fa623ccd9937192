import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { normalised } from '../../identify/identities.ts'
import { phoneReader } from '../../identify/phone-numbers.ts'
import { findCustomer } from '../../store.ts'
import type { Erasure } from '../contract.ts'
import { askForErasure } from './erasures.ts'
import * as store from './store.ts'

const lookEveryMs = 200

/** Forgets somebody named by their e-mail address, phone number, user id or customer id, and waits until it is done. */
export async function eraseAndWait(context: Context, named: string): Promise<Erasure> {
  const customerId = await customerNamed(context, named)
  const open = await store.openErasureOf(context, customerId)
  const { id } = open ?? (await askForErasure(context, { id: customerId }))
  for (;;) {
    const row = await store.findErasure(context, id)
    if (row.status === 'done') return store.erasureOf(row)
    await pause(lookEveryMs)
  }
}

async function customerNamed(context: Context, named: string): Promise<string> {
  if (z.uuid().safeParse(named).success) {
    const found = await findCustomer(context, named).catch(() => undefined)
    if (found) return found.id
  }
  const spellings = [
    named,
    normalised('email', named),
    normalised('phone', named, phoneReader(context.settings.country)),
  ]
  const { rows } = await sql<{ customer_id: string }>`
    SELECT DISTINCT customer_id FROM identities
    WHERE value = ANY (${spellings}::text[]) AND kind IN ('userId', 'email', 'phone', 'external') LIMIT 2`.execute(
    context.db,
  )
  if (rows.length === 1) return rows[0]!.customer_id
  throw rows.length === 0
    ? new NotFound(`Nobody is known as “${named}”.`, { fix: 'Check the spelling, or use the customer’s id.' })
    : new NotFound(`Several customers are known as “${named}”.`, { fix: 'Use the id of the one you mean.' })
}

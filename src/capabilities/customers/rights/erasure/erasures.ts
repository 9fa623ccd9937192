import type { Context } from '../../../../platform/context.ts'
import { Conflict, Invalid, NotFound } from '../../../../platform/errors.ts'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import { type IdentityKind, normalised } from '../../identify/identities.ts'
import { phoneReader } from '../../identify/phone-numbers.ts'
import { customerOnPage } from '../../on-page.ts'
import { findCustomer } from '../../store.ts'
import type * as contract from '../contract.ts'
import type { Erasure } from '../contract.ts'
import { privacySettings } from '../settings.ts'
import * as store from './store.ts'
import { liftTombstones } from './tombstones.ts'

declare module '../../../../platform/postgres/tables.ts' {
  interface JobData {
    'rights.erase': { id: string }
    'rights.erase-due': Record<string, never>
  }
}

/** Somebody who works here forgets a customer, without delay. */
export function askForErasure(context: Context, { id }: { id: string }): Promise<Erasure> {
  return context.transaction(async (tx) => {
    const customer = await findCustomer(tx, id)
    const via = tx.actor.kind === 'system' ? 'command' : 'staff'
    return wish(tx, { customerId: customer.id, via, askedBy: tx.actor.name, dueAt: tx.now() })
  })
}

/** The customer asks by their own page; there may be days in which they can change their mind. */
export function askByThemselves(context: Context, customerId: string): Promise<Erasure> {
  return context.transaction(async (tx) => {
    const { grace_days } = await privacySettings(tx)
    const dueAt = new Date(tx.now().getTime() + grace_days * 86_400_000)
    return wish(tx, { customerId, via: 'own page', askedBy: null, dueAt })
  })
}

async function wish(tx: Context, wanted: store.Wish): Promise<Erasure> {
  const row = await store.openErasure(tx, wanted)
  if (row.due_at <= tx.now()) await tx.enqueue('rights.erase', { id: row.id })
  const after = { erasure: row.id, via: row.via, dueAt: row.due_at }
  await tx.audit('customer.erasure-asked', { subject: wanted.customerId, after })
  return store.erasureOf(row)
}

export async function showErasure(context: Context, { id }: { id: string }) {
  const { customer } = await customerOnPage(context, id)
  const row = await store.openErasureOf(context, customer.id)
  return { erasure: row ? store.erasureOf(row) : null }
}

/** Only while it waits: what has begun cannot be taken back. */
export async function cancelErasure(context: Context, { id }: { id: string }): Promise<null> {
  const customer = await findCustomer(context, id)
  return keepAfterAll(context, customer.id)
}

export function keepAfterAll(context: Context, customerId: string): Promise<null> {
  return context.transaction(async (tx) => {
    const open = await store.openErasureOf(tx, customerId)
    const row = open && (await store.lockErasure(tx, open.id))
    if (!row) throw new NotFound('Nobody asked to forget this customer.')
    if (row.status !== 'waiting' || row.due_at <= tx.now())
      throw new Conflict('It has begun, and cannot be taken back.')
    await store.changeErasure(tx, row.id, { status: 'cancelled', finished_at: tx.now() })
    await tx.audit('customer.erasure-cancelled', { subject: customerId, after: { erasure: row.id } })
    return null
  })
}

/** Runs by itself every hour: the days in which they could change their mind are over. */
export async function eraseWhoIsDue(context: Context) {
  for (const { id } of await store.dueErasures(context)) await context.enqueue('rights.erase', { id })
}

export async function listErasures(
  context: Context,
  { cursor, limit }: InputOf<typeof contract.listErasures>,
) {
  const rows = await store.erasurePage(context, { before: cursor, limit: limit + 1 })
  const page = rows.slice(0, limit)
  return {
    erasures: page.map(store.erasureOf),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

/** They come back by their own wish: from now on they are taken in like anybody. */
export function liftTombstone(
  context: Context,
  { kind, value, reason }: InputOf<typeof contract.liftTombstone>,
): Promise<Erasure> {
  return context.transaction(async (tx) => {
    const known = knownAs(tx, kind, value)
    const erasureId = await liftTombstones(tx, { kind, value: known })
    if (!erasureId)
      throw new NotFound('Nobody who was known by this was forgotten.', {
        field: 'value',
        fix: 'Check the spelling, or try another e-mail address, phone number or id of theirs.',
      })
    const row = await store.changeErasure(tx, erasureId, { lifted_at: tx.now() })
    await tx.audit('tombstone.lifted', { subject: erasureId, after: { reason } })
    return store.erasureOf(row)
  })
}

/** In the spelling under which identities are kept. */
function knownAs({ settings }: Context, kind: IdentityKind, value: string) {
  const known = normalised(kind, value, phoneReader(settings.country))
  if (known !== '') return kind === 'external' ? known.replace(/^[^:]+/, (s) => s.toLowerCase()) : known
  throw new Invalid('This is not written like one.', {
    field: 'value',
    fix: 'Write it as they were known by it.',
  })
}

import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { customerOnPage } from '../on-page.ts'
import { findCustomer } from '../store.ts'
import type { Channel } from './channels.ts'
import type * as contract from './contract.ts'
import type { ConsentRecord, Consents, Purpose } from './contract.ts'
import { decisive } from './effective.ts'
import { addConsents, allPurposes, type ConsentRow, consentsOf, newestConsents } from './store.ts'

export const channelNames: Record<Channel, string> = {
  email: 'e-mail',
  phone: 'phone',
  sms: 'text message',
  web: 'our pages',
  post: 'post',
  any: 'any way',
}

export interface NewConsent {
  customerId: string
  purpose: string
  channel: Channel
  given: boolean
  /** When it was said; now unless told, and never later than now. */
  at?: Date
  /** Where: `own page`, `staff`, the name of a source. */
  source: string
  /** Who wrote it down. */
  by: string
  wording?: string
  page?: string
  /** Cut short before it comes here; see `truncatedIp`. */
  ip?: string
  reference?: string
  reason?: string
}

/** Adds records of what was decided; returns how many were added. A purpose or channel nobody knows is refused. */
export async function recordConsents(context: Context, consents: readonly NewConsent[]): Promise<number> {
  const purposes = new Map((await allPurposes(context)).map((purpose) => [purpose.id, purpose]))
  for (const { purpose, channel } of consents) checkKnown(purposes.get(purpose), purpose, channel)
  return addConsents(
    context,
    consents.map((consent) => rowOf(consent, context.now())),
  )
}

function checkKnown(purpose: Purpose | undefined, name: string, channel: Channel) {
  if (!purpose)
    throw new Invalid(`There is no purpose “${name}”.`, {
      field: 'purpose',
      fix: 'Choose one of the purposes under Settings, Privacy.',
    })
  if (channel !== 'any' && !purpose.channels.includes(channel))
    throw new Invalid(`“${purpose.name}” knows no channel “${channel}”.`, {
      field: 'channel',
      fix: `Use one of ${[...new Set([...purpose.channels, 'any'])].join(', ')}.`,
    })
}

export function rowOf({ customerId, by, at, ...said }: NewConsent, now: Date) {
  const { purpose, channel, given, source, wording, page, ip, reference, reason } = said
  return {
    ...{ customer_id: customerId, purpose, channel, given, source, recorded_by: by },
    at: at && at < now ? at : now,
    ...{ wording: wording ?? null, page: page ?? null, ip: ip || null },
    ...{ reference: reference ?? null, reason: reason ?? null },
  }
}

export async function listConsents(
  context: Context,
  { id }: InputOf<typeof contract.listConsents>,
): Promise<Consents> {
  const { records } = await customerOnPage(context, id)
  return consentsOfFamily(context, records)
}

/** What a customer permits now; also for their own page. */
export async function consentsOfFamily(context: Context, family: readonly string[]): Promise<Consents> {
  const [purposes, newest, history] = await Promise.all([
    allPurposes(context),
    newestConsents(context, family),
    consentsOf(context, family),
  ])
  const said = Map.groupBy(newest, ({ purpose }) => purpose)
  return {
    purposes: purposes
      .filter(({ endedAt }) => !endedAt)
      .map((purpose) => ({
        purpose,
        states: purpose.channels.map((channel) => stateOf(purpose, channel, said.get(purpose.id) ?? [])),
      })),
    history: history.map(recordOf),
  }
}

function stateOf(purpose: Purpose, channel: Channel, said: readonly ConsentRow[]) {
  const by = decisive(said, channel)
  return { channel, may: by ? by.given : !purpose.askFirst, by: by ? recordOf(by) : null }
}

function recordOf({ customer_id: _customer, recorded_by, recorded_at, ...row }: ConsentRow): ConsentRecord {
  return {
    ...row,
    at: row.at.toISOString(),
    recordedBy: recorded_by,
    recordedAt: recorded_at.toISOString(),
  }
}

/** Somebody who works here writes down what a customer told them. */
export function recordConsent(
  context: Context,
  { id, at, ...said }: InputOf<typeof contract.recordConsent>,
): Promise<Consents> {
  return context.transaction(async (tx) => {
    const customer = await findCustomer(tx, id)
    const when = at ? new Date(at) : undefined
    const by = tx.actor.name
    await recordConsents(tx, [{ ...said, customerId: customer.id, at: when, source: 'staff', by }])
    const { purpose, channel, given } = said
    await tx.audit('consent.recorded', { subject: customer.id, after: { purpose, channel, given } })
    return listConsents(tx, { id: customer.id })
  })
}

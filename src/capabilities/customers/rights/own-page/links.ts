import type { Context } from '../../../../platform/context.ts'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import { customerOnPage } from '../../on-page.ts'
import { findCustomer } from '../../store.ts'
import type * as contract from '../contract.ts'
import type { OwnPageLink } from '../contract.ts'
import { privacySettings } from '../settings.ts'
import { signLink } from './link.ts'
import * as store from './store.ts'

type Row = NonNullable<Awaited<ReturnType<typeof store.linkOf>>>

export async function showOwnPageLink(context: Context, { id }: { id: string }): Promise<OwnPageLink> {
  const { customer } = await customerOnPage(context, id)
  const row = await store.linkOf(context, customer.id)
  return shown(context, row)
}

/** The address is handed over by whoever made it; it is not kept, and cannot be shown again. */
export function makeOwnPageLink(
  context: Context,
  { id, days }: InputOf<typeof contract.makeOwnPageLink>,
): Promise<OwnPageLink & { url: string }> {
  return context.transaction(async (tx) => {
    const customer = await findCustomer(tx, id)
    const lasting = days ?? (await privacySettings(tx)).link_days
    const expiresAt = new Date(tx.now().getTime() + lasting * 86_400_000)
    const row = await store.noteLink(tx, customer.id, expiresAt)
    const token = signLink(tx.settings, { customerId: customer.id, generation: row.generation, expiresAt })
    await tx.audit('own-page-link.made', { subject: customer.id, after: { expiresAt } })
    return { ...shown(tx, row), url: `${publicAddress(tx)}/my/${token}` }
  })
}

export function endOwnPageLinks(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const customer = await findCustomer(tx, id)
    await store.nextGeneration(tx, customer.id)
    await tx.audit('own-page-link.ended', { subject: customer.id })
    return null
  })
}

function shown({ now }: Context, row: Row | undefined): OwnPageLink {
  const works = row?.expires_at && row.expires_at > now()
  return {
    madeBy: works ? row.made_by : null,
    madeAt: works ? (row.made_at?.toISOString() ?? null) : null,
    expiresAt: works ? (row.expires_at?.toISOString() ?? null) : null,
  }
}

/** Where people open Attune. */
function publicAddress({ settings: { url, host, port } }: Context) {
  return (url ?? `http://${host}:${port ?? 7300}`).replace(/\/$/, '')
}

import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { seal, unseal } from '../../../platform/secrets.ts'
import { mayCallDirectly } from '../safe-http/post.ts'
import type * as contract from './contract.ts'
import type { Receiver } from './contract.ts'
import { eventTypes } from './event-types.ts'
import { forgetListening } from './listening.ts'
import { newSecret } from './secrets.ts'
import * as store from './store.ts'
import { addNotices } from './tell.ts'

export async function listReceivers(context: Context) {
  const [rows, counts] = await Promise.all([store.allReceivers(context), store.countDeliveries(context)])
  const types = Object.entries(eventTypes).map(([type, says]) => ({ type, says }))
  return { receivers: rows.map((row) => shown(context, row, counts.get(row.id))), types }
}

export async function showReceiver(context: Context, { id }: { id: string }): Promise<Receiver> {
  const row = await store.findReceiver(context, id)
  return shown(context, row, (await store.countDeliveries(context)).get(id))
}

const none = { waiting: 0, done: 0, failed: 0 }

function shown(context: Context, row: store.ReceiverRow, deliveries = none): Receiver {
  return {
    ...{ id: row.id, name: row.name, url: row.url, types: row.types, format: row.format, deliveries },
    secretEnds: secretsOf(context, row).map((secret) => secret.slice(-4)),
    state: stateOf(row),
    offBecause: row.off_because,
    failingSince: row.failing_since?.toISOString() ?? null,
    pausedUntil: row.paused_until && row.paused_until > context.now() ? row.paused_until.toISOString() : null,
    createdAt: row.created_at.toISOString(),
  }
}

function stateOf({ is_on, failing_since }: store.ReceiverRow): Receiver['state'] {
  if (!is_on) return 'off'
  return failing_since ? 'failing' : 'on'
}

export function secretsOf({ settings }: Context, { id, secrets_sealed }: store.ReceiverRow): string[] {
  return secrets_sealed.map((sealed) => unseal(settings, sealed, placeOf(id)))
}

function placeOf(id: string): string {
  return `receiver:${id}`
}

export function createReceiver(
  context: Context,
  { name, url, types, format }: InputOf<typeof contract.createReceiver>,
) {
  checkUrl(context, url)
  return context.transaction(async (tx) => {
    const id = newId(tx.now())
    const secret = newSecret()
    const isNew = await store.insertReceiver(tx, {
      ...{ id, name, url, types, format, created_at: tx.now(), changed_at: tx.now() },
      secrets_sealed: [seal(tx.settings, secret, placeOf(id))],
    })
    if (!isNew) throw nameTaken(name)
    await tx.audit('receiver.created', {
      subject: id,
      after: { name, host: new URL(url).host, types, format },
    })
    forgetListening(tx)
    return { ...(await showReceiver(tx, { id })), secret }
  })
}

/** What is plainly inside is said at once; a name is looked up anew at every delivery. */
function checkUrl({ settings }: Context, url: string): void {
  const { protocol, hostname } = new URL(url)
  mayCallDirectly(hostname, settings.insideHosts)
  const isInside = settings.insideHosts?.includes(hostname)
  if (protocol === 'http:' && !isInside)
    throw new Invalid('What is told must be sent by https.', {
      field: 'url',
      fix: 'Use an address that begins with https://.',
    })
}

function nameTaken(name: string) {
  return new Conflict(`There is a receiver “${name}” already.`, {
    field: 'name',
    fix: 'Choose another name.',
  })
}

export function changeReceiver(
  context: Context,
  { id, isOn, ...change }: InputOf<typeof contract.changeReceiver>,
): Promise<Receiver> {
  if (change.url) checkUrl(context, change.url)
  return context.transaction(async (tx) => {
    const before = await store.lockReceiver(tx, id)
    if (change.name && change.name !== before.name && (await isTaken(tx, change.name)))
      throw nameTaken(change.name)
    // Whoever switches it on, or changes where it goes, begins anew.
    const isFresh = isOn === true || change.url !== undefined
    await store.updateReceiver(tx, id, {
      ...change,
      ...(isOn !== undefined && { is_on: isOn, off_because: '' }),
      ...(isFresh && { failing_since: null, paused_until: null }),
    })
    const after = { ...change, ...(change.url && { url: new URL(change.url).host }), isOn }
    await tx.audit('receiver.changed', { subject: id, after })
    forgetListening(tx)
    if (isFresh) await tx.enqueue('outward.deliver', {})
    return showReceiver(tx, { id })
  })
}

async function isTaken(tx: Context, name: string): Promise<boolean> {
  return (await store.allReceivers(tx)).some((one) => one.name === name)
}

export function removeReceiver(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const { name } = await store.lockReceiver(tx, id)
    await store.deleteReceiver(tx, id)
    await tx.audit('receiver.removed', { subject: id, before: { name } })
    forgetListening(tx)
    return null
  })
}

export function addReceiverSecret(context: Context, { id }: { id: string }) {
  return context.transaction(async (tx) => {
    const row = await store.lockReceiver(tx, id)
    if (row.secrets_sealed.length > 1)
      throw new Conflict('There are two secrets already.', { fix: 'Drop the older one first.' })
    const secret = newSecret()
    const secrets_sealed = [seal(tx.settings, secret, placeOf(id)), ...row.secrets_sealed]
    await store.updateReceiver(tx, id, { secrets_sealed })
    await tx.audit('receiver.secret-added', { subject: id })
    return { ...(await showReceiver(tx, { id })), secret }
  })
}

export function dropReceiverSecret(context: Context, { id }: { id: string }): Promise<Receiver> {
  return context.transaction(async (tx) => {
    const { secrets_sealed } = await store.lockReceiver(tx, id)
    if (secrets_sealed.length < 2)
      throw new Conflict('There is only one secret.', { fix: 'Make a new one first.' })
    await store.updateReceiver(tx, id, { secrets_sealed: secrets_sealed.slice(0, 1) })
    await tx.audit('receiver.secret-dropped', { subject: id })
    return showReceiver(tx, { id })
  })
}

export function testReceiver(context: Context, { id }: { id: string }): Promise<{ deliveryId: string }> {
  return context.transaction(async (tx) => {
    const { is_on } = await store.lockReceiver(tx, id)
    if (!is_on) throw new Conflict('This receiver is off.', { fix: 'Switch it on first.' })
    const data = { says: 'Hello from Attune. Nothing happened; somebody tries whether this arrives.' }
    const [deliveryId] = await addNotices(tx, [id], { type: 'receiver.test', all: [data] })
    await tx.audit('receiver.tested', { subject: id })
    await tx.enqueue('outward.deliver', {})
    return { deliveryId: deliveryId! }
  })
}

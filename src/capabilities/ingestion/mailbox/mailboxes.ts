import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { connectImap, type ImapAccess } from '../../../platform/mail/imap.ts'
import { mailTrouble } from '../../../platform/mail/imap-trouble.ts'
import { seal } from '../../../platform/secrets.ts'
import { insertSource } from '../sources/store.ts'
import { checkUnit } from '../sources/unit.ts'
import type * as contract from './contract.ts'
import type { Mailbox } from './contract.ts'
import * as store from './store.ts'

const trialTimeouts = { connect: 15_000, command: 15_000 }

/** Gets in, lists the folders and leaves again. What is wrong is said as the mailbox itself would say it later. */
export async function tryMailbox(
  context: Context,
  { id, secret, ...given }: InputOf<typeof contract.tryMailbox>,
) {
  const access = { ...given, secret: secret ?? (await storedSecret(context, id, given)) }
  const connection = await connectImap(access, { timeouts: trialTimeouts }).catch((error) => {
    throw refusal(error, access)
  })
  try {
    const folders = await connection.folders()
    return { folders: folders.map(({ path, use = null }) => ({ path, use })) }
  } catch (error) {
    throw refusal(error, access)
  } finally {
    connection.close()
  }
}

function refusal(error: unknown, access: ImapAccess) {
  const { message, fix } = mailTrouble(error, access)
  return new Invalid(message, { fix })
}

type Door = Pick<ImapAccess, 'host' | 'user'>

/** A stored secret is only ever sent to the server and for the user it was entered for. */
async function storedSecret(context: Context, id: string | undefined, { host, user }: Door): Promise<string> {
  const access = id ? store.accessOf(context, await store.findMailbox(context, id)) : undefined
  if (access && access.host === host && access.user === user) return access.secret
  throw secretMissing()
}

function secretMissing() {
  return new Invalid('The password or token is missing.', {
    field: 'secret',
    fix: 'Enter it: it is needed again for another server or user.',
  })
}

export function createMailbox(context: Context, input: InputOf<typeof contract.createMailbox>) {
  const { name, unit, secret, ...settings } = input
  return context.transaction(async (tx) => {
    checkUnit(tx, unit)
    const id = newId(tx.now())
    const source = await insertSource(tx, { id, name, kind: 'mailbox', unit, created_at: tx.now() })
    if (!source)
      throw new Conflict(`There is a source “${name}” already.`, {
        field: 'name',
        fix: 'Choose another name.',
      })
    await store.insertMailbox(tx, {
      source_id: id,
      secret: seal(tx.settings, secret, store.placeOfSecret(id)),
      ...columnsOf(settings),
    })
    await tx.audit('mailbox.created', { subject: id, after: audited(settings) })
    return mailboxOf(tx, id)
  })
}

type Settings = Partial<Omit<InputOf<typeof contract.createMailbox>, 'name' | 'unit' | 'secret'>>

/** The settings as the table calls them. */
function columnsOf(given: Required<Settings>) {
  return {
    host: given.host,
    port: given.port,
    security: given.security,
    username: given.user,
    secret_kind: given.secretKind,
    folders: given.folders,
    sent_folders: given.sentFolders,
    own_addresses: given.ownAddresses,
    read_from: new Date(given.readFrom),
    every_seconds: given.everySeconds,
    take_lists: given.takeLists,
  }
}

/** Of these only what was given. */
function changesOf(given: Settings): Partial<ReturnType<typeof columnsOf>> {
  const columns = columnsOf(given as Required<Settings>)
  const { readFrom } = given
  const all = { ...columns, read_from: readFrom && columns.read_from }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** The user name is often somebody's address, so it stays out of the audit log. */
function audited({ user: _user, ownAddresses: _own, ...plain }: Settings) {
  return plain
}

export function changeMailbox(context: Context, input: InputOf<typeof contract.changeMailbox>) {
  const { id, secret, ...settings } = input
  return context.transaction(async (tx) => {
    const before = await store.lockMailbox(tx, id)
    const isOther =
      (settings.host ?? before.host) !== before.host || (settings.user ?? before.username) !== before.username
    if (isOther && secret === undefined) throw secretMissing()
    await store.updateMailbox(tx, id, {
      ...changesOf(settings),
      ...(secret !== undefined && { secret: seal(tx.settings, secret, store.placeOfSecret(id)) }),
      revision: before.revision + 1,
      failures: 0,
      next_at: null,
    })
    await tx.audit('mailbox.changed', {
      subject: id,
      after: { ...audited(settings), secret: secret !== undefined },
    })
    return mailboxOf(tx, id)
  })
}

export function showMailbox(context: Context, { id }: { id: string }) {
  return mailboxOf(context, id)
}

/** Whoever reads it sees that nothing is to be waited for. */
export function readMailboxNow(context: Context, { id }: { id: string }) {
  return context.transaction(async (tx) => {
    const { paused_at } = await store.lockMailbox(tx, id)
    if (paused_at) throw new Conflict('This mailbox is paused.', { fix: 'Take it up again first.' })
    await store.updateMailbox(tx, id, { next_at: null })
    return mailboxOf(tx, id)
  })
}

export function pauseMailbox(context: Context, { id }: { id: string }) {
  return change(context, id, { action: 'mailbox.paused', isPaused: true })
}

export function resumeMailbox(context: Context, { id }: { id: string }) {
  return change(context, id, { action: 'mailbox.resumed', isPaused: false })
}

function change(context: Context, id: string, { action, isPaused }: { action: string; isPaused: boolean }) {
  return context.transaction(async (tx) => {
    await store.lockMailbox(tx, id)
    await store.updateMailbox(tx, id, { paused_at: isPaused ? tx.now() : null, next_at: null, failures: 0 })
    await tx.audit(action, { subject: id })
    return mailboxOf(tx, id)
  })
}

async function mailboxOf(context: Context, id: string): Promise<Mailbox> {
  const row = await store.findMailbox(context, id)
  const skips = await store.skipsOf(context, id)
  return {
    id,
    name: row.name,
    unit: row.unit,
    host: row.host,
    port: row.port,
    security: row.security,
    user: row.username,
    secretKind: row.secret_kind,
    folders: row.folders,
    sentFolders: row.sent_folders,
    ownAddresses: row.own_addresses,
    readFrom: row.read_from.toISOString(),
    everySeconds: row.every_seconds,
    takeLists: row.take_lists,
    state: stateOf(row),
    lastReadAt: row.last_read_at?.toISOString() ?? null,
    taken: row.taken,
    skipped: skips.map(({ reason, mails, last_at }) => ({ reason, mails, lastAt: last_at.toISOString() })),
    trouble: troubleOf(row),
    nextAt: row.next_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  }
}

function stateOf(row: store.MailboxOfSource): Mailbox['state'] {
  if (row.revoked_at) return 'removed'
  if (row.paused_at) return 'paused'
  if (row.trouble) return 'trouble'
  return row.last_read_at ? 'reading' : 'waiting'
}

function troubleOf({ trouble, trouble_fix, trouble_since }: store.MailboxRow): Mailbox['trouble'] {
  if (!trouble || !trouble_since) return null
  return { message: trouble, fix: trouble_fix ?? '', since: trouble_since.toISOString() }
}

import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { seal, unseal } from '../../../platform/secrets.ts'
import { publicAddress } from '../../access/index.ts'
import type * as contract from './contract.ts'
import type { MailAccount, MailShown } from './contract.ts'
import { layMail } from './lay.ts'
import { domainOf } from './return-address.ts'
import { type OpenSender, openSender } from './smtp.ts'
import { smtpTrouble } from './smtp-trouble.ts'
import * as store from './store.ts'

export async function showMailSender(context: Context): Promise<MailShown> {
  const row = await store.findSender(context)
  return { sender: row ? shown(row) : null, publicAddress: publicAddress(context.settings) }
}

function shown(row: store.SenderRow): NonNullable<MailShown['sender']> {
  const { trouble, trouble_fix: fix, trouble_since: since } = row
  return {
    ...accountOf(row),
    hasPassword: row.password_sealed !== '',
    trouble: since && { message: trouble, fix, since: since.toISOString() },
    lastSentAt: row.last_sent_at?.toISOString() ?? null,
    changedAt: row.changed_at.toISOString(),
  }
}

function accountOf(row: store.SenderRow): MailAccount {
  return {
    host: row.host,
    port: row.port,
    security: row.security,
    user: row.user_name,
    fromName: row.from_name,
    fromAddress: row.from_address,
    replyTo: row.reply_to,
    bounceAddress: row.bounce_address,
    perMinute: row.per_minute,
  }
}

export function setMailSender(
  context: Context,
  { password: given, ...account }: InputOf<typeof contract.setMailSender>,
): Promise<MailShown> {
  return context.transaction(async (tx) => {
    const before = await store.findSender(tx)
    const password = passwordFor(tx, { given, account, before })
    await store.keepSender(tx, {
      host: account.host,
      port: account.port,
      security: account.security,
      user_name: account.user,
      password_sealed: password && seal(tx.settings, password, store.placeOfPassword),
      from_name: account.fromName,
      from_address: account.fromAddress,
      reply_to: account.replyTo,
      bounce_address: account.bounceAddress,
      per_minute: account.perMinute,
      changed_at: tx.now(),
    })
    await tx.audit('mail-sender.set', {
      before: before && audited(accountOf(before)),
      after: { ...audited(account), passwordChanged: given !== undefined },
    })
    return showMailSender(tx)
  })
}

/** The user name is often somebody's address, so it stays out of the audit log. */
function audited({ user: _user, ...plain }: MailAccount) {
  return plain
}

interface Given {
  given: string | undefined
  account: MailAccount
  before: store.SenderRow | undefined
}

/** A stored password is only ever sent to the server and for the user it was entered for. */
function passwordFor(context: Context, { given, account, before }: Given): string {
  if (account.user === '') return ''
  if (given !== undefined) return given
  const isSame = before?.host === account.host && before.user_name === account.user
  if (isSame && before.password_sealed !== '') return passwordOf(context, before)
  throw new Invalid('The password is missing.', {
    field: 'password',
    fix: 'Enter it: it is needed again for another server or user.',
  })
}

export function removeMailSender(context: Context): Promise<null> {
  return context.transaction(async (tx) => {
    if (await store.dropSender(tx)) await tx.audit('mail-sender.removed')
    return null
  })
}

/** What is wrong is said as it would be said later, when a survey is sent. */
export async function sendTestMail(
  context: Context,
  { password: given, to, ...account }: InputOf<typeof contract.sendTestMail>,
) {
  const before = await store.findSender(context)
  const password = passwordFor(context, { given, account, before })
  const sender = openSender({ ...account, password })
  try {
    const { response } = await sender.send({
      ...{ messageId: `<${newId(context.now())}@${domainOf(account.fromAddress)}>`, date: context.now() },
      ...{ to: { address: to, name: '' }, envelopeFrom: account.bounceAddress || account.fromAddress },
      ...{ subject: 'Mail from Attune works', headers: {}, ...layMail(testContent(account)) },
    })
    await context.audit('mail-sender.tested', { after: audited(account) })
    if (before && given === undefined) await store.markSenderWell(context)
    return { accepted: response.slice(0, 300) }
  } catch (error) {
    const { message, fix } = smtpTrouble(error, account)
    throw new Invalid(message, { fix })
  } finally {
    sender.close()
  }
}

function testContent({ fromName }: MailAccount) {
  return {
    language: 'en',
    preview: 'If you can read this, surveys can be sent.',
    blocks: [
      { heading: 'Mail from Attune works' },
      {
        says: `This is what customers get from ${fromName}. Look whether it landed where they would see it, and not in spam.`,
      },
      { quiet: 'Somebody sent it from Settings, Mail, to try the account.' },
    ],
  }
}

/** The stored account, ready to send; undefined while there is none. */
export async function storedSender(
  context: Context,
): Promise<{ account: MailAccount; open: () => OpenSender } | undefined> {
  const row = await store.findSender(context)
  if (!row) return undefined
  const account = accountOf(row)
  return { account, open: () => openSender({ ...account, password: passwordOf(context, row) }) }
}

function passwordOf({ settings }: Context, { password_sealed }: store.SenderRow): string {
  return password_sealed && unseal(settings, password_sealed, store.placeOfPassword)
}

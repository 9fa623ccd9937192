import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { personAsking } from '../../access/index.ts'
import { markOf } from '../addresses/mark.ts'
import { findRefusal, takeBack } from '../addresses/store.ts'
import { readyChannels } from '../ready.ts'
import type * as contract from './contract.ts'
import { type NotificationKind, type NotificationWay, notificationKinds } from './kinds.ts'

/** The purpose by which a colleague's address can say no to these mails alone. */
export const mailPurpose = 'notifications'

export const usualDigestHour = 8

export async function showNotificationChoices(context: Context): Promise<contract.NotificationChoices> {
  const { id } = personAsking(context.actor)
  const chosen = await context.db
    .selectFrom('notification_choices')
    .selectAll()
    .where('person_id', '=', id)
    .executeTakeFirst()
  return {
    kinds: kindsIn(chosen?.ways ?? {}),
    digestHour: chosen?.digest_hour ?? usualDigestHour,
    zone: chosen?.zone ?? '',
    organisationZone: context.settings.zone,
    noMail: await whyNoMail(context, id),
  }
}

function kindsIn(ways: Partial<Record<string, NotificationWay>>) {
  return Object.entries(notificationKinds).map(([kind, { says, way }]) => ({
    ...{ kind: kind as NotificationKind, says, way: ways[kind] ?? way },
  }))
}

async function whyNoMail(context: Context, person: string): Promise<string> {
  const { email } = await readyChannels(context)
  if (!email.isReady) return 'No mail account is set, so everything is told here alone.'
  const mark = await ownMark(context, person)
  const refusal = mark && (await findRefusal(context, { mark, channel: 'email', purpose: mailPurpose }))
  if (!refusal) return ''
  return refusal.reason === 'unsubscribed'
    ? 'You unsubscribed by the link in a mail. Save your choice, and they come again.'
    : 'A mail to your address came back, so none is sent there. Change your address, or have it cleared under Settings, Mail.'
}

async function ownMark(context: Context, person: string): Promise<Buffer | undefined> {
  const found = await context.db
    .selectFrom('people')
    .select('email')
    .where('id', '=', person)
    .executeTakeFirst()
  return found && markOf(context, 'email', found.email)
}

/** Whoever chooses here wants these mails, whatever they said to one before. */
export function chooseNotifications(
  context: Context,
  { ways, digestHour, zone }: InputOf<typeof contract.chooseNotifications>,
): Promise<contract.NotificationChoices> {
  return context.transaction(async (tx) => {
    const { id } = personAsking(tx.actor)
    const row = { ways: JSON.stringify(ways), digest_hour: digestHour, zone, changed_at: tx.now() }
    await tx.db
      .insertInto('notification_choices')
      .values({ person_id: id, ...row })
      .onConflict((known) => known.column('person_id').doUpdateSet(row))
      .execute()
    const mark = await ownMark(tx, id)
    if (mark) await takeBack(tx, { mark, channel: 'email', purpose: mailPurpose })
    await tx.audit('notifications.chosen', { subject: id, after: { ways, digestHour, zone } })
    return showNotificationChoices(tx)
  })
}

import type { Context } from '../../../platform/context.ts'
import { idFrom } from '../../../platform/ids.ts'
import { publicAddress } from '../../access/index.ts'
import type { MailBlock, MailContent } from '../mail/content.ts'
import type { OutgoingMail } from '../messages/outgoing.ts'
import { mailPurpose } from './choices.ts'
import { knownKind, notificationKinds } from './kinds.ts'
import type { Unmailed } from './unmailed.ts'

const language = 'en'

/** One notification as a mail of its own. */
export function mailOf(context: Context, told: Unmailed): OutgoingMail {
  const says = told.says === '' ? [] : [{ says: told.says }]
  return {
    ...addressed(told),
    reference: idFrom('notification mail', told.id),
    subject: told.title,
    content: content([
      { heading: told.title },
      ...says,
      { button: { label: 'Open it in Attune', href: addressOf(context, told.link) } },
    ]),
  }
}

/** A long digest is not read: the rest stands on the page. */
const mostLines = 25

/** What gathered since the last digest, by kind, as one mail; there must be something. */
export function digestMail(context: Context, all: readonly Unmailed[], moment: Date): OutgoingMail {
  const first = all[0]!
  const groups = Map.groupBy(all.slice(0, mostLines), ({ kind }) => knownKind(kind))
  const rest = all.length - mostLines
  return {
    ...addressed(first),
    reference: idFrom('notification digest', `${first.person_id} ${moment.toISOString()}`),
    subject: all.length === 1 ? first.title : `${all.length} things since your last digest`,
    content: content([
      { heading: all.length === 1 ? 'One thing for you' : `${all.length} things for you` },
      ...[...groups].flatMap(([kind, some]): MailBlock[] => [
        { quiet: notificationKinds[kind].says },
        ...some.map(({ title, says }) => ({ says: says === '' ? title : `${title}\n${says}` })),
      ]),
      ...(rest > 0 ? [{ quiet: `And ${rest} more.` }] : []),
      { button: { label: 'Open all of it', href: addressOf(context, '/notifications') } },
    ]),
  }
}

function addressed({ name, email }: Unmailed) {
  return { to: email, name, customerId: null, purpose: mailPurpose, language }
}

function content(blocks: readonly MailBlock[]): MailContent {
  const because =
    'Attune tells you this because you work here. You choose what comes by mail under Notifications.'
  return { language, blocks, because }
}

function addressOf({ settings }: Context, link: string): string {
  return publicAddress(settings).replace(/\/$/, '') + link
}

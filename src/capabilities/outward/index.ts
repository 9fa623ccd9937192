import type { Capability } from '../../platform/capability.ts'
import { jobs } from './jobs.ts'
import { aging, personal } from './personal.ts'
import { routes } from './routes.ts'

export { type AddressIn, refusedAmong, refusedSql } from './addresses/refused.ts'
export type { MailBlock, MailChoice, MailContent } from './mail/content.ts'
export { layMail } from './mail/lay.ts'
export { sendMails } from './mail/send-mails.ts'
export type {
  MessageChannel,
  MessageState,
  Outcome,
  Outgoing,
  OutgoingMail,
  OutgoingText,
  Refusal,
} from './messages/outgoing.ts'
export { type CameBack, changedSince, statesOf } from './messages/states.ts'
export { type NewNotification, notify } from './notifications/notify.ts'
export { type Readiness, readyChannels } from './ready.ts'
export type { EventType } from './receivers/event-types.ts'
export { tell } from './receivers/tell.ts'
export { textReportRoutes } from './texts/http.ts'
export { sendTexts } from './texts/send-texts.ts'
export { unsubscribeRoutes } from './unsubscribe/http.ts'
export { unsubscribeLink } from './unsubscribe/link.ts'

/** What leaves the house: mail, short messages, and webhooks that tell other systems what happened. */
export const outward: Capability = {
  name: 'outward',
  routes,
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
  personal,
  aging,
}

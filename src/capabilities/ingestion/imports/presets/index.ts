import type { Mapping } from '../mapping.ts'
import { chat } from './chat.ts'
import { chatwoot } from './chatwoot.ts'
import { appReviews } from './data-sets/app-reviews.ts'
import { cfpbComplaints } from './data-sets/cfpb-complaints.ts'
import { helpdeskLog } from './data-sets/helpdesk-log.ts'
import { incidentTickets } from './data-sets/incident-tickets.ts'
import { onlineRetail } from './data-sets/online-retail.ts'
import { skytraxLounge } from './data-sets/skytrax-lounge.ts'
import { eventLog } from './event-log.ts'
import { formbricks } from './formbricks.ts'
import { intercom } from './intercom.ts'
import { limesurvey } from './limesurvey.ts'
import { olist } from './olist.ts'
import { qualtrics } from './qualtrics.ts'
import { surveymonkey } from './surveymonkey.ts'
import { zendesk } from './zendesk.ts'

export interface Preset {
  /** What people call such files: `Zendesk tickets`. */
  title: string
  mapping: Mapping
}

/** Mappings that come with Attune, by the name the command line knows them under. */
export const presets: Record<string, Preset> = {
  qualtrics: { title: 'Qualtrics survey answers', mapping: qualtrics },
  surveymonkey: { title: 'SurveyMonkey survey answers', mapping: surveymonkey },
  formbricks: { title: 'Formbricks survey answers', mapping: formbricks },
  limesurvey: { title: 'LimeSurvey survey answers', mapping: limesurvey },
  zendesk: { title: 'Zendesk tickets', mapping: zendesk },
  intercom: { title: 'Intercom conversations', mapping: intercom },
  chatwoot: { title: 'Chatwoot ratings', mapping: chatwoot },
  chat: { title: 'Chats: conversations and messages', mapping: chat },
  'event-log': { title: 'Event log', mapping: eventLog },
  olist: { title: 'Olist orders and reviews', mapping: olist },
  'incident-tickets': { title: 'Incidents of a help desk', mapping: incidentTickets },
  'eventlog-helpdesk': { title: 'Event log of a help desk', mapping: helpdeskLog },
  'cfpb-complaints': { title: 'CFPB complaints', mapping: cfpbComplaints },
  'online-retail': { title: 'Online Retail invoices', mapping: onlineRetail },
  'app-reviews-quickbooks': { title: 'QuickBooks app reviews', mapping: appReviews },
  'skytrax-lounge': { title: 'Skytrax lounge reviews', mapping: skytraxLounge },
}

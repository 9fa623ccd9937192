import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import {
  readConversationsAddress,
  readQuestionsAddress,
} from '../../capabilities/conversations/web/address.ts'
import { type LineAddress, readLineAddress } from '../../capabilities/customers/web/line/address.ts'
import {
  type NeighboursAddress,
  readListAddress,
  readNeighboursAddress,
} from '../../capabilities/customers/web/list-address.ts'
import { readQualityAddress } from '../../capabilities/customers/web/quality/address.ts'
import { readAnswersAddress, readScoreAddress } from '../../capabilities/scores/web/address.ts'
import { readGridAddress, readRulesAddress } from '../../capabilities/touchpoints/web/address.ts'
import { readVoiceAddress } from '../../capabilities/understanding/web/address.ts'
import { readSignalsAddress } from '../../capabilities/understanding/web/signals/address.ts'
import { Failed } from '../kit/Answer.tsx'
import { journeyRoutes } from './journey-routes.tsx'
import { inside, root } from './root.tsx'

const oneTimeLink = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/link',
  validateSearch: ({ token }: Record<string, unknown>) => ({ token: typeof token === 'string' ? token : '' }),
  component: lazyRouteComponent(() => import('./OneTimeLink.tsx'), 'OneTimeLink'),
})

/* The pages. Each is a file of its own that is loaded when somebody goes there. */

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('../../capabilities/scores/web/HomePage.tsx'), 'HomePage'),
})

const scores = createRoute({
  getParentRoute: () => inside,
  path: '/scores',
  component: lazyRouteComponent(() => import('../../capabilities/scores/web/ScoresPage.tsx'), 'ScoresPage'),
})

const score = createRoute({
  getParentRoute: () => inside,
  path: '/scores/$scale',
  validateSearch: readScoreAddress,
  component: lazyRouteComponent(() => import('../../capabilities/scores/web/ScorePage.tsx'), 'ScorePage'),
})

const answers = createRoute({
  getParentRoute: () => inside,
  path: '/scores/$scale/answers',
  validateSearch: readAnswersAddress,
  component: lazyRouteComponent(() => import('../../capabilities/scores/web/AnswersPage.tsx'), 'AnswersPage'),
})

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  validateSearch: readListAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/CustomersPage.tsx'),
    'CustomersPage',
  ),
})

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$id',
  validateSearch: (search: Record<string, unknown>): NeighboursAddress & LineAddress => ({
    ...readNeighboursAddress(search),
    ...readLineAddress(search),
  }),
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/CustomerPage.tsx'),
    'CustomerPage',
  ),
})

const accounts = createRoute({
  getParentRoute: () => inside,
  path: '/customers/accounts',
  validateSearch: ({ search }: Record<string, unknown>): { search?: string } =>
    search === undefined ? {} : { search: String(search) },
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/accounts/AccountsPage.tsx'),
    'AccountsPage',
  ),
})

const companyAccount = createRoute({
  getParentRoute: () => inside,
  path: '/customers/accounts/$id',
  validateSearch: readLineAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/accounts/AccountPage.tsx'),
    'AccountPage',
  ),
})

const sameCustomers = createRoute({
  getParentRoute: () => inside,
  path: '/customers/same',
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/merging/SamePage.tsx'),
    'SamePage',
  ),
})

const mergeCustomers = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$id/merge',
  validateSearch: (search: Record<string, unknown>): { with?: string; candidate?: string } => ({
    ...(search.with === undefined ? {} : { with: String(search.with) }),
    ...(search.candidate === undefined ? {} : { candidate: String(search.candidate) }),
  }),
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/merging/MergePage.tsx'),
    'MergePage',
  ),
})

const touchpoints = createRoute({
  getParentRoute: () => inside,
  path: '/touchpoints',
  validateSearch: readGridAddress,
  component: lazyRouteComponent(() => import('../../capabilities/touchpoints/web/GridPage.tsx'), 'GridPage'),
})

const touchpointRules = createRoute({
  getParentRoute: () => inside,
  path: '/touchpoints/rules',
  validateSearch: readRulesAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/touchpoints/web/RulesPage.tsx'),
    'RulesPage',
  ),
})

const touchpointCoverage = createRoute({
  getParentRoute: () => inside,
  path: '/touchpoints/coverage',
  component: lazyRouteComponent(
    () => import('../../capabilities/touchpoints/web/CoveragePage.tsx'),
    'CoveragePage',
  ),
})

const touchpointStages = createRoute({
  getParentRoute: () => inside,
  path: '/touchpoints/stages',
  component: lazyRouteComponent(
    () => import('../../capabilities/touchpoints/web/StagesPage.tsx'),
    'StagesPage',
  ),
})

const touchpoint = createRoute({
  getParentRoute: () => inside,
  path: '/touchpoints/$id',
  component: lazyRouteComponent(
    () => import('../../capabilities/touchpoints/web/TouchpointPage.tsx'),
    'TouchpointPage',
  ),
})

const segments = createRoute({
  getParentRoute: () => inside,
  path: '/customers/segments',
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/segments/SegmentsPage.tsx'),
    'SegmentsPage',
  ),
})

const newSegment = createRoute({
  getParentRoute: () => inside,
  path: '/customers/segments/new',
  validateSearch: (search: Record<string, unknown>): { template?: string; from?: string } => ({
    ...(typeof search.template === 'string' && { template: search.template }),
    ...(typeof search.from === 'string' && { from: search.from }),
  }),
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/segments/NewSegmentPage.tsx'),
    'NewSegmentPage',
  ),
})

const segment = createRoute({
  getParentRoute: () => inside,
  path: '/customers/segments/$id',
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/segments/SegmentPage.tsx'),
    'SegmentPage',
  ),
})

const voice = createRoute({
  getParentRoute: () => inside,
  path: '/voice',
  validateSearch: readVoiceAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/VoicePage.tsx'),
    'VoicePage',
  ),
})

const voiceSignals = createRoute({
  getParentRoute: () => inside,
  path: '/voice/signals',
  validateSearch: readSignalsAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/signals/SignalsPage.tsx'),
    'SignalsPage',
  ),
})

const topics = createRoute({
  getParentRoute: () => inside,
  path: '/voice/topics',
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/topics/TopicsPage.tsx'),
    'TopicsPage',
  ),
})

const topic = createRoute({
  getParentRoute: () => inside,
  path: '/voice/topics/$topic',
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/topics/TopicPage.tsx'),
    'TopicPage',
  ),
})

const themes = createRoute({
  getParentRoute: () => inside,
  path: '/voice/themes',
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/themes/ThemesPage.tsx'),
    'ThemesPage',
  ),
})

const theme = createRoute({
  getParentRoute: () => inside,
  path: '/voice/themes/$theme',
  component: lazyRouteComponent(
    () => import('../../capabilities/understanding/web/themes/ThemePage.tsx'),
    'ThemePage',
  ),
})

const questions = createRoute({
  getParentRoute: () => inside,
  path: '/voice/questions',
  validateSearch: readQuestionsAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/conversations/web/QuestionsPage.tsx'),
    'QuestionsPage',
  ),
})

const conversations = createRoute({
  getParentRoute: () => inside,
  path: '/conversations',
  validateSearch: readConversationsAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/conversations/web/ConversationsPage.tsx'),
    'ConversationsPage',
  ),
})

const conversation = createRoute({
  getParentRoute: () => inside,
  path: '/conversations/$id',
  component: lazyRouteComponent(
    () => import('../../capabilities/conversations/web/ConversationPage.tsx'),
    'ConversationPage',
  ),
})

const sources = createRoute({
  getParentRoute: () => inside,
  path: '/sources',
  component: lazyRouteComponent(
    () => import('../../capabilities/ingestion/web/SourcesPage.tsx'),
    'SourcesPage',
  ),
})

const addSource = createRoute({
  getParentRoute: () => inside,
  path: '/sources/add',
  component: lazyRouteComponent(
    () => import('../../capabilities/ingestion/web/AddSourcePage.tsx'),
    'AddSourcePage',
  ),
})

const newWebhook = createRoute({
  getParentRoute: () => inside,
  path: '/sources/webhooks/new',
  component: lazyRouteComponent(
    () => import('../../capabilities/ingestion/web/hooks/NewWebhookPage.tsx'),
    'NewWebhookPage',
  ),
})

const webhook = createRoute({
  getParentRoute: () => inside,
  path: '/sources/webhooks/$id',
  component: lazyRouteComponent(
    () => import('../../capabilities/ingestion/web/hooks/WebhookPage.tsx'),
    'WebhookPage',
  ),
})

const webhookMapping = createRoute({
  getParentRoute: () => inside,
  path: '/sources/webhooks/$id/mapping',
  component: lazyRouteComponent(
    () => import('../../capabilities/ingestion/web/hooks/WebhookMappingPage.tsx'),
    'WebhookMappingPage',
  ),
})

const newMailbox = createRoute({
  getParentRoute: () => inside,
  path: '/sources/mailboxes/new',
  component: lazyRouteComponent(
    () => import('../../capabilities/ingestion/web/mail/NewMailboxPage.tsx'),
    'NewMailboxPage',
  ),
})

const mailbox = createRoute({
  getParentRoute: () => inside,
  path: '/sources/mailboxes/$id',
  component: lazyRouteComponent(
    () => import('../../capabilities/ingestion/web/mail/MailboxPage.tsx'),
    'MailboxPage',
  ),
})

const importStart = createRoute({
  getParentRoute: () => inside,
  path: '/sources/import',
  component: lazyRouteComponent(
    () => import('../../capabilities/ingestion/web/ImportStartPage.tsx'),
    'ImportStartPage',
  ),
})

const importOne = createRoute({
  getParentRoute: () => inside,
  path: '/sources/import/$id',
  component: lazyRouteComponent(
    () => import('../../capabilities/ingestion/web/ImportPage.tsx'),
    'ImportPage',
  ),
})

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/people', replace: true })
  },
})

const people = createRoute({
  getParentRoute: () => inside,
  path: '/settings/people',
  component: lazyRouteComponent(() => import('../../capabilities/access/web/PeoplePage.tsx'), 'PeoplePage'),
})

const units = createRoute({
  getParentRoute: () => inside,
  path: '/settings/units',
  component: lazyRouteComponent(() => import('../../capabilities/access/web/UnitsPage.tsx'), 'UnitsPage'),
})

const keys = createRoute({
  getParentRoute: () => inside,
  path: '/settings/keys',
  component: lazyRouteComponent(() => import('../../capabilities/access/web/KeysPage.tsx'), 'KeysPage'),
})

const privacy = createRoute({
  getParentRoute: () => inside,
  path: '/settings/privacy',
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/rights/PrivacyPage.tsx'),
    'PrivacyPage',
  ),
})

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/settings/audit',
  component: lazyRouteComponent(() => import('../../capabilities/access/web/AuditPage.tsx'), 'AuditPage'),
})

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('../../capabilities/access/web/AccountPage.tsx'), 'AccountPage'),
})

const quality = createRoute({
  getParentRoute: () => inside,
  path: '/customers/quality',
  validateSearch: readQualityAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/quality/QualityPage.tsx'),
    'QualityPage',
  ),
})

const signals = createRoute({
  getParentRoute: () => inside,
  path: '/customers/signals',
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/signals/SignalsPage.tsx'),
    'SignalsPage',
  ),
})

const signal = createRoute({
  getParentRoute: () => inside,
  path: '/customers/signals/$signal',
  component: lazyRouteComponent(
    () => import('../../capabilities/customers/web/signals/SignalPage.tsx'),
    'SignalPage',
  ),
})

export const router = createRouter({
  routeTree: root.addChildren([
    oneTimeLink,
    inside.addChildren([
      home,
      scores,
      score,
      answers,
      customers,
      quality,
      signals,
      signal,
      customer,
      accounts,
      companyAccount,
      sameCustomers,
      mergeCustomers,
      touchpoints,
      touchpointRules,
      touchpointCoverage,
      touchpointStages,
      touchpoint,
      segments,
      newSegment,
      segment,
      themes,
      theme,
      voice,
      topics,
      topic,
      questions,
      voiceSignals,
      conversations,
      conversation,
      ...journeyRoutes,
      sources,
      addSource,
      newWebhook,
      webhook,
      webhookMapping,
      newMailbox,
      mailbox,
      importStart,
      importOne,
      settings,
      people,
      units,
      keys,
      privacy,
      audit,
      account,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => (
    <Failed error={error instanceof Error ? error : new Error(String(error))} retry={reset} />
  ),
  scrollRestoration: true,
  // A page about another customer starts anew instead of showing the one before for a moment.
  defaultRemountDeps: ({ params }) => params,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

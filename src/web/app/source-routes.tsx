import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './root.tsx'

/* The pages about sources. */

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

export const sourceRoutes = [
  sources,
  addSource,
  newWebhook,
  webhook,
  webhookMapping,
  newMailbox,
  mailbox,
  importStart,
  importOne,
] as const

import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readMailAddress } from '../../capabilities/outward/web/mail/address.ts'
import { readWebhooksAddress } from '../../capabilities/outward/web/receivers/address.ts'
import { inside } from './root.tsx'

/* The pages about settings. */

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

const mail = createRoute({
  getParentRoute: () => inside,
  path: '/settings/mail',
  validateSearch: readMailAddress,
  component: lazyRouteComponent(() => import('../../capabilities/outward/web/MailPage.tsx'), 'MailPage'),
})

const webhooks = createRoute({
  getParentRoute: () => inside,
  path: '/settings/webhooks',
  validateSearch: readWebhooksAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/outward/web/WebhooksPage.tsx'),
    'WebhooksPage',
  ),
})

export const settingsRoutes = [
  webhooks,
  mail,
  settings,
  people,
  units,
  keys,
  privacy,
  audit,
  account,
] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAdvocatesAddress } from '../../capabilities/attention/web/advocates/address.ts'
import { readHealthAddress } from '../../capabilities/attention/web/health/address.ts'
import { readAttentionAddress } from '../../capabilities/attention/web/list/address.ts'
import { readLoyaltyAddress } from '../../capabilities/attention/web/loyalty/address.ts'
import { readCohortsAddress, readValueAddress } from '../../capabilities/attention/web/value/address.ts'
import { readCasesAddress } from '../../capabilities/cases/web/list/address.ts'
import { readOneAddress } from '../../capabilities/cases/web/one/address.ts'
import { readPlaybookAddress } from '../../capabilities/cases/web/playbooks/address.ts'
import { readNotificationsAddress } from '../../capabilities/outward/web/notifications/address.ts'
import { readFrontLineAddress } from '../../capabilities/people/web/front-line/address.ts'
import { readExceptionsAddress, readStoriesAddress } from '../../capabilities/people/web/stories/address.ts'
import { inside } from './root.tsx'

/* The pages by which people act: who needs somebody, what each customer is worth, the loop, the front line. */

const attention = createRoute({
  getParentRoute: () => inside,
  path: '/attention',
  validateSearch: readAttentionAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/list/AttentionPage.tsx'),
    'AttentionPage',
  ),
})

const backtest = createRoute({
  getParentRoute: () => inside,
  path: '/attention/backtest',
  validateSearch: readHealthAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/health/BacktestPage.tsx'),
    'BacktestPage',
  ),
})

const health = createRoute({
  getParentRoute: () => inside,
  path: '/attention/health',
  validateSearch: readHealthAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/health/HealthPage.tsx'),
    'HealthPage',
  ),
})

const advocates = createRoute({
  getParentRoute: () => inside,
  path: '/attention/advocates',
  validateSearch: readAdvocatesAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/advocates/AdvocatesPage.tsx'),
    'AdvocatesPage',
  ),
})

const value = createRoute({
  getParentRoute: () => inside,
  path: '/value',
  validateSearch: readValueAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/value/ValuePage.tsx'),
    'ValuePage',
  ),
})

const cohorts = createRoute({
  getParentRoute: () => inside,
  path: '/value/cohorts',
  validateSearch: readCohortsAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/value/CohortsPage.tsx'),
    'CohortsPage',
  ),
})

const loyalty = createRoute({
  getParentRoute: () => inside,
  path: '/value/loyalty',
  validateSearch: readLoyaltyAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/loyalty/LoyaltyPage.tsx'),
    'LoyaltyPage',
  ),
})

const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  validateSearch: readCasesAddress,
  component: lazyRouteComponent(() => import('../../capabilities/cases/web/list/CasesPage.tsx'), 'CasesPage'),
})

const oneCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/one',
  validateSearch: readOneAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/cases/web/one/OneCasePage.tsx'),
    'OneCasePage',
  ),
})

const oneOfCases = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$case',
  component: lazyRouteComponent(() => import('../../capabilities/cases/web/one/CasePage.tsx'), 'CasePage'),
})

const rules = createRoute({
  getParentRoute: () => inside,
  path: '/cases/rules',
  component: lazyRouteComponent(
    () => import('../../capabilities/cases/web/rules/RulesPage.tsx'),
    'RulesPage',
  ),
})

const playbooks = createRoute({
  getParentRoute: () => inside,
  path: '/cases/playbooks',
  component: lazyRouteComponent(
    () => import('../../capabilities/cases/web/playbooks/PlaybooksPage.tsx'),
    'PlaybooksPage',
  ),
})

const playbook = createRoute({
  getParentRoute: () => inside,
  path: '/cases/playbooks/$playbook',
  validateSearch: readPlaybookAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/cases/web/playbooks/PlaybookPage.tsx'),
    'PlaybookPage',
  ),
})

const frontLine = createRoute({
  getParentRoute: () => inside,
  path: '/front-line',
  validateSearch: readFrontLineAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/people/web/front-line/FrontLinePage.tsx'),
    'FrontLinePage',
  ),
})

const stories = createRoute({
  getParentRoute: () => inside,
  path: '/front-line/stories',
  validateSearch: readStoriesAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/people/web/stories/StoriesPage.tsx'),
    'StoriesPage',
  ),
})

const exceptions = createRoute({
  getParentRoute: () => inside,
  path: '/front-line/exceptions',
  validateSearch: readExceptionsAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/people/web/stories/ExceptionsPage.tsx'),
    'ExceptionsPage',
  ),
})

const notifications = createRoute({
  getParentRoute: () => inside,
  path: '/notifications',
  validateSearch: readNotificationsAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/outward/web/notifications/NotificationsPage.tsx'),
    'NotificationsPage',
  ),
})

export const actRoutes = [
  attention,
  backtest,
  health,
  advocates,
  value,
  cohorts,
  loyalty,
  cases,
  oneCase,
  oneOfCases,
  rules,
  playbooks,
  playbook,
  frontLine,
  stories,
  exceptions,
  notifications,
]

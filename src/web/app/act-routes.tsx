import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './root.tsx'

/* The pages by which people act: who needs somebody, what each customer is worth, the loop, the front line. */

const attention = createRoute({
  getParentRoute: () => inside,
  path: '/attention',
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/list/AttentionPage.tsx'),
    'AttentionPage',
  ),
})

const backtest = createRoute({
  getParentRoute: () => inside,
  path: '/attention/backtest',
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/health/BacktestPage.tsx'),
    'BacktestPage',
  ),
})

const health = createRoute({
  getParentRoute: () => inside,
  path: '/attention/health',
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/health/HealthPage.tsx'),
    'HealthPage',
  ),
})

const advocates = createRoute({
  getParentRoute: () => inside,
  path: '/attention/advocates',
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/advocates/AdvocatesPage.tsx'),
    'AdvocatesPage',
  ),
})

const value = createRoute({
  getParentRoute: () => inside,
  path: '/value',
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/value/ValuePage.tsx'),
    'ValuePage',
  ),
})

const cohorts = createRoute({
  getParentRoute: () => inside,
  path: '/value/cohorts',
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/value/CohortsPage.tsx'),
    'CohortsPage',
  ),
})

const loyalty = createRoute({
  getParentRoute: () => inside,
  path: '/value/loyalty',
  component: lazyRouteComponent(
    () => import('../../capabilities/attention/web/loyalty/LoyaltyPage.tsx'),
    'LoyaltyPage',
  ),
})

const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  component: lazyRouteComponent(() => import('../../capabilities/cases/web/list/CasesPage.tsx'), 'CasesPage'),
})

const oneCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/one',
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
  component: lazyRouteComponent(
    () => import('../../capabilities/cases/web/playbooks/PlaybookPage.tsx'),
    'PlaybookPage',
  ),
})

const frontLine = createRoute({
  getParentRoute: () => inside,
  path: '/front-line',
  component: lazyRouteComponent(
    () => import('../../capabilities/people/web/front-line/FrontLinePage.tsx'),
    'FrontLinePage',
  ),
})

const stories = createRoute({
  getParentRoute: () => inside,
  path: '/front-line/stories',
  component: lazyRouteComponent(
    () => import('../../capabilities/people/web/stories/StoriesPage.tsx'),
    'StoriesPage',
  ),
})

const exceptions = createRoute({
  getParentRoute: () => inside,
  path: '/front-line/exceptions',
  component: lazyRouteComponent(
    () => import('../../capabilities/people/web/stories/ExceptionsPage.tsx'),
    'ExceptionsPage',
  ),
})

const notifications = createRoute({
  getParentRoute: () => inside,
  path: '/notifications',
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

import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readAnswersAddress, readScoreAddress } from '../../capabilities/scores/web/address.ts'
import { Failed } from '../kit/Answer.tsx'
import { actRoutes } from './act-routes.tsx'
import { customerRoutes } from './customer-routes.tsx'
import { journeyRoutes } from './journey-routes.tsx'
import { inside, root } from './root.tsx'
import { settingsRoutes } from './settings-routes.tsx'
import { sourceRoutes } from './source-routes.tsx'
import { surveyRoutes } from './survey-routes.tsx'
import { touchpointRoutes } from './touchpoint-routes.tsx'
import { voiceRoutes } from './voice-routes.tsx'

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

export const router = createRouter({
  routeTree: root.addChildren([
    oneTimeLink,
    inside.addChildren([
      home,
      scores,
      score,
      answers,
      ...customerRoutes,
      ...touchpointRoutes,
      ...voiceRoutes,
      ...journeyRoutes,
      ...surveyRoutes,
      ...actRoutes,
      ...sourceRoutes,
      ...settingsRoutes,
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

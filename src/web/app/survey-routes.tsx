import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './root.tsx'

/* The pages about surveys, and about what colleagues suggest. */

const surveys = createRoute({
  getParentRoute: () => inside,
  path: '/surveys',
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/list/SurveysPage.tsx'),
    'SurveysPage',
  ),
})

const newSurvey = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/new',
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/list/NewSurveyPage.tsx'),
    'NewSurveyPage',
  ),
})

const protection = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/protection',
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/sending/ProtectionPage.tsx'),
    'ProtectionPage',
  ),
})

const interviews = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/interviews',
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/studies/StudiesPage.tsx'),
    'StudiesPage',
  ),
})

const interview = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/interviews/$study',
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/studies/StudyPage.tsx'),
    'StudyPage',
  ),
})

const build = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$survey',
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/builder/BuilderPage.tsx'),
    'BuilderPage',
  ),
})

const ways = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$survey/ways',
  component: lazyRouteComponent(() => import('../../capabilities/surveys/web/ways/WaysPage.tsx'), 'WaysPage'),
})

const send = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$survey/send',
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/sending/SendPage.tsx'),
    'SendPage',
  ),
})

const results = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$survey/results',
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/results/ResultsPage.tsx'),
    'ResultsPage',
  ),
})

const responses = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$survey/responses',
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/answers/ResponsesPage.tsx'),
    'ResponsesPage',
  ),
})

const ideas = createRoute({
  getParentRoute: () => inside,
  path: '/ideas',
  component: lazyRouteComponent(() => import('../../capabilities/people/web/IdeasPage.tsx'), 'IdeasPage'),
})

export const surveyRoutes = [
  surveys,
  newSurvey,
  protection,
  interviews,
  interview,
  build,
  ways,
  send,
  results,
  responses,
  ideas,
] as const

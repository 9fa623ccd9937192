import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readIdeasAddress } from '../../capabilities/people/web/address.ts'
import { readResponsesAddress } from '../../capabilities/surveys/web/answers/address.ts'
import { readBuilderAddress } from '../../capabilities/surveys/web/builder/address.ts'
import { readNewSurveyAddress } from '../../capabilities/surveys/web/list/address.ts'
import { readResultsAddress } from '../../capabilities/surveys/web/results/address.ts'
import { readSendAddress } from '../../capabilities/surveys/web/sending/address.ts'
import { readWaysAddress } from '../../capabilities/surveys/web/ways/address.ts'
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
  validateSearch: readNewSurveyAddress,
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
  validateSearch: readBuilderAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/builder/BuilderPage.tsx'),
    'BuilderPage',
  ),
})

const ways = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$survey/ways',
  validateSearch: readWaysAddress,
  component: lazyRouteComponent(() => import('../../capabilities/surveys/web/ways/WaysPage.tsx'), 'WaysPage'),
})

const send = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$survey/send',
  validateSearch: readSendAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/sending/SendPage.tsx'),
    'SendPage',
  ),
})

const results = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$survey/results',
  validateSearch: readResultsAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/results/ResultsPage.tsx'),
    'ResultsPage',
  ),
})

const responses = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$survey/responses',
  validateSearch: readResponsesAddress,
  component: lazyRouteComponent(
    () => import('../../capabilities/surveys/web/answers/ResponsesPage.tsx'),
    'ResponsesPage',
  ),
})

const ideas = createRoute({
  getParentRoute: () => inside,
  path: '/ideas',
  validateSearch: readIdeasAddress,
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
